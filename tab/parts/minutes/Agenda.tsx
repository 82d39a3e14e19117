import type { ReactNode } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { Clause } from '../Clause.tsx';

/** The running order the procedure suggests, as prompts beside the minutes. */
export function Agenda({ agenda }: { readonly agenda: Assessment['agenda'] }): ReactNode {
  const items = agenda.filter((item) => item.applies !== 'no');
  if (items.length === 0) return null;
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.id}>
          {item.label} {item.applies === 'unknown' && <span className="quiet">(if it applies) </span>}
          <Clause id={item.clause} />
          {item.hint && <p className="quiet">{item.hint}</p>}
        </li>
      ))}
    </ol>
  );
}
