import { useState, type ReactNode } from 'react';
import { useCase } from '../../caseContext.ts';
import { Section } from '../Section.tsx';
import { ActFormView } from './ActFormView.tsx';
import { otherActs } from './ownPlace.ts';

/** Everything else this person may record now, each folded until it is wanted. */
export function OtherActsSection(): ReactNode {
  const { view } = useCase();
  const open = otherActs(view);
  if (open.length === 0) return null;
  return (
    <Section id="also" title="Also possible now">
      {open.map(({ act, label }) => (
        <Folded key={act} act={act} label={label} />
      ))}
    </Section>
  );
}

function Folded({ act, label }: { readonly act: string; readonly label: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="more"
      id={`act-${act}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{label}</summary>
      {opened && <ActFormView act={act} />}
    </details>
  );
}
