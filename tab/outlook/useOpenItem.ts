import { useCallback, useEffect, useRef, useState } from 'react';
import type { Open, OutlookItem } from './appointment.ts';

/** Outlook misses telling of people picked from the address book: a look every now and then costs nothing, since it stays on this machine. */
const everyMs = 2_000;

type Seen = Open | 'nothing' | 'unreadable';

/** What is open in Outlook, looked at again whenever it may have changed; the same object while nothing did. */
export function useOpenItem(item: OutlookItem): { readonly open: Seen | undefined; readonly look: () => Promise<void> } {
  const [open, setOpen] = useState<Seen>();
  const [begun, heard] = [useRef(0), useRef(0)];
  const look = useCallback(async () => {
    const mine = (begun.current += 1);
    const seen = await item.look();
    // What an earlier look saw is older than what is shown.
    if (mine < heard.current) return;
    heard.current = mine;
    setOpen((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen));
  }, [item, begun, heard]);
  useEffect(() => {
    void look();
    const stop = item.onChange(() => void look());
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [item, look]);
  return { open, look };
}
