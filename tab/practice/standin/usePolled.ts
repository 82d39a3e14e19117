import { useCallback, useEffect, useState } from 'react';
import { reasonOf } from './reasonOf.ts';

export type Polled<Value> = { readonly value?: Value; readonly problem?: string; readonly readAgain: () => void };

/** Reads at once, again every so many milliseconds while `active`, and whenever asked or `load` changes. */
export function usePolled<Value>(load: (signal: AbortSignal) => Promise<Value>, active: boolean, everyMs: number): Polled<Value> {
  const [held, setHeld] = useState<{ readonly value?: Value; readonly problem?: string }>({});
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const read = (): void => {
      load(stop.signal).then(
        (value) => {
          if (!stop.signal.aborted) setHeld({ value });
        },
        (problem: unknown) => {
          if (!stop.signal.aborted) setHeld((before) => ({ ...before, problem: reasonOf(problem) }));
        },
      );
    };
    read();
    const timer = setInterval(read, everyMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [load, active, everyMs, asked]);
  const readAgain = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  return { ...held, readAgain };
}
