import type { Assessment } from '../assess/assessment.ts';
import type { CaseFile, Fact } from '../case/fact.ts';
import { asRecord, asText } from '../case/read.ts';
import { msOf } from '../time/instant.ts';
import type { CalendarEntry } from './calendarEntry.ts';
import { seenOutside, type Followed } from './followed.ts';

/**
 * The facts that tell what changed in the calendar since the log last heard of it: answers to the invitation, an entry moved or taken away
 * (or put back). Nothing changed, no facts. Each carries a key, so that two programs that see the same record it once.
 */
export const calendarNews = (
  file: CaseFile,
  assessment: Assessment,
  { booking, organiser, key }: Followed,
  entry: CalendarEntry | undefined,
): readonly Fact[] => {
  const { asOf } = assessment;
  const about = file.log.filter((fact) => fact['entry'] === key);
  const news = (event: string, by: string, data: object): Fact => ({
    ...data,
    event,
    at: asOf,
    by,
    number: booking.meeting.number,
    entry: key,
    via: 'outlook',
    // Facts about one entry follow each other: the next has the next number.
    effect: `${key}/seen/${String(about.length + 1)}`,
  });
  const before = seenOutside(file.log, key);
  if (entry === undefined) return before?.event === 'meeting.removed-outside' ? [] : [news('meeting.removed-outside', organiser, {})];
  const lastPutBack = about.findLastIndex(({ event }) => event === 'meeting.put-back');
  const restored =
    lastPutBack > about.findLastIndex((fact) => fact === before) && file.log.some((fact) => fact['effect'] === restoreKey(key, about));
  const known = restored ? booking : before?.event === 'meeting.moved-outside' ? before : before === undefined ? booking : undefined;
  const same = (field: 'start' | 'end'): boolean => second(asText(known?.[field]) ?? '') === second(entry[field]);
  const moved = same('start') && same('end') ? [] : [news('meeting.moved-outside', organiser, { start: entry.start, end: entry.end })];
  const roomNews = (): readonly Fact[] => {
    const room = booking.venue?.room?.email;
    const said = entry.answers.find(({ email }) => email.toLowerCase() === room?.toLowerCase());
    const last = about.findLast(({ event }) => event === 'room.answered')?.['answer'] ?? 'none';
    return room === undefined || said === undefined || said.answer === last
      ? []
      : [news('room.answered', 'system', { room, answer: said.answer })];
  };
  const answered = entry.answers.flatMap(({ email, answer, proposed }) => {
    const person = assessment.people.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    const last = about.findLast((fact) => fact.event === 'invitation.answered' && fact['person'] === person?.id);
    if (person === undefined) return [];
    const before = last?.['answer'] ?? earlierAnswer(file, person.id);
    if (before === answer && asText(asRecord(last?.['proposed'])['start']) === proposed?.start) return [];
    return [news('invitation.answered', person.id, { person: person.id, answer, ...(proposed && { proposed }) })];
  });
  return [...moved, ...roomNews(), ...answered].map((fact, nth) => ({ ...fact, effect: `${key}/seen/${String(about.length + 1 + nth)}` }));
};

/** Calendars keep whole seconds. */
const second = (instant: string): number => Math.floor(msOf(instant) / 1000);

/** What somebody answered to an earlier time of the meeting; nobody has answered until they do. */
const earlierAnswer = (file: CaseFile, person: string): unknown =>
  file.log.findLast((fact) => fact.event === 'invitation.answered' && fact['person'] === person)?.['answer'] ?? 'none';

/** The key under which the last putting back of an entry is recorded as done. */
const restoreKey = (key: string, about: readonly Fact[]): string =>
  `${key.replace('/calendar/', '/restore/')}/${String(about.filter(({ event }) => event === 'meeting.put-back').length)}`;
