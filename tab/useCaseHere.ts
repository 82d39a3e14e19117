import { useCallback, useMemo } from 'react';
import type { CaseView } from '../src/api/contract.ts';
import type { CaseHere } from './caseContext.ts';
import { useTab, type Said } from './tabContext.ts';
import { useNow } from './useNow.ts';

/** The case of a page: what was done is said above it, and the case is read again. */
export function useCaseHere(view: CaseView, askAgain: () => void): CaseHere {
  const { tell } = useTab();
  const now = useNow(view.assessment.asOf);
  const changed = useCallback(
    (said: Said) => {
      tell(said);
      askAgain();
    },
    [tell, askAgain],
  );
  return useMemo<CaseHere>(() => ({ view, now, changed }), [view, now, changed]);
}
