import { useEffect, useState, type ReactNode } from 'react';
import type { CaseView } from '../../src/api/contract.ts';
import { CaseContext } from '../caseContext.ts';
import { CaseBar } from '../parts/CaseBar.tsx';
import { CaseHead } from '../parts/CaseHead.tsx';
import { CaseSections } from '../parts/CaseSections.tsx';
import { Clocks } from '../parts/Clocks.tsx';
import { Loading } from '../parts/Loading.tsx';
import { KeptWords } from '../parts/KeptWords.tsx';
import { NextStep } from '../parts/NextStep.tsx';
import { goToSection } from '../parts/Section.tsx';
import { ReadsLess } from '../parts/ReadsLess.tsx';
import { UnderWay } from '../parts/UnderWay.tsx';
import { TabContext } from '../tabContext.ts';
import { useTabOf } from '../useTabOf.ts';
import { useCaseHere } from '../useCaseHere.ts';
import { useOpenCase } from '../useOpenCase.ts';

/** One case: whose it is, what to do next and by when, and everything known about it. */
export function CasePage({ reference, section }: { readonly reference: string; readonly section: string | undefined }): ReactNode {
  const asked = useOpenCase(reference);
  return (
    <div className="page page-wide">
      <KeptWords reference={reference} />
      <Loading asked={asked} label={`Opening ${reference}`}>
        {(view) => <Opened view={view} askAgain={asked.askAgain} section={section} />}
      </Loading>
    </div>
  );
}

type Props = { readonly view: CaseView; readonly askAgain: () => void; readonly section: string | undefined };

function Opened({ view, askAgain, section }: Props): ReactNode {
  const here = useCaseHere(view, askAgain);
  useStayInStep(view, askAgain);
  useEffect(() => {
    // A form that was saved and went away takes the focus with it: it goes on to what comes next.
    if (document.activeElement === document.body) document.getElementById('next-title')?.focus({ preventScroll: true });
  }, [view]);
  useEffect(() => {
    if (section) goToSection(section);
  }, [section]);
  return (
    <TabContext value={useTabOf(view)}>
      <CaseContext value={here}>
        <CaseHead />
        <ReadsLess />
        <CaseBar />
        <div className="case">
          <aside className="case-side" aria-label="Next step and time limits">
            <NextStep />
            <UnderWay />
            <Clocks />
          </aside>
          <div className="case-main">
            <CaseSections />
          </div>
        </div>
      </CaseContext>
    </TabContext>
  );
}

/** Looks again while something is on its way, and when the person comes back to the window. */
function useStayInStep(view: CaseView, askAgain: () => void): void {
  const [waits, setWaits] = useState(0);
  const underWay = view.underWay.length > 0;
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(
      () => {
        setWaits((before) => before + 1);
        askAgain();
      },
      Math.min(2_000 * 2 ** waits, 60_000),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [underWay, waits, askAgain]);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') askAgain();
    };
    document.addEventListener('visibilitychange', back);
    return () => {
      document.removeEventListener('visibilitychange', back);
    };
  }, [askAgain]);
}
