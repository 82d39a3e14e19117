import type { Condition } from './condition.ts';
import { askedFor } from './countedFacts.ts';

/** The facts a condition tests, without what is derived of them: `urgency.first` is of `urgency`. */
export const factsIn = (condition: Condition | undefined): readonly string[] =>
  Object.entries(condition ?? {}).flatMap(([name, test]) =>
    name === 'all' || name === 'any'
      ? (test as readonly Condition[]).flatMap(factsIn)
      : name === 'not'
        ? factsIn(test as Condition)
        : [askedFor(name.replace(/\.first$/, ''))],
  );
