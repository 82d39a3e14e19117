import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { practice } from '../standin/practice.ts';
import type { PracticeTime, Settings } from '../standin/shapes.ts';

export type PracticeClock = {
  readonly now: () => number;
  readonly moves: number;
  /** Moves the clock on for everybody; it never goes back. */
  readonly move: (to: Parameters<typeof practice.moveClock>[0]) => Promise<number>;
};

const lookEveryMs = 5_000;

/** How far practice time is ahead of this browser's clock, in milliseconds. */
const aheadOf = (read: PracticeTime): number => Date.parse(read.now) - Date.now();

/** The practice clock: real time plus what the desk, or anybody else, has moved it on by. */
export function usePracticeClock(settings: Settings): PracticeClock {
  const [held, setHeld] = useState(() => ({ offsetMs: settings.offsetMs, aheadMs: aheadOf(settings), moves: 0 }));
  const accept = useCallback((read: PracticeTime) => {
    setHeld((before) =>
      Math.abs(read.offsetMs - before.offsetMs) < 1_000
        ? before
        : { offsetMs: read.offsetMs, aheadMs: aheadOf(read), moves: before.moves + 1 },
    );
    return Date.parse(read.now);
  }, []);
  const moved = useRef(0);
  useEffect(() => {
    const timer = setInterval(() => {
      const before = moved.current;
      practice.clock().then(
        (read) => {
          // What was asked before this desk moved the clock may not have seen it.
          if (before === moved.current) accept(read);
        },
        () => undefined,
      );
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [accept]);
  const now = useCallback(() => Date.now() + held.aheadMs, [held.aheadMs]);
  const move = useCallback(
    async (to: Parameters<typeof practice.moveClock>[0]) => {
      const read = await practice.moveClock(to);
      moved.current += 1;
      return accept(read);
    },
    [accept],
  );
  return useMemo(() => ({ now, move, moves: held.moves }), [now, move, held.moves]);
}
