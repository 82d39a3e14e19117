import { logOf } from '../case/logOf.ts';
import { asText } from '../case/read.ts';
import { isNamed, namedIn } from '../case/named.ts';
import type { MailEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { invitationLetter } from './invitationLetter.ts';
import { invitedTo } from './invitedTo.ts';
import { calendarKey, isToCome, organiserOf, personOf, type Source } from './source.ts';
import { subjectOf } from './subjectOf.ts';

/** Letters to those it was decided to invite after the calendar entry went out: changing an entry would write to everybody again. */
export const lateInvitationEffects = (source: Source): readonly MailEffect[] =>
  source.bookings.flatMap((booking) => {
    const organiser = organiserOf(source, booking);
    const calendar = calendarKey(source, booking);
    const entry = logOf(source.file).filter((fact) => fact['effect'] === calendar);
    if (!isToCome(source, booking) || organiser === undefined || entry.length === 0) return [];
    const sent = logOf(source.file).filter(
      (fact) => fact.event === 'invitation.sent' && (fact['effect'] === calendar || fact['effect'] === undefined),
    );
    const asked = (id: string): boolean => {
      const person = personOf(source, id);
      return person !== undefined && sent.some((fact) => isNamed({ ...person, roles: [] }, namedIn(fact)));
    };
    const joinUrl = entry.map((fact) => asText(fact['joinUrl'])).find((url) => url !== undefined);
    return invitedTo(source, booking)
      .filter(({ id }) => id !== organiser.id && !asked(id))
      .map(({ id, name, email }) => ({
        kind: 'mail',
        key: effectKey(source.reference, 'mail', 'invite', booking.meeting.number, booking.version, id),
        from: organiser,
        to: { id, name, email },
        subject: subjectOf(source, 'invitation'),
        text: invitationLetter(source, booking, organiser, joinUrl),
        documents: [],
      }));
  });
