import type { Condition } from './condition.ts';
import type { Doubt } from './doubt.ts';
import { isDerived } from './derivedFacts.ts';
import { strengthOf } from './cite.ts';
import { comesBy } from './comesBy.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import { testsOf } from './testsOf.ts';

/** Duties that are never asked, and duties that stop nothing although they must be done first. */
export const dutyDoubts = (policy: Policy): readonly Doubt[] => [...circles(policy), ...toothless(policy)];

/** What must be answered before an event, and is looked at by no act: the event comes about without it. */
const toothless = (policy: Policy): readonly Doubt[] =>
  Object.entries(policy.meetings).flatMap(([kind, { duties }]) =>
    duties.flatMap((rule, index) => {
      const act = rule.before === undefined ? undefined : own(comesBy, rule.before);
      return act !== undefined && rule.at.length === 0 && rule['done-by'] === undefined && strengthOf(policy, rule) === 'must'
        ? [
            {
              path: ['meetings', kind, 'duties', index, 'before'],
              says: `${rule.id} must be done before ${rule.before ?? ''}, and no act looks whether it is; add “at: [${act}]”, so that it waits for it`,
            },
          ]
        : [];
    }),
  );

/** Duties that wait for each other's answers, so that none of them is ever asked. */
const circles = (policy: Policy): readonly Doubt[] =>
  Object.entries(policy.meetings).flatMap(([kind, { duties }]) => {
    const facts = duties.map((rule) => rule.fact ?? `duty.${rule.id}`);
    const waits = duties.map((rule) =>
      needed(rule.when).flatMap((fact) => {
        const at = facts.indexOf(fact);
        return at >= 0 && own(policy.facts, fact) === undefined && !isDerived(fact) ? [at] : [];
      }),
    );
    const way = (from: number, to: number, seen: readonly number[] = []): readonly number[] | undefined => {
      for (const next of waits[from] ?? []) {
        if (next === to) return [...seen, from];
        const found = seen.includes(next) || next === from ? undefined : way(next, to, [...seen, from]);
        if (found) return found;
      }
      return undefined;
    };
    return duties.flatMap((rule, index) => {
      const circle = way(index, index);
      const others = circle?.slice(1).map((at) => duties[at]?.id ?? '') ?? [];
      return circle
        ? [{ path: ['meetings', kind, 'duties', index, 'when'], says: others.length > 0 ? `${rule.id} waits for the answer to ${others.join(', then ')}, and that waits for ${rule.id}, so neither is ever asked; take one condition out` : `${rule.id} waits for its own answer, so it is never asked; take the condition out` }] // prettier-ignore
        : [];
    });
  });

/** What has to be answered before a condition can hold: of an `any`, nothing in particular. */
const needed = (condition: Condition | undefined): readonly string[] =>
  Object.entries(condition ?? {}).flatMap(([name, test]) =>
    name === 'any'
      ? []
      : name === 'all'
        ? (test as readonly Condition[]).flatMap(needed)
        : testsOf({ [name]: test }).map(({ fact }) => fact),
  );
