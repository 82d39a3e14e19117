import { useSyncExternalStore } from 'react';
import { sayInstant } from '../time/londonTime.ts';

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000);
  return () => {
    clearInterval(timer);
  };
}

/** The practice time in words, to the minute, kept current. */
export function useShownTime(now: () => number): string {
  return useSyncExternalStore(everySecond, () => sayInstant(now()));
}
