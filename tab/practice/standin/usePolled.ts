import { useCallback, useEffect, useState } from 'react';
import { reasonOf } from './reasonOf.ts';

type Held<Value> = { readonly value?: Value; readonly problem?: string };
export type Polled<Value> = Held<Value> & { readonly readAgain: () => void };

/** Reads at once, again every so many milliseconds while `active`, and whenever asked or `load` changes. */
export function usePolled<Value>(load: (signal: AbortSignal) => Promise<Value>, active: boolean, everyMs: number): Polled<Value> {
  const [held, setHeld] = useState<Held<Value>>({});
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    let [begun, heard] = [0, 0];
    const read = (): void => {
      const mine = (begun += 1);
      // An answer overtaken by that of a later look is old news.
      const hear = (next: (before: Held<Value>) => Held<Value>): void => {
        if (stop.signal.aborted || mine < heard) return;
        heard = mine;
        setHeld(next);
      };
      load(stop.signal).then(
        (value) => {
          hear(() => ({ value }));
        },
        (problem: unknown) => {
          hear((before) => ({ ...before, problem: reasonOf(problem) }));
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
