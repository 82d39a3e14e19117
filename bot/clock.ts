import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { instantOf } from '../src/domain/time/instant.ts';
import type { Clock } from '../src/usecases/ports.ts';

const shifted = z.object({ offsetMs: z.number() });

/** The time: the machine's unless told otherwise, or in practice as far off it as the file says, asked for anew each time. */
export function openClock(file: string | undefined, now: () => number = Date.now): Clock {
  if (file === undefined) return { now: () => instantOf(now()) };
  let offset = 0;
  return {
    now() {
      offset = offsetIn(file) ?? offset;
      return instantOf(now() + offset);
    },
  };
}

/** Undefined while the file is not there or only half written: the last answer stands. */
function offsetIn(file: string): number | undefined {
  try {
    return shifted.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs;
  } catch {
    return undefined;
  }
}
