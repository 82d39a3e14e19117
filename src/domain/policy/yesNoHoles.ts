import type { Hole } from './hole.ts';
import { conditionsIn } from './conditionsIn.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import { testsOf } from './testsOf.ts';

/** A yes or no written as a word, which YAML reads as a text: the rule would never hold, and nobody would see it. */
export const yesNoHoles = (policy: Policy): readonly Hole[] => [
  ...conditionsIn(policy).flatMap(({ condition, path }) =>
    testsOf(condition).flatMap(({ fact, test }) => wordsIn(test, askedAs(policy, fact)).map((word) => ({ path, says: says(word) }))),
  ),
  ...Object.entries(policy.meetings).flatMap(([kind, { duties }]) =>
    duties.flatMap((rule, index) =>
      wordsIn(rule['settled-by'], [rule]).map((word) => ({
        path: ['meetings', kind, 'duties', index, 'settled-by'],
        says: says(word),
      })),
    ),
  ),
];

type Asked = {
  readonly kind?: string | undefined;
  readonly choices?: readonly { readonly value: string }[] | undefined;
};

/** Whatever asks for a fact: a question, a duty, or a field of a form for its own answers. */
const askedAs = (policy: Policy, fact: string): readonly Asked[] => {
  const asked = own(policy.facts, fact);
  if (asked) return [asked];
  if (fact.startsWith('answer.')) {
    const fields = policy.forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
    return fields.filter(({ id }) => fact === `answer.${id}` || fact.startsWith(`answer.${id}.`));
  }
  return Object.values(policy.meetings).flatMap(({ duties }) => duties.filter((rule) => (rule.fact ?? `duty.${rule.id}`) === fact));
};

const says = (word: string): string => `“${word}” is a word here and no yes or no; write ${/^[yt]/i.test(word) ? 'true' : 'false'}`;

const wordsIn = (test: unknown, asked: readonly Asked[]): readonly string[] =>
  asked.some(({ kind = 'yes-no', choices }) => kind !== 'yes-no' && choices === undefined)
    ? []
    : [test]
        .flat()
        .filter((value) => typeof value === 'string')
        .filter((value) => /^(yes|no|true|false)$/i.test(value))
        .filter((value) => !asked.some(({ choices }) => choices?.some((choice) => choice.value === value) === true));
