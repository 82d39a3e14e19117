import { useCallback, useRef, useState } from 'react';
import type { Draft } from './draft.ts';

/** The draft, and a way to change it that the next call sees at once: add-ins call faster than a page is drawn. */
export function useDraft(first: () => Draft): { readonly draft: Draft; readonly now: () => Draft; readonly change: (next: Draft) => void } {
  const [draft, setDraft] = useState(first);
  const latest = useRef(draft);
  const now = useCallback(() => latest.current, []);
  const change = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);
  return { draft, now, change };
}
