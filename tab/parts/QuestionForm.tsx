import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import type { Question } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { Clause } from './Clause.tsx';
import { ReplyBox } from './ReplyBox.tsx';

/** One question with the way to answer it. Who may not answer sees it all the same. */
export function QuestionForm({ question }: { readonly question: Question }): ReactNode {
  const { me, procedure } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept(`${me.id}:${view.reference}:fact:${question.fact}`, '');
  const acting = useAct(view.reference, 'recordFact', (answer) => {
    forget();
    changed(answer);
  });
  // The clause stands beside the question already.
  const cited = procedure?.clauses.find(({ id }) => id === question.clause)?.cited ?? question.clause;
  const answer = (value: string | boolean): void => {
    acting.run({ fact: question.fact, value });
  };

  return (
    <div className="question">
      <p>
        <strong>{question.ask}</strong> <Clause id={question.clause} />
      </p>
      <p className="quiet">{question.why.replace(` ${cited}.`, '')}</p>
      {view.mayAct.includes('recordFact') && question.kind === 'yes-no' && (
        <div className="buttons" role="group" aria-label={question.ask}>
          <Button
            disabledFocusable={acting.busy}
            onClick={() => {
              answer(true);
            }}
          >
            Yes
          </Button>
          <Button
            disabledFocusable={acting.busy}
            onClick={() => {
              answer(false);
            }}
          >
            No
          </Button>
        </div>
      )}
      {view.mayAct.includes('recordFact') && question.kind !== 'yes-no' && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed) answer(typed);
          }}
        >
          <Field label="Answer">
            {question.kind === 'choice' ? (
              <Choice aria-label={question.ask} value={typed} change={setTyped} choices={question.choices ?? []} nothing="Choose…" />
            ) : (
              <Written kind={question.kind} ask={question.ask} value={typed} change={setTyped} busy={acting.busy} />
            )}
          </Field>
          <Button type="submit" disabledFocusable={acting.busy}>
            Save the answer
          </Button>
        </form>
      )}
      <ReplyBox acting={acting} keep={`fact:${question.fact}`} />
    </div>
  );
}

type WrittenProps = {
  readonly kind: Question['kind'];
  readonly ask: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** While the answer is being saved: the question goes with it, and what was typed on would go too. */
  readonly busy: boolean;
};

/** An answer that is written: a date, a number, or words. */
const Written = ({ kind, ask, value, change, busy }: WrittenProps): ReactNode =>
  kind === 'text' ? (
    <Textarea
      aria-label={ask}
      value={value}
      readOnly={busy}
      resize="vertical"
      rows={2}
      onChange={(_, data) => {
        change(data.value);
      }}
    />
  ) : (
    <Input
      aria-label={ask}
      type={kind === 'date' ? 'date' : 'text'}
      {...(kind === 'number' && { inputMode: 'numeric' as const })}
      value={value}
      readOnly={busy}
      onChange={(_, data) => {
        change(data.value);
      }}
    />
  );
