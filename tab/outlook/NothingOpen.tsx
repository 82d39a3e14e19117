import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Today } from '../../src/api/contract.ts';
import { CaseLine } from '../parts/CaseLine.tsx';
import { useNow } from '../useNow.ts';

/** With nothing selected: one's cases, and the way to a new appointment where this Outlook can open one. */
export function NothingOpen({ today, openNew }: { readonly today: Today; readonly openNew?: () => void }): ReactNode {
  const now = useNow(today.now);
  return (
    <>
      <h1>Book a meeting</h1>
      <p>Open a new appointment and press “Stability meeting” in it: Holdfast fills it in and checks it by your procedure.</p>
      {openNew && (
        <Button appearance="primary" className="fit" onClick={openNew}>
          New appointment
        </Button>
      )}
      <section>
        <h2>Your cases</h2>
        {today.cases.length === 0 ? (
          <p className="empty">You have no open case.</p>
        ) : (
          <ul className="plain">
            {today.cases.map((line) => (
              <CaseLine key={line.reference} line={line} now={now} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
