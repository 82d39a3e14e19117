import type { ReactNode } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { sayDay } from '../../../src/domain/time/words.ts';
import { seesShared } from '../../../src/domain/record/sharedFor.ts';
import { useCase } from '../../caseContext.ts';
import { ActionMore } from '../ActionMore.tsx';
import { Clause } from '../Clause.tsx';
import { nameIn } from '../../words.ts';

/** The action plan to read. */
export function ReadActions({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { view } = useCase();
  const minutes = assessment.meeting?.minutes;
  const actions = minutes?.actions ?? [];
  const shared = seesShared(minutes, view.me.id);
  if (actions.length === 0 && !shared) return <p>No action was agreed.</p>;
  return (
    <>
      {shared && (
        <p className="quiet">
          {actions.length === 0 ? 'No action is yours.' : 'These are yours.'} Actions of others are kept for those of this child.{' '}
          {minutes?.sharedOnly && <Clause id={minutes.sharedOnly.clause} />}
        </p>
      )}
      <ul className="lines">
        {actions.map((action) => (
          <li key={action.id}>
            <strong>{action.task}</strong>
            <span className="quiet">
              {' '}
              · {nameIn(assessment, action.owner)}
              {action.due && ` · by ${sayDay(action.due)}`}
              {action.status !== 'open' && ` · ${action.status}`}
            </span>
            <ActionMore action={action} fields={assessment.actionFields} />
          </li>
        ))}
      </ul>
    </>
  );
}
