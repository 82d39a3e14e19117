import type { Instant } from '../case/fact.ts';

/** What a limit comes to from its start, with its arithmetic in words; unknown where the calendar does not reach that far. */
export type Span = {
  readonly startedAt: Instant;
  readonly when: string;
  readonly unknown: boolean;
  readonly earliest: Instant | undefined;
  readonly latest: Instant | undefined;
  readonly explanation: string;
};
