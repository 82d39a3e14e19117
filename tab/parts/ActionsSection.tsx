import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { ActionLine } from './ActionLine.tsx';
import { Section } from './Section.tsx';

/** What the meeting agreed that people do. */
export function ActionsSection(): ReactNode {
  const { view } = useCase();
  const actions = view.assessment.meeting?.minutes?.actions ?? [];
  if (actions.length === 0) return null;
  const open = actions.filter((action) => action.status === 'open' || action.status === 'delayed').length;
  return (
    <Section id="actions" title="Actions" note={open === 0 ? 'All finished' : `${String(open)} open`}>
      <ul className="plain">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </Section>
  );
}
