import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { StoppedHere } from './StoppedHere.tsx';
import type { MinutesWork } from './useMinutes.ts';

/** The one press that finishes everything, what it will do, and what of that is done. */
export function FinishBox({ work }: { readonly work: MinutesWork }): ReactNode {
  const { meeting, stage, sendsRound } = work.assessment;
  const press = sendsRound === false ? 'Finish' : 'Finish and send';
  const undecided = (work.typed.both?.length ?? 0) > 0;
  const steps = [
    { says: 'The meeting is recorded as held', done: meeting?.heldAt !== undefined },
    { says: 'Minutes and actions are saved', done: meeting?.minutes !== undefined && work.saving === 'saved' },
    { says: 'The review date is recorded', done: meeting?.review !== undefined },
    { says: 'The minutes are final', done: meeting?.minutes?.state === 'final' },
    ...(sendsRound === false ? [] : [{ says: 'Everyone due a copy gets it', done: stage === 'circulated' }]),
  ];
  return (
    <section className="card next" aria-labelledby="finish-title">
      <h2 id="finish-title">{press}</h2>
      <ul className="steps">
        {steps.map((step) => (
          <li key={step.says} className={step.done ? 'step-done' : ''}>
            {step.says}
            {step.done && <span className="quiet"> · done</span>}
          </li>
        ))}
      </ul>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={work.busy || undecided}
        onClick={() => {
          work.finish();
        }}
      >
        {work.busy ? 'Working…' : press}
      </Button>
      {undecided && <p className="quiet">First choose between the versions shown above: somebody else changed the same words.</p>}
      <StoppedHere at={['finaliseMinutes', 'circulateMinutes']} stopped={work.stopped} />
    </section>
  );
}
