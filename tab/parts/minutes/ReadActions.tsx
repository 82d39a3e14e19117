import type { ReactNode } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { sayDay } from '../../../src/domain/time/words.ts';
import { nameIn } from '../../words.ts';

/** The action plan to read. */
export function ReadActions({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const actions = assessment.meeting?.minutes?.actions ?? [];
  if (actions.length === 0) return <p>No action was agreed.</p>;
  return (
    <ul className="lines">
      {actions.map((action) => (
        <li key={action.id}>
          <strong>{action.task}</strong>
          <span className="quiet">
            {' '}
            · {nameIn(assessment, action.owner)}
            {action.due && ` · by ${sayDay(action.due)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
