import type { ReactNode } from 'react';
import type { CaseView } from '../../src/api/contract.ts';
import { CaseContext } from '../caseContext.ts';
import { ClockCard } from '../parts/ClockCard.tsx';
import { Loading } from '../parts/Loading.tsx';
import { KeptWords } from '../parts/KeptWords.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { RequestForm } from '../parts/RequestForm.tsx';
import { RequestSent } from '../parts/RequestSent.tsx';
import { useCaseHere } from '../useCaseHere.ts';
import { useOpenCase } from '../useOpenCase.ts';

/** The rest of a request: who the child is and who is involved. It stands here and not in the chat because names may stand here only. */
export function RequestPage({ reference }: { readonly reference: string }): ReactNode {
  const asked = useOpenCase(reference);
  return (
    <div className="page">
      <KeptWords reference={reference} />
      <Loading asked={asked} label={`Opening ${reference}`}>
        {(view) => <Opened view={view} askAgain={asked.askAgain} />}
      </Loading>
    </div>
  );
}

function Opened({ view, askAgain }: { readonly view: CaseView; readonly askAgain: () => void }): ReactNode {
  const here = useCaseHere(view, askAgain);
  const limit = view.assessment.clocks.find((clock) => clock.state === 'running' || clock.state === 'late');
  return (
    <CaseContext value={here}>
      <PageTitle tab={`Request ${view.reference}`}>
        Request a {view.assessment.meetingName} <span className="reference">{view.reference}</span>
      </PageTitle>
      {limit && <ClockCard clock={limit} level="h2" />}
      {view.mayAct.includes('submitRequest') ? <RequestForm /> : <RequestSent />}
    </CaseContext>
  );
}
