import { assess } from '../../src/domain/assess/assess.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { isDerived } from '../../src/domain/policy/derivedFacts.ts';
import { someCase } from './pool.ts';
import type { Property } from './property.ts';
import { answersTo, calendar, type Vocabulary } from './vocabulary.ts';

/**
 * An unknown fact never acts as false. Exactly: take a case, a fact that some condition of its procedure tests and nobody has told, and an
 * answer to it. What the assessment holds with the answer (a seat, a line of the agenda, a part of the record, a limit, a form, a duty) and does not hold without it, not even as something that may apply, is only there because of the answer: so
 * without it, the assessment asks for that fact, or shows as open the duty or document it is answered with. A fact that a rule tests with
 * `known` is left out: that rule says itself what it makes of an unknown. So is the day of an event (`event` of a fact): what nobody has told
 * of has not happened so far, and nobody is asked whether the home has ended.
 */
export const unknownNeverFalse: Property = {
  name: 'unknown is not false',
  rounds: 400,
  quick: 2,
  says: (rounds) =>
    `${String(rounds)} cases with every untold fact answered each way: what an answer brings is asked for, or shown as open, before it`,
  round: (dice, words) => {
    const { file, now } = someCase(dice, words);
    const { policy } = words;
    const without = assess(policy, file, calendar, now);
    if (!['concern', 'requested', 'approved', 'scheduled', 'held'].includes(without.stage)) return undefined;
    const there = new Set(partsOf(without, ['yes', 'unknown']));
    const asked = new Set([...without.questions.map(({ fact }) => fact), ...owed(words, without)]);
    const ofItself = new Set(words.tested.filter(({ test }) => isKnownTest(test)).map(({ fact }) => fact));
    const untold = dice.some(
      words.facts.filter((fact) => !isDerived(fact) && !asked.has(fact) && !ofItself.has(fact) && policy.facts[fact]?.event === undefined),
      6,
    );
    for (const fact of untold) {
      if (fact === 'child.age' && asked.has('child.dateOfBirth')) continue;
      for (const value of answersTo(words, fact)) {
        const told = { event: 'fact.recorded', at: now, recorded: now, by: words.people[0]?.id ?? '', fact, value };
        if (file.log.some((each) => JSON.stringify(each).includes(JSON.stringify(fact)))) break;
        const answered = assess(policy, { ...file, log: [...file.log, told] }, calendar, now);
        const brought = answered.stage === 'referred' ? ['referred'] : partsOf(answered, ['yes']).filter((part) => !there.has(part));
        if (brought.length > 0 && !isTold(fact, file))
          return `${fact} = ${JSON.stringify(value)} brings ${brought.slice(0, 5).join(', ')}, and nobody is asked\n  at ${now}: ${JSON.stringify(file)}`;
      }
    }
    return undefined;
  },
};

/** What is answered by a duty or a document that the case shows as open: it is asked with that, in its time. */
const owed = ({ policy }: Vocabulary, { duties }: Assessment): readonly string[] => {
  const open = new Set(duties.map(({ id }) => id));
  return Object.values(policy.meetings).flatMap((rules) => [
    ...rules.duties.filter(({ id }) => open.has(id)).map((rule) => rule.fact ?? `duty.${rule.id}`),
    ...rules.preparation
      .filter(({ document }) => open.has(`prep-${document}`))
      .flatMap((rule) => [rule.document, ...rule.or].map((each) => `prep.${each}`)),
  ]);
};

const isKnownTest = (test: unknown): boolean => typeof test === 'object' && test !== null && 'known' in test;

/** Whether the opening, a concern or a decision has told it already. */
const isTold = (fact: string, file: unknown): boolean => {
  const [, last = fact] = fact.split('.');
  return JSON.stringify(file).includes(`"${last}":`);
};

/** What a case holds by its rules, each with its name. */
const partsOf = (seen: Assessment, applying: readonly string[]): readonly string[] => [
  ...seen.seats.filter(({ applies }) => applying.includes(applies)).map(({ id }) => `seat ${id}`),
  ...seen.agenda.filter(({ applies }) => applying.includes(applies)).map(({ id }) => `agenda ${id}`),
  ...seen.sections.filter(({ applies }) => applying.includes(applies)).map(({ id }) => `section ${id}`),
  ...seen.forms.filter(({ applies }) => applying.includes(applies)).map(({ id }) => `form ${id}`),
  ...seen.clocks.map(({ id }) => `limit ${id}`),
  ...seen.duties.filter(({ state }) => state !== 'waived').map(({ id }) => `duty ${id}`),
];
