import { useCallback, type ReactNode } from 'react';
import type { Today } from '../../src/api/contract.ts';
import { CaseLine } from '../parts/CaseLine.tsx';
import { DutyLine } from '../parts/DutyLine.tsx';
import { Loading } from '../parts/Loading.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';

/** Everything I owe, most urgent first as the server puts it, and the cases I have a part in. */
export function TodayPage(): ReactNode {
  const { api } = useTab();
  const today = useAnswer(useCallback(() => api.today(), [api]));
  return (
    <div className="page">
      <PageTitle tab="Today">Today</PageTitle>
      <Loading asked={today} label="Looking up what is due">
        {(value) => <Owed today={value} />}
      </Loading>
    </div>
  );
}

function Owed({ today }: { readonly today: Today }): ReactNode {
  const now = useNow(today.now);
  const childOf = (reference: string): string | undefined => today.cases.find((line) => line.reference === reference)?.childName;
  const pressing = today.duties.filter((duty) => duty.state !== 'not-yet');
  const later = today.duties.filter((duty) => duty.state === 'not-yet');
  return (
    <>
      <section aria-labelledby="owed">
        <h2 id="owed">Waiting for you{pressing.length > 0 && <span className="count">{pressing.length}</span>}</h2>
        {pressing.length === 0 ? (
          <p className="empty">Nothing is waiting for you. When something is, it stands here, most urgent first.</p>
        ) : (
          <ul className="plain">
            {pressing.map((duty) => (
              <DutyLine
                key={`${duty.reference} ${duty.id}`}
                duty={duty}
                reference={duty.reference}
                child={childOf(duty.reference)}
                now={now}
              />
            ))}
          </ul>
        )}
      </section>
      {later.length > 0 && (
        <section aria-labelledby="later">
          <h2 id="later">Coming up</h2>
          <ul className="lines">
            {later.map((duty) => (
              <li key={`${duty.reference} ${duty.id}`}>
                <span className="reference">{duty.reference}</span> · {duty.label}
                {duty.dueText && <span className="quiet"> {duty.dueText}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="cases">
        <h2 id="cases">Your cases{today.cases.length > 0 && <span className="count">{today.cases.length}</span>}</h2>
        {today.unreadable && (
          <p role="status">
            {today.unreadable.join(', ')} cannot be shown: the written procedure held to there is missing here. Nothing in the case is lost;
            ask whoever looks after Holdfast to put the procedure’s file back.
          </p>
        )}
        {today.cases.length === 0 && !today.unreadable ? (
          <p className="empty">
            You have no part in a case just now. To ask for a meeting, type <kbd>request</kbd> in the Holdfast chat in Teams.
          </p>
        ) : (
          <ul className="plain grid">
            {today.cases.map((line) => (
              <CaseLine key={line.reference} line={line} now={now} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
