import { citations, type Citation } from './citations.ts';
import { cite } from './cite.ts';
import type { Doubt } from './doubt.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import { valueAt } from './valueAt.ts';

const force: Readonly<Record<string, number>> = { must: 3, forbid: 3, should: 2, may: 1, consider: 1, inform: 0 };

/** Clauses that nothing names, that bind and have no rule, or whose every rule binds less than they do without saying why. */
export const clauseDoubts = (policy: Policy): readonly Doubt[] => {
  const cited = citations(policy);
  return Object.entries(policy.clauses).flatMap(([clause, { strength, weaker }]) => {
    const named = cited.filter((each) => each.clause === clause);
    const place = { path: ['clauses', clause] };
    if (named.length === 0)
      return [{ ...place, says: `no rule names clause ${clause}; enforce it, ask it, or show it with “shown”, or take it out` }];
    if ((force[strength] ?? 0) < 2) return [];
    const rules = named.filter(isRule);
    if (rules.length === 0)
      return [
        {
          ...place,
          says: `${cite(policy, clause)} is a “${strength}” and only shown; write a rule for it (a duty, at least), or call it “inform”`,
        },
      ];
    return weaker === undefined ? tooWeak(policy, strength, rules) : [];
  });
};

/** Parts that are read, not enforced; guidance that goes with a kind of home is brought up where it counts, and is a rule. */
const onlyRead = ['shown', 'scope', 'aim', 'source', 'not-specified', 'configurable'];

const isRule = ({ path }: Citation): boolean => !path.some((step) => typeof step === 'string' && onlyRead.includes(step));

/** Rules that say themselves that they bind less than their clause, where no other rule holds the clause as strongly as it is. */
const tooWeak = (policy: Policy, strength: string, rules: readonly Citation[]): readonly Doubt[] => {
  const weighed = rules.map((each) => {
    const rule = valueAt(policy, each.path.slice(0, -1)) as Readonly<Record<string, unknown>> | undefined;
    const says = typeof rule?.['strength'] === 'string' ? rule['strength'] : undefined;
    return { path: each.path.slice(0, -1), clause: each.clause, says };
  });
  const wanted = force[strength] ?? 0;
  if (weighed.some(({ says }) => says === undefined || (own(force, says) ?? 0) >= wanted)) return [];
  return weighed.map(({ path, clause, says }) => ({
    path: [...path, 'strength'],
    says: `“${says ?? ''}” is weaker than ${cite(policy, clause)}, which is a “${strength}”; leave the strength out, or say why in “weaker” beside the clause`,
  }));
};
