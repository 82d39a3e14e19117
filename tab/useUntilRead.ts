import { use, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../src/api/contract.ts';
import { CaseContext } from './caseContext.ts';

/**
 * What was just done is not to be seen on the page before the case has been read again, which a slow line takes its time over: the same press
 * would do it a second time. Gives whether that is so, and what is to be called once something was done.
 */
export function useUntilRead(): readonly [boolean, () => void] {
  const view = use(CaseContext)?.view;
  const [doneOn, setDoneOn] = useState<CaseView>();
  const shown = useRef(view);
  useEffect(() => {
    shown.current = view;
  }, [view]);
  return [
    view !== undefined && doneOn === view,
    () => {
      setDoneOn(shown.current);
    },
  ];
}
