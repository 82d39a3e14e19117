import type { Doubt } from './doubt.ts';
import { conditionsIn } from './conditionsIn.ts';
import { askedFor, countedFrom, saidNowOf } from './countedFacts.ts';
import { events } from './glossary.ts';
import { didYouMean } from './near.ts';
import { own } from './own.ts';
import type { Policy } from './policy.ts';
import { isDerived } from './derivedFacts.ts';
import { functions } from './rolesNamed.ts';
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
      const nobody = strangeName(policy, fact);
      if (nobody !== undefined) return [{ path, says: nobody }];
      const answers = isCounted(fact) ? answerKinds['number'] : answersTo(policy, fact);
      if (!answers) return [];
      const strange = [test].flat().filter((value) => !answers.can(value));
      return strange.map((value) => ({
        path,
        says: `${fact} is never ${sayTest(value)}, so this never holds; ${answers.words}`,
      }));
    }),
  );
};

/** Facts that are worked out as a number, whatever they are counted from. */
const isCounted = (fact: string): boolean =>
  countedFrom(fact) !== undefined || /^(meetingsHeld(\..+)?|meetingIndex|child\.age)$/.test(fact);

/** What a fact that is worked out from others is named after, where there is no such thing in this policy. */
const strangeName = (policy: Policy, fact: string): string | undefined => {
  const dot = fact.indexOf('.');
  const [family, name] = [fact.slice(0, dot), fact.slice(dot + 1)];
  const [what, allowed] =
    family === 'meetingsHeld'
      ? ['kind of meeting', Object.keys(policy.meetings)]
      : family === 'trigger'
        ? ['reason to meet', [...policy.triggers.any.map(({ code }) => code), 'other']]
        : family === 'attended' || family === 'leftOut'
          ? ['role', [...Object.keys(policy.roles), ...functions]]
          : family === 'happened'
            ? ['event', [...events]]
            : ['', undefined];
  return allowed === undefined || allowed.includes(name)
    ? undefined
    : `${fact}: there is no ${what} ${name}, so this never holds${didYouMean(name, allowed)}; it may be ${allowed.join(', ')}`;
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

/** What a question can be answered with, where that is known, and how a condition says it. */
type Answers = { readonly can: (value: unknown) => boolean; readonly words: string };

const answersTo = (policy: Policy, tested: string): Answers | undefined => {
  const fact = saidNowOf(tested) ?? tested;
  const asked = own(policy.facts, fact);
  const duty = Object.values(policy.meetings)
    .flatMap(({ duties }) => duties)
    .find((rule) => (rule.fact ?? `duty.${rule.id}`) === fact);
  const choices = (asked ?? duty)?.choices?.map(({ value }) => value);
  if (choices) return { can: (value) => typeof value !== 'string' || choices.includes(value), words: `it may be ${choices.join(', ')}` };
  return asked && answerKinds[asked.kind];
};

/** A test for whether anything was said at all. */
const isOpen = (value: unknown): boolean => typeof value === 'object' && value !== null && 'known' in value;

const answerKinds: Readonly<Record<string, Answers>> = {
  'yes-no': { can: (value) => isOpen(value) || typeof value === 'boolean', words: 'it may be true or false' },
  number: { can: (value) => typeof value === 'object' || typeof value === 'number', words: 'it is a number' },
  date: {
    can: (value) => isOpen(value) || typeof value === 'string',
    words: 'it is a day; count with daysSince or lastDays before its name',
  },
};

const sayTest = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => `${name} ${String(each)}`)
        .join(', ')
    : String(value);
