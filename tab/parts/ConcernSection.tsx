import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { Clause } from './Clause.tsx';
import { KeptOr } from './KeptOr.tsx';
import { Findings } from './Findings.tsx';
import { Section } from './Section.tsx';
import { WrittenWords } from './WrittenWords.tsx';

/** Why the case was opened, and what the procedure says of the case as a whole. */
export function ConcernSection(): ReactNode {
  const { view } = useCase();
  const { triggers, texts, findings, questions, stage, readsLess } = view.assessment;
  // What is still to be answered stands among the questions.
  const asked = new Set<string | undefined>(questions.map(({ fact }) => fact));
  const less = readsLess?.[view.me.id];
  return (
    <Section id="concern" title="Why this meeting" closed={stage !== 'concern' && stage !== 'requested' && stage !== 'referred'}>
      {less?.reads === 'shared' && <KeptOr clause={less.clause}>{undefined}</KeptOr>}
      <ul className="lines">
        {triggers.map((trigger) => (
          <li key={trigger.code}>
            {trigger.label} <Clause id={trigger.clause} />
          </li>
        ))}
      </ul>
      <WrittenWords />
      <Findings findings={findings.filter(({ about, strength }) => !about?.seat && strength !== 'inform' && !asked.has(about?.fact))} />
      {texts.length > 0 && (
        <details className="more">
          <summary>What the procedure says</summary>
          {texts.map((one) => (
            <p key={one.clause} className="quiet">
              {one.text}{' '}
              {one.link && (
                <a href={one.link} target="_blank" rel="noreferrer">
                  Read more
                </a>
              )}{' '}
              <Clause id={one.clause} />
            </p>
          ))}
        </details>
      )}
    </Section>
  );
}
