import type { Condition } from './condition.ts';
import type { Doubt } from './doubt.ts';
import { askedFor } from './countedFacts.ts';
import { didYouMean } from './near.ts';
import { own } from './own.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { isDerived } from './derivedFacts.ts';
import { testsOf } from './testsOf.ts';

/** Conditions on facts that nobody is asked for, and on answers the question does not offer. */
export const conditionDoubts = (policy: Policy): readonly Doubt[] => {
  const asked = askedFacts(policy);
  return conditionsIn(policy).flatMap(({ condition, path }) =>
    testsOf(condition).flatMap(({ fact, test }): Doubt[] => {
      if (!isDerived(fact) && !fact.startsWith('answer.') && !asked.has(askedFor(fact)))
        return [
          {
            path,
            says: `no question asks for ${askedFor(fact)}, so nobody can answer whether this applies${didYouMean(askedFor(fact), [...asked])}; add it under “facts”`,
          },
        ];
      const choices = choicesOf(policy, fact);
      const strange = [test].flat().filter((value) => typeof value === 'string' && choices?.includes(value) === false);
      return strange.map((value) => ({
        path,
        says: `${fact} is never ${String(value)}, so this never holds; it may be ${(choices ?? []).join(', ')}`,
      }));
    }),
  );
};

/** Facts that an act, a question or a form of the policy fills in; a form's own answers (`answer.…`) are checked with the form. */
const askedFacts = (policy: Policy): ReadonlySet<string> =>
  new Set([
    // Told with who the child is, and with which of several meetings is meant.
    'child.age',
    'child.dateOfBirth',
    'meeting.kind',
    ...Object.keys(policy.facts),
    ...policy.forms.flatMap((form) =>
      form.sections.flatMap(({ fields }) => fields.flatMap(({ tells }) => (tells ?? []).map(({ fact }) => fact))),
    ),
    ...policy.exclusions.map(({ code }) => `exclusions.${code}`),
    ...Object.values(policy.meetings).flatMap((rules) => [
      ...rules.duties.map((rule) => rule.fact ?? `duty.${rule.id}`),
      ...rules.chair.flatMap(({ attest }) => (attest ? [attest.fact] : [])),
      ...rules.preparation.flatMap((rule) => [rule.document, ...rule.or].map((document) => `prep.${document}`)),
      ...rules.notify.map(({ role }) => `notice-withheld.${role}`),
    ]),
  ]);

const choicesOf = (policy: Policy, fact: string): readonly string[] | undefined => {
  const duty = Object.values(policy.meetings)
    .flatMap(({ duties }) => duties)
    .find((rule) => (rule.fact ?? `duty.${rule.id}`) === fact);
  return (own(policy.facts, fact) ?? duty)?.choices?.map(({ value }) => value);
};

/** Every condition of the policy, with its place. */
const conditionsIn = (policy: Policy): readonly { readonly condition: Condition; readonly path: Path }[] => {
  const found: { condition: Condition; path: Path }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (key === 'when' || key === 'requires' || (key === 'needs' && typeof each === 'object'))
        found.push({ condition: each as Condition, path: [...path, key] });
      else walk(each, [...path, key]);
    }
  };
  walk(policy, []);
  return found;
};
