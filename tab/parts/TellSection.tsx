import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Duty } from '../../src/domain/assess/assessment.ts';
import { inText } from '../../src/domain/policy/inText.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';
import { HowTold } from './HowTold.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { Section } from './Section.tsx';

/** People whom the procedure wants told: where that was done outside this program, it is recorded here. */
export function TellSection(): ReactNode {
  const { view } = useCase();
  const open = view.assessment.duties.filter((duty) => duty.act === 'notify' && (duty.state === 'open' || duty.state === 'late'));
  if (!view.mayAct.includes('notify') || open.length === 0) return null;
  return (
    <Section id="tell" title="Tell">
      <ul className="plain">
        {open.map((duty) => (
          <li key={duty.id} className="card">
            <Tell duty={duty} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tell({ duty }: { readonly duty: Duty }): ReactNode {
  const { view, changed } = useCase();
  const [how, setHow] = useState('phone');
  const seat = view.assessment.seats.find((one) => one.id === duty.about?.seat);
  const role = seat?.roles[0] ?? duty.about?.seat;
  const acting = useAct(view.reference, 'notify', changed, () => ({ role, how }));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run({ role, how });
      }}
    >
      <h3>
        {duty.label} <Clause id={duty.clause} />
      </h3>
      <p className="quiet">{duty.explanation}</p>
      {role && (
        <>
          <HowTold value={how} change={setHow} />
          <Button type="submit" className="fit" disabledFocusable={acting.busy}>
            Record that the {inText(roleWord(view.assessment.roleLabels, role))} was told
          </Button>
        </>
      )}
      <ReplyBox acting={acting} keep={`tell:${duty.id}`} />
    </form>
  );
}
