import { cite } from '../policy/cite.ts';
import type { Booking } from './bookings.ts';
import type { Addressee, MailEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { invitedTo } from './invitedTo.ts';
import { atAGlance, keepTheNameOut, letter } from './letter.ts';
import { partOf, partOfTime } from './partOf.ts';
import { calendarKey, isToCome, organiserOf, type Source } from './source.ts';
import { subjectOf } from './subjectOf.ts';
import { whenLine } from './whenLine.ts';

/**
 * A letter of their own to everybody asked for part of a meeting, once it stands in the calendars: an entry has one text, which everybody
 * reads. Whoever had one and is asked for the whole after all is told that too.
 */
export const partEffects = (source: Source): readonly MailEffect[] =>
  source.bookings.flatMap((booking) => {
    const from = organiserOf(source, booking);
    if (!isToCome(source, booking) || from === undefined || !source.done.has(calendarKey(source, booking))) return [];
    return invitedTo(source, booking).flatMap(({ id, name, email }): readonly MailEffect[] => {
      const part = partOf(source.assessment, id);
      const own = part && partOfTime(booking.start, booking.end, part);
      const key = (what: string): string => effectKey(source.reference, 'mail', 'part', booking.meeting.number, booking.version, what, id);
      const hadPart = [...source.done].some((done) => done.startsWith(key('').slice(0, -id.length - 1)) && done.endsWith(`/${id}`));
      if (id === from.id || (own === undefined && !hadPart)) return [];
      const what = own === undefined ? 'whole' : `${String(part?.from)}-${String(part?.to)}`;
      const text = own === undefined ? wholeLetter(source, booking) : partLetter(source, booking, own, from);
      return [
        { kind: 'mail', key: key(what), from, to: { id, name, email }, subject: subjectOf(source, 'your part of it'), text, documents: [] },
      ];
    });
  });

const partLetter = (
  { assessment, policy, reference, rules }: Source,
  booking: Booking,
  own: Pick<Booking, 'start' | 'end'>,
  from: Addressee,
): string =>
  letter(
    `You are asked to part of a ${assessment.meetingName}.`,
    atAGlance({ 'Your part': whenLine(own), 'The whole meeting': whenLine(booking), Reference: reference }),
    'The entry in your calendar shows the whole of it. You are expected for your part alone; nobody else was sent this letter.',
    `Why you: the procedure asks for everybody who can help to be invited (${cite(policy, rules.organiser.clause)}).`,
    `What to do next: please answer the invitation itself. If your part does not suit you, tell ${from.name}.`,
    keepTheNameOut(reference),
  );

const wholeLetter = ({ assessment, reference }: Source, booking: Booking): string =>
  letter(
    `You are asked to the whole of the ${assessment.meetingName} now, not to part of it.`,
    atAGlance({ When: whenLine(booking), Reference: reference }),
    keepTheNameOut(reference),
  );
