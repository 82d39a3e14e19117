import type { Policy } from '../../policy/policy.ts';
import { remembered } from '../../remembered.ts';
import { dutyFact } from '../duties/dutyWords.ts';
import { preparationFact } from '../papers/preparation.ts';

/** The question a fact answers, in the procedure's words; undefined where it asks nothing of that name. A duty owed for each of several people is asked once for all. */
export const askOf = (policy: Policy, fact: string): string | undefined => {
  const asks = asksOf(policy);
  const end = fact.indexOf('.', fact.indexOf('.') + 1);
  return asks.get(fact) ?? (end < 0 ? undefined : asks.get(fact.slice(0, end)));
};

const asksOf = remembered((policy: Policy): ReadonlyMap<string, string> => {
  const rules = Object.values(policy.meetings);
  return new Map([
    ...rules.flatMap(({ preparation }) => preparation.map((rule) => [preparationFact(rule.document), rule.ask] as const)),
    ...rules.flatMap(({ duties }) => duties.map((rule) => [dutyFact(rule), rule.ask] as const)),
    ...policy.exclusions.map((rule) => [`exclusions.${rule.code}`, rule.ask] as const),
    ...Object.entries(policy.facts).map(([fact, { ask }]) => [fact, ask] as const),
  ]);
});
