import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { Clause } from './Clause.tsx';

const says = {
  shared:
    'You are here for another child. Of this case you see when and where the meeting is, who comes, the agenda and what is yours; the rest is kept for those of this child.',
  'no-words':
    'Parts of the record are kept for the professionals they are for, and so are notes and reasons that others typed in this case. You see everything else, and what you typed yourself.',
};

/** Tells somebody who reads less of the case than the others what is kept from them, and by which clause. */
export function ReadsLess(): ReactNode {
  const { view } = useCase();
  const less = view.assessment.readsLess?.[view.me.id];
  return (
    less && (
      <div className="box" role="note">
        <p>
          {says[less.reads]} <Clause id={less.clause} />
        </p>
      </div>
    )
  );
}
