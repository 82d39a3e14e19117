import type { Fact, Instant } from '../case/fact.ts';
import { asRecord, asText, instantIn, numberIn, textIn, textsIn } from '../case/read.ts';
import { isAfter, isInstant } from '../time/instant.ts';
import type { Span } from '../slots/slotSearch.ts';

/** What somebody may say of a time. */
export const suitings = ['yes', 'if-need-be', 'no'] as const;
export type Suiting = (typeof suitings)[number];

/** A time as somebody outside answered for it. */
export type SaidOf = Span & { readonly answer: Suiting };

/**
 * Times put to people outside the council, by link. `open`: answers are taken; `closed`: by itself, at `closes`; `settled`: a meeting was
 * booked since; `newer`: other times were put to people since.
 */
export type TimesAsked = {
  readonly ask: number;
  readonly at: Instant;
  readonly by: string;
  readonly closes: Instant;
  readonly state: 'open' | 'closed' | 'settled' | 'newer';
  readonly times: readonly Span[];
  /** Who was asked; `said` is their last word. */
  readonly people: readonly { readonly person: string; readonly answeredAt?: Instant; readonly said?: readonly SaidOf[] }[];
};

/** Every asking of a case, oldest first, as it stands at an instant; `facts` are those that count. */
export const everyTimesAsked = (facts: readonly Fact[], now: Instant): readonly TimesAsked[] => {
  if (!facts.some(({ event }) => event === 'outside.asked')) return [];
  const asked = facts.flatMap((fact, at) => {
    if (fact.event !== 'outside.asked') return [];
    const [ask, closes] = [numberIn(fact, 'ask'), instantIn(fact, 'closes')];
    return ask !== undefined && closes !== undefined ? [{ fact, at, ask, closes }] : [];
  });
  return asked.map(({ fact, at, ask, closes }, nth) => {
    const since = facts.slice(at + 1);
    const booked = since.some(({ event }) => event === 'meeting.scheduled');
    const answers = since.filter((one) => one.event === 'outside.answered' && numberIn(one, 'ask') === ask);
    return {
      ask,
      at: fact.at,
      by: fact.by,
      closes,
      state: booked ? 'settled' : nth < asked.length - 1 ? 'newer' : isAfter(closes, now) ? 'open' : 'closed',
      times: spansIn(fact['times']),
      people: textsIn(fact, 'people').map((person) => {
        const last = answers.findLast((one) => textIn(one, 'person') === person);
        return { person, ...(last && { answeredAt: last.at, said: saidIn(last) }) };
      }),
    };
  });
};

/** What people outside said of times, by person, their last word on each time. */
export const saidByPerson = (facts: readonly Fact[]): ReadonlyMap<string, readonly SaidOf[]> => {
  const found = new Map<string, Map<string, SaidOf>>();
  for (const fact of facts) {
    const person = textIn(fact, 'person');
    if (fact.event !== 'outside.answered' || person === undefined) continue;
    const mine = found.get(person) ?? new Map<string, SaidOf>();
    for (const one of saidIn(fact)) mine.set(`${one.start} ${one.end}`, one);
    found.set(person, mine);
  }
  return new Map([...found].map(([person, said]) => [person, [...said.values()]]));
};

const spansIn = (value: unknown): readonly Span[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    const [start, end] = [asText(asRecord(one)['start']), asText(asRecord(one)['end'])];
    return isInstant(start) && isInstant(end) ? [{ start, end }] : [];
  });

const saidIn = (fact: Fact): readonly SaidOf[] =>
  (Array.isArray(fact['said']) ? fact['said'] : []).flatMap((one: unknown) => {
    const answer = suitings.find((each) => each === asRecord(one)['answer']);
    return answer === undefined ? [] : spansIn([one]).map((span) => ({ ...span, answer }));
  });
