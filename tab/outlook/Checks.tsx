import type { ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { Clause } from '../parts/Clause.tsx';
import { Findings } from '../parts/Findings.tsx';

const keeps = { inside: 'Keeps the time limit', after: 'After the time limit', before: 'Before it may be held' } as const;
const goes = new Set<AppointmentCheck['outcome']>(['ok', 'ok-with-prompt']);

/** `now`: of the appointment as it is. `asking`: of how it was before, while the new answer is on its way. `before`: none came. */
export type CheckOf = 'now' | 'asking' | 'before';

/** What the procedure says of the appointment, each line with its clause. Read out when it changes. */
export function Checks({ check, of }: { readonly check: AppointmentCheck; readonly of: CheckOf }): ReactNode {
  const { view } = useCase();
  const missing = check.people.filter(({ state, required }) => state === 'missing' && required).length;
  const fine = goes.has(check.outcome) && missing === 0;
  const box = fine ? 'box-good' : check.outcome === 'needs-reason' || goes.has(check.outcome) ? 'box-ask' : 'box-no';
  return (
    <section className={of === 'now' ? `box ${box}` : 'box'} aria-labelledby="check-title" aria-busy={of === 'asking'}>
      <h1 id="check-title" className="check-title">
        {of === 'now'
          ? fine
            ? 'As the procedure has it'
            : titleOf(check)
          : of === 'asking'
            ? 'Looking at it again…'
            : 'Not looked at since'}
      </h1>
      {of !== 'now' && <p className="quiet">What stands here is about the appointment as it was before.</p>}
      <div role="status" className="stack">
        {check.limit && (
          <p className="chips">
            <span className={`left ${check.limit.keeps === 'inside' ? 'left-good' : 'left-late'}`}>{keeps[check.limit.keeps]}</span>
            <Clause id={check.limit.clause} />
          </p>
        )}
        {check.limit && !check.findings.some(({ code }) => code.startsWith('window-')) && <p>{check.limit.explanation}</p>}
        {missing > 0 && (
          <p>
            <strong>{missing === 1 ? 'One person is missing' : `${String(missing)} people are missing`}</strong> from the invitation.
          </p>
        )}
        {check.reasonKept && <p>Your reason for this time is kept with the case.</p>}
      </div>
      <Findings findings={check.findings.filter(({ strength }) => strength !== 'inform')} />
      <p className="quiet">{view.assessment.stageText}</p>
    </section>
  );
}

const titleOf = ({ outcome }: AppointmentCheck): string => (outcome === 'needs-reason' ? 'Wants a reason' : 'Not as the procedure has it');
