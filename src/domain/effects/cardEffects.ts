import { everyTimesAsked } from '../asking/timesAsked.ts';
import { isAnswer } from '../assess/people/dropouts.ts';
import { askedToDecide } from '../assess/request/decision.ts';
import { asText } from '../case/read.ts';
import { seenSent } from '../follow/seenSent.ts';
import { isAfter } from '../time/instant.ts';
import type { Fact } from '../case/fact.ts';
import { addresseeOf, isColleague } from './addresseeOf.ts';
import type { CardEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { calendarKey, chairOf, holdersOf, isToCome, organiserOf, personOf, type Source } from './source.ts';

/** Cards in Teams: to whoever has to decide, to whoever asked once it is decided, and to organiser and chair once it is booked. */
export const cardEffects = (source: Source): readonly CardEffect[] => [
  ...approvalCards(source),
  ...decisionCards(source),
  ...bookedCards(source),
  ...differsCards(source),
  ...sentCards(source),
  ...declinedCards(source),
  ...askedCards(source),
];

const approvalCards = (source: Source): readonly CardEffect[] => {
  const { approval } = source.rules;
  if (approval === undefined) return [];
  const asked = askedToDecide(approval, (role) => holdersOf(source, role).length > 0);
  const { log } = source;
  return nth(log, 'request.submitted', 'request.received').flatMap(({ at, number }) => {
    const answered = log
      .slice(at + 1)
      .some(({ event }) => /^(approval\.(granted|refused)|request\.(withdrawn|submitted|received))$/.test(event));
    const waits = !answered && source.assessment.stage === 'requested';
    return cards(source, ['approval', number], holdersOf(source, ...asked).map(({ id }) => id), waits); // prettier-ignore
  });
};

const decisionCards = (source: Source): readonly CardEffect[] => {
  const { log } = source;
  const decisions = nth(log, 'approval.granted', 'approval.refused');
  return decisions.flatMap(({ fact, at, number }) => {
    const asked = log.slice(0, at).findLast(({ event }) => event === 'request.submitted' || event === 'request.received')?.by;
    const raised = log.find(({ event }) => event === 'concern.raised')?.by;
    const workers = holdersOf(source, source.rules.request.to).map(({ id }) => id);
    const people = [asked, raised, ...workers].filter((id) => id !== undefined && id !== fact.by);
    return cards(source, ['decision', number], people, number === decisions.length);
  });
};

const bookedCards = (source: Source): readonly CardEffect[] =>
  source.bookings.flatMap((booking) => {
    const booked = source.done.has(calendarKey(source, booking)) && isToCome(source, booking);
    const people = [organiserOf(source, booking)?.id, chairOf(source, booking)];
    return cards(source, ['booked', booking.meeting.number, booking.version], people, booked);
  });

/** To the organiser, each time the calendar comes to differ from the case. */
const differsCards = (source: Source): readonly CardEffect[] =>
  source.bookings.flatMap((booking) => {
    const key = calendarKey(source, booking);
    const seen = source.log.filter((fact) => /-outside$/.test(fact.event) && fact['entry'] === key);
    const differs = isToCome(source, booking) && source.assessment.findings.some(({ code }) => code === 'calendar-differs');
    const number = [booking.meeting.number, booking.version, seen.length] as const;
    return seen.length === 0 ? [] : cards(source, ['differs', ...number], [organiserOf(source, booking)?.id], differs);
  });

/** To whoever sent an invitation from Outlook that the procedure does not let stand, each time there is something new to tell. */
const sentCards = (source: Source): readonly CardEffect[] => {
  const { log } = source;
  const standing = new Set(seenSent(log));
  return nth(log, 'invitation.seen-outside').flatMap(({ fact, number }) =>
    cards(
      source,
      ['differs', 'sent', number],
      [fact.by],
      standing.has(fact) && isAfter(asText(fact['end']) ?? fact.at, source.assessment.asOf),
    ),
  );
};

/** To the organiser, each time somebody declines and the meeting to come is left without its chair, its quorum or its room, or proposes another time. */
const declinedCards = (source: Source): readonly CardEffect[] => {
  const said = source.log.filter(
    ({ event, ...fact }) =>
      (event === 'invitation.answered' || event === 'room.answered') && (fact['answer'] === 'declined' || fact['proposed'] !== undefined),
  );
  const left = source.assessment.findings.some(({ about }) => about !== undefined && isAnswer(about));
  const organiser = source.bookings.findLast((booking) => isToCome(source, booking));
  if (said.length === 0 || organiser === undefined) return [];
  return cards(source, ['answers', said.length], [organiserOf(source, organiser)?.id], left);
};

/** To whoever asked people outside which times suit, once all of them have answered or asking has closed. */
const askedCards = (source: Source): readonly CardEffect[] =>
  everyTimesAsked(source.log, source.assessment.asOf).flatMap(({ ask, by, state, people }) => {
    const all = people.every(({ said }) => said !== undefined);
    return cards(source, ['asked', ask], [by], (state === 'open' && all) || state === 'closed');
  });

/** The facts of some events, in order, with their number among them and their place in the log. */
const nth = (log: readonly Fact[], ...events: readonly string[]): readonly { fact: Fact; at: number; number: number }[] =>
  log
    .map((fact, at) => ({ fact, at }))
    .filter(({ fact }) => events.includes(fact.event))
    .map((found, index) => ({ ...found, number: index + 1 }));

/**
 * One card to each of the people while it still says something new (`due`), and every card of this kind that was sent already: those stay
 * wanted, so that they can be shown again as the case is now.
 */
const cards = (
  source: Source,
  about: readonly [string, ...(string | number)[]],
  people: readonly (string | undefined)[],
  due: boolean,
): readonly CardEffect[] => {
  const keyFor = (id: string): string => effectKey(source.reference, 'card', ...about, id);
  const wanted = source.assessment.people.filter(({ id }) => source.done.has(keyFor(id)) || (due && people.includes(id)));
  return wanted
    .map(({ id }) => addresseeOf(personOf(source, id)))
    .filter((to) => to !== undefined)
    .filter(isColleague)
    .map((to) => ({ kind: 'card', key: keyFor(to.id), to, card: about[0] }));
};
