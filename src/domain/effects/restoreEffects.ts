import { logOf } from '../case/logOf.ts';
import { asText } from '../case/read.ts';
import type { RestoreEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { calendarKey, isToCome, organiserOf, type Source } from './source.ts';

/** Entries that somebody moved in Outlook and that were to have their old time back. */
export const restoreEffects = (source: Source): readonly RestoreEffect[] =>
  source.bookings.flatMap((booking) => {
    const entry = calendarKey(source, booking);
    const log = logOf(source.file);
    const asked = log.filter((fact) => fact.event === 'meeting.put-back' && fact['entry'] === entry).length;
    const eventId = asText(log.find((fact) => fact['effect'] === entry && fact.event === 'meeting.convened')?.['eventId']);
    const organiser = organiserOf(source, booking);
    if (asked === 0 || eventId === undefined || organiser === undefined || !isToCome(source, booking)) return [];
    const key = effectKey(source.reference, 'restore', booking.meeting.number, booking.version, asked);
    return [{ kind: 'restore', key, organiser, eventId, start: booking.start, end: booking.end }];
  });
