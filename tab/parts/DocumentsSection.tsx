import type { ReactNode } from 'react';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { documentWord, nameIn } from '../words.ts';
import { Section } from './Section.tsx';

/** Which document went to whom, and when. */
export function DocumentsSection(): ReactNode {
  const { view } = useCase();
  const { meeting } = view.assessment;
  const sent = meeting?.minutes?.circulated ?? [];
  if (sent.length === 0) return null;
  const receivers = [...new Set(sent.map((one) => one.to))];
  return (
    <Section id="documents" title="Documents sent">
      <ul className="lines">
        {receivers.map((to) => (
          <li key={to}>
            <strong>{nameIn(view.assessment, to)}</strong>
            {sent
              .filter((one) => one.to === to)
              .map((one) => (
                <span key={`${one.document} ${one.at}`} className="sent">
                  {documentWord(one.document)} <span className="quiet">{sayInstant(one.at)}</span>
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
