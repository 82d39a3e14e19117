import { useEffect, useMemo } from 'react';
import type { Api } from './api.ts';
import { openDraftSync, type DraftSync } from './draftSync.ts';

/** The drafts of a person for as long as their page is open. */
export function useDrafts(api: Api, me: string): DraftSync {
  const drafts = useMemo(() => openDraftSync(api, me), [api, me]);
  useEffect(() => {
    // The connection is back, or the page is about to go: nothing waits for a pause then.
    addEventListener('online', drafts.sendAll);
    document.addEventListener('visibilitychange', drafts.sendAll);
    return () => {
      removeEventListener('online', drafts.sendAll);
      document.removeEventListener('visibilitychange', drafts.sendAll);
    };
  }, [drafts]);
  return drafts;
}
