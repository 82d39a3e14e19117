/** How far this machine's clock is from Microsoft 365's. */
export type Skew = {
  /** Takes the Date header of an answer that has just come. */
  heard(date: string | null): void;
  /** Milliseconds this machine is ahead, 0 within what is usual. */
  aheadMs(): number;
};

/** A difference below this is usual, and the way of an answer. */
const usualMs = 120_000;

/**
 * Watches the clock by Microsoft 365's answers. An hour too late or too early, limits would be counted wrong and sign-ins refused: beyond two
 * minutes Microsoft's time is taken, and whoever looks after the machine is told, each time it changes.
 */
export function createSkew(machine: () => number, tell: (minutes: number) => void): Skew {
  let ahead = 0;
  return {
    heard(date) {
      const theirs = Date.parse(date ?? '');
      if (Number.isNaN(theirs)) return;
      const difference = machine() - theirs;
      const now = Math.abs(difference) > usualMs ? difference : 0;
      if (Math.abs(now - ahead) > usualMs) tell(Math.round(now / 60_000));
      // A whole second is all the header says: what was settled on stays.
      if (Math.abs(now - ahead) > usualMs || now === 0) ahead = now;
    },
    aheadMs: () => ahead,
  };
}

/** What is told of a clock that is wrong by so many minutes. */
export const sayClock = (minutes: number): string =>
  minutes === 0
    ? 'the clock of this machine is right again'
    : `the clock of this machine is ${String(Math.abs(minutes))} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Microsoft 365's: Microsoft's time is taken meanwhile. Set the clock right and turn on its synchronisation`;
