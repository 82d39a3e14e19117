import type { Fact, Instant } from '../domain/case/fact.ts';

/** Facts as the log keeps them: with the instant it learnt them and the command they came from. */
export const stamped = (facts: readonly Fact[], recorded: Instant, command?: string): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, recorded, ...(command === undefined ? {} : { command }) }));
