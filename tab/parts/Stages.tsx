import type { ReactNode } from 'react';
import type { Stage } from '../../src/domain/assess/assessment.ts';

const way: readonly { stage: Stage; word: string }[] = [
  { stage: 'concern', word: 'Worry' },
  { stage: 'requested', word: 'Requested' },
  { stage: 'approved', word: 'Approved' },
  { stage: 'scheduled', word: 'Booked' },
  { stage: 'held', word: 'Held' },
  { stage: 'minuted', word: 'Minuted' },
  { stage: 'circulated', word: 'Sent round' },
];

type Props = { readonly stage: Stage; readonly sendsRound?: boolean | undefined; readonly needsApproval?: boolean | undefined };

/** The way a case usually goes, and how far this one is. Cases that left the way show none. */
export function Stages({ stage, sendsRound = true, needsApproval = true }: Props): ReactNode {
  const steps = way.filter((one) => (sendsRound || one.stage !== 'circulated') && (needsApproval || one.stage !== 'approved'));
  // What nobody has to approve can be booked once it is requested.
  const now = !needsApproval && stage === 'approved' ? 'requested' : stage;
  const here = steps.findIndex((one) => one.stage === now);
  if (here < 0) return null;
  return (
    <ol className="stages" aria-label="How far the case is">
      {steps.map((one, at) => (
        <li
          key={one.stage}
          className={at < here ? 'stage-done' : at === here ? 'stage-here' : ''}
          aria-current={at === here ? 'step' : undefined}
        >
          {one.word}
        </li>
      ))}
    </ol>
  );
}
