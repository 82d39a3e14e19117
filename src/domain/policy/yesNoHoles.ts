import { conditionsIn } from './conditionsIn.ts';
import { own } from './own.ts';
import type { Path } from './placeOf.ts';
import type { Policy } from './policy.ts';
import { testsOf } from './testsOf.ts';

/** A yes or no written as a word, which YAML reads as a text: the rule would never hold, and nobody would see it. */
export const yesNoHoles = (policy: Policy): readonly { readonly path: Path; readonly says: string }[] => [
  ...conditionsIn(policy).flatMap(({ condition, path }) =>
    testsOf(condition)
      .filter(({ fact }) => own(policy.facts, fact)?.kind !== 'text')
      .flatMap(({ fact, test }) => wordsIn(test, own(policy.facts, fact)?.choices).map((word) => ({ path, says: says(word) }))),
  ),
  ...Object.entries(policy.meetings).flatMap(([kind, { duties }]) =>
    duties.flatMap((rule, index) =>
      rule.kind === 'text' || rule['settled-by'] === 'any'
        ? []
        : wordsIn(rule['settled-by'], rule.choices).map((word) => ({
            path: ['meetings', kind, 'duties', index, 'settled-by'],
            says: says(word),
          })),
    ),
  ),
];

const says = (word: string): string => `“${word}” is a word here and no yes or no; write ${/^[yt]/i.test(word) ? 'true' : 'false'}`;

const wordsIn = (test: unknown, choices: readonly { readonly value: string }[] | undefined): readonly string[] =>
  [test]
    .flat()
    .filter((value) => typeof value === 'string')
    .filter((value) => /^(yes|no|true|false)$/i.test(value) && choices?.some((choice) => choice.value === value) !== true);
