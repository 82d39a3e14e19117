import type { Condition } from './condition.ts';

/** Every fact a condition tests, however deep, with what it is tested for. */
export const testsOf = (condition: Condition): readonly { readonly fact: string; readonly test: unknown }[] =>
  Object.entries(condition).flatMap(([key, test]) =>
    key === 'not'
      ? testsOf(test as Condition)
      : key === 'all' || key === 'any'
        ? (test as readonly Condition[]).flatMap(testsOf)
        : [{ fact: key, test }],
  );
