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

/** The way a case usually goes, and how far this one is. Cases that left the way show none. */
export function Stages({ stage, sendsRound = true }: { readonly stage: Stage; readonly sendsRound?: boolean | undefined }): ReactNode {
  const steps = sendsRound ? way : way.filter((one) => one.stage !== 'circulated');
  const here = steps.findIndex((one) => one.stage === stage);
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
