import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';

/** What has been decided and is on its way into calendars, mailboxes and lists. */
export function UnderWay(): ReactNode {
  const { view } = useCase();
  return (
    <div role="status">
      {view.underWay.length > 0 && (
        <ul className="lines under-way">
          {view.underWay.map((says) => (
            <li key={says}>
              <Spinner size="tiny" label={says} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
