import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from './store/writeWhole.ts';

/** The practice clock runs as the real one does, some way ahead of it. Tokens do not follow it: they live by real time. */
export type PracticeClock = { now(): number; offsetMs(): number; moveTo(instantMs: number): void; reset(): void };

const kept = z.object({ offsetMs: z.number() });

/** Keeps the offset in `file` as `{ "offsetMs": n }`, which the product reads too. Milliseconds throughout. */
export function openClock(file: string, real: () => number): PracticeClock {
  let offset = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs : 0;
  const keep = (next: number) => {
    offset = next;
    writeWhole(file, JSON.stringify({ offsetMs: offset }));
  };
  keep(offset);
  return {
    now: () => real() + offset,
    offsetMs: () => offset,
    moveTo(instantMs) {
      if (instantMs < real() + offset) throw new RangeError('The practice clock only goes forwards.');
      keep(Math.round(instantMs - real()));
    },
    reset() {
      keep(0);
    },
  };
}
