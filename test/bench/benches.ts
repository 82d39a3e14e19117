import type { Bench } from 'tinybench';

/** One bench: what it measures, and the tasks to compare; the first is ours. */
export type Measured = {
  readonly what: string;
  /** Only whoever is ours can be expected under so many microseconds at the median; said, never enforced. */
  readonly target?: number;
  readonly tasks: (bench: Bench) => Bench;
};
