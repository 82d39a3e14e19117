import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActAnswer } from '../../../src/api/contract.ts';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { sayList } from '../../../src/domain/time/words.ts';
import { useCase } from '../../caseContext.ts';
import { useAct } from '../../useAct.ts';
import { documentWord, nameIn } from '../../words.ts';
import { ReplyBox } from '../ReplyBox.tsx';
import { byHand, documentsToSend } from './finish.ts';

type Props = { readonly assessment: Assessment; readonly done: (answer: ActAnswer) => void };

/** Copies for attendees whom no mail reaches: handed over by somebody, and recorded here. */
export function HandOver({ assessment, done }: Props): ReactNode {
  const { view } = useCase();
  const acting = useAct(view.reference, 'circulateMinutes', done);
  const people = byHand(assessment);
  if (assessment.meeting?.minutes?.state !== 'final' || people.length === 0) return null;
  const names = sayList(people.map((id) => nameIn(assessment, id)));
  const documents = documentsToSend(assessment);
  return (
    <section className="card" aria-labelledby="hand-over-title">
      <h2 id="hand-over-title">Hand over</h2>
      <p>
        No mail reaches {names}. Hand over {sayList(documents.map((one) => documentWord(one).toLowerCase()))}, then record it.
      </p>
      <Button
        className="fit"
        disabledFocusable={acting.busy}
        onClick={() => {
          acting.run({ documents, to: people, how: 'by-hand' });
        }}
      >
        Record that {names} had them
      </Button>
      <ReplyBox acting={acting} keep="hand-over" />
    </section>
  );
}
