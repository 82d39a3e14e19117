import type { ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { Clause } from '../parts/Clause.tsx';
import { Findings } from '../parts/Findings.tsx';

const keeps = { inside: 'Keeps the time limit', after: 'After the time limit', before: 'Before it may be held' } as const;
const goes = new Set<AppointmentCheck['outcome']>(['ok', 'ok-with-prompt']);

/** What the procedure says of the appointment as it is now, each line with its clause. Read out when it changes. */
export function Checks({ check, asking }: { readonly check: AppointmentCheck; readonly asking: boolean }): ReactNode {
  const { view } = useCase();
  const missing = check.people.filter(({ state, required }) => state === 'missing' && required).length;
  const fine = goes.has(check.outcome) && missing === 0;
  return (
    <section
      className={`box ${fine ? 'box-good' : check.outcome === 'needs-reason' || goes.has(check.outcome) ? 'box-ask' : 'box-no'}`}
      aria-labelledby="check-title"
      aria-busy={asking}
    >
      <h1 id="check-title" className="check-title">
        {fine ? 'As the procedure has it' : check.outcome === 'needs-reason' ? 'Wants a reason' : 'Not as the procedure has it'}
      </h1>
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
