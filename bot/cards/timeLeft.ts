import type { Instant } from '../../src/domain/case/fact.ts';
import { msOf } from '../../src/domain/time/instant.ts';
import { timeLeft as left } from '../../src/domain/time/timeLeft.ts';

/** How far off a time limit is: "31 hours left", "20 minutes late". */
export const timeLeft = (now: Instant, latest: Instant): string => left(msOf(now), msOf(latest)).words;

const tones = { calm: 'default', soon: 'warning', late: 'attention' } as const;

/** The colour of a time limit: red once it is past, amber in its last day. */
export const urgency = (now: Instant, latest: Instant | undefined): 'default' | 'warning' | 'attention' =>
  latest === undefined ? 'default' : tones[left(msOf(now), msOf(latest)).mood];
