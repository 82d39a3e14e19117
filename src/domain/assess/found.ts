import type { Clock, Seat } from './assessment.ts';
import type { Papers } from './papers/circulation.ts';
import type { leftBehind } from './after/leftBehind.ts';
import type { leftOutDuties } from './people/leftOut.ts';
import type { heldUp } from './after/heldUp.ts';

/** What is found once for the duties and the findings. */
export type Found = {
  readonly seats: readonly Seat[];
  readonly clocks: readonly Clock[];
  readonly papers: readonly Papers[];
  readonly left: ReturnType<typeof leftOutDuties>;
  readonly behind: ReturnType<typeof leftBehind>;
  readonly held: ReturnType<typeof heldUp>;
};
