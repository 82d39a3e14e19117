import { useCallback, useRef } from 'react';
import type { CaseView } from '../src/api/contract.ts';
import { useTab } from './tabContext.ts';
import { useAnswer, type Asked } from './useAnswer.ts';

/** Nobody waits longer than this for their drafts before the page opens; they are taken in when they come. */
const patience = 2_000;

/** A case for a page to show; at first together with what the person was typing in it elsewhere. */
export function useOpenCase(reference: string): Asked<CaseView> {
  const { api, drafts } = useTab();
  const opened = useRef<string>(undefined);
  return useAnswer(
    useCallback(async () => {
      const first = opened.current !== reference;
      opened.current = reference;
      const typed = first && drafts ? Promise.race([drafts.open(reference), new Promise((on) => setTimeout(on, patience))]) : undefined;
      const [answer] = await Promise.all([api.readCase(reference), typed]);
      return answer;
    }, [api, drafts, reference]),
  );
}
