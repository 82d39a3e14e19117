import type { ReactNode } from 'react';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';

/** Notes and reasons in people's own words: the request's for the manager, a refusal's for whoever asked. */
export function WrittenWords(): ReactNode {
  const words = useCase().view.words ?? [];
  if (words.length === 0) return null;
  return (
    <ul className="plain written">
      {words.map((one) => (
        <li key={`${one.at} ${one.label}`}>
          <p className="quiet">
            {one.label} · {one.by}, {sayInstant(one.at)}
          </p>
          <blockquote>{one.text}</blockquote>
        </li>
      ))}
    </ul>
  );
}
