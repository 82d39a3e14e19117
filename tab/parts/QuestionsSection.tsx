import type { ReactNode } from 'react';
import type { Question } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { questionGroups } from '../questionGroups.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { Section } from './Section.tsx';

/** What a rule needs to know and nobody has said yet: what is wanted next, or through a step, in view, the rest folded by when it is wanted. */
export function QuestionsSection({ through }: { readonly through?: string }): ReactNode {
  const { view } = useCase();
  const [now, later] = questionGroups(view.assessment, through);
  const count = now.reduce((sum, { questions }) => sum + questions.length, 0);
  const rest = later.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count + rest === 0) return null;
  const note = [count > 0 ? `${String(count)} to answer now` : '', rest > 0 ? `${String(rest)} later` : ''].filter(Boolean).join(', ');
  return (
    <Section id="questions" title="Questions" note={note} closed={!view.mayAct.includes('recordFact') || count === 0}>
      <QuestionGroups through={through} />
    </Section>
  );
}

type GroupsProps = { readonly elsewhere?: readonly Question[]; readonly through?: string | undefined };

/** The questions by the step that waits for them; without those asked elsewhere on the page. */
export function QuestionGroups({ elsewhere = [], through }: GroupsProps): ReactNode {
  const { view } = useCase();
  const { assessment } = view;
  const [now, later] = questionGroups(
    { ...assessment, questions: assessment.questions.filter((one) => !elsewhere.includes(one)) },
    through,
  );
  return (
    <>
      {now.map(({ title, questions }) => (
        <div key={title} className="question-group">
          <h3>{title}</h3>
          <Questions questions={questions} />
        </div>
      ))}
      {later.map(({ title, questions }) => (
        <details className="more" key={title}>
          <summary>
            {title} ({questions.length})
          </summary>
          <Questions questions={questions} />
        </details>
      ))}
    </>
  );
}

/** Questions one below the other. */
export const Questions = ({ questions }: { readonly questions: readonly Question[] }): ReactNode => (
  <ul className="plain">
    {questions.map((question) => (
      <li key={question.fact}>
        <QuestionForm question={question} />
      </li>
    ))}
  </ul>
);
