import { useCallback, useMemo, type ReactNode } from 'react';
import type { CaseView, Today } from '../../src/api/contract.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { CaseContext, type CaseHere } from '../caseContext.ts';
import { ApprovalSection } from '../parts/ApprovalSection.tsx';
import { Clocks } from '../parts/Clocks.tsx';
import { Findings } from '../parts/Findings.tsx';
import { Loading } from '../parts/Loading.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useTabOf } from '../useTabOf.ts';
import { TabContext } from '../tabContext.ts';
import { NothingOpen } from './NothingOpen.tsx';

/** A meeting that is only read: the case it belongs to, where that stands, and what waits for the reader. */
export function ReadForm({ reference, today }: { readonly reference: string | undefined; readonly today: Today }): ReactNode {
  return reference === undefined ? <NothingOpen today={today} /> : <OfCase reference={reference} />;
}

function OfCase({ reference }: { readonly reference: string }): ReactNode {
  const { api } = useTab();
  const asked = useAnswer(useCallback(() => api.readCase(reference), [api, reference]));
  return (
    <Loading asked={asked} label={`Opening ${reference}`}>
      {(view) => <Shown view={view} askAgain={asked.askAgain} />}
    </Loading>
  );
}

function Shown({ view, askAgain }: { readonly view: CaseView; readonly askAgain: () => void }): ReactNode {
  const { tell, go } = useTab();
  const now = useNow(view.assessment.asOf);
  const here = useMemo<CaseHere>(
    () => ({
      view,
      now,
      changed: (said) => {
        tell(said);
        askAgain();
      },
    }),
    [view, now, tell, askAgain],
  );
  const { meeting, stageText, findings } = view.assessment;
  return (
    <TabContext value={useTabOf(view)}>
      <CaseContext value={here}>
        <h1>
          {view.child?.name ?? view.assessment.meetingName} <span className="reference">{view.reference}</span>
        </h1>
        <p>{stageText}</p>
        {meeting?.start && <p>Meeting: {sayInstant(meeting.start)}</p>}
        <Findings findings={findings.filter(({ code }) => code === 'calendar-differs')} />
        <Clocks />
        <ApprovalSection />
        <p>
          <button
            type="button"
            className="link"
            onClick={() => {
              go({ page: 'case', reference: view.reference });
            }}
          >
            Open the case in Teams
          </button>
        </p>
      </CaseContext>
    </TabContext>
  );
}
