import type { ReactNode } from 'react';
import { DateField } from '../DateField.tsx';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { sayDay } from '../../../src/domain/time/words.ts';
import { Clause } from '../Clause.tsx';
import type { MinutesTyped } from './minutesDraft.ts';

type Props = {
  readonly assessment: Assessment;
  readonly typed: MinutesTyped;
  readonly change: (typed: MinutesTyped) => void;
  readonly readOnly: boolean;
};

/** When the plan is looked at again, with what the procedure says about it. */
export function ReviewDate({ assessment, typed, change, readOnly }: Props): ReactNode {
  const agreed = assessment.meeting?.review;
  const duty = assessment.duties.find((one) => one.act === 'agreeReview');
  const clock = assessment.clocks.find((one) => one.clause === duty?.clause) ?? assessment.clocks.find((one) => one.id.includes('review'));
  const says = clock?.explanation ?? (agreed ? undefined : duty?.explanation);
  return (
    <>
      {says && (
        <p>
          {says} {(clock ?? duty) && <Clause id={(clock ?? duty)?.clause ?? ''} />}
        </p>
      )}
      {agreed && (
        <p>
          Agreed: <strong>{sayDay(agreed.date)}</strong>
          {agreed.reason && <span className="quiet"> · {agreed.reason}</span>}
        </p>
      )}
      {!readOnly && (
        <DateField
          label="Review date"
          className="short"
          value={typed.review ?? agreed?.date ?? ''}
          change={(review) => {
            change({ ...typed, review });
          }}
        />
      )}
    </>
  );
}
