import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { Section } from './Section.tsx';

/** What a rule needs to know and nobody has said yet. */
export function QuestionsSection(): ReactNode {
  const { view } = useCase();
  const { questions } = view.assessment;
  if (questions.length === 0) return null;
  return (
    <Section id="questions" title="Questions" note={`${String(questions.length)} to answer`}>
      <ul className="plain">
        {questions.map((question) => (
          <li key={question.fact}>
            <QuestionForm question={question} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
