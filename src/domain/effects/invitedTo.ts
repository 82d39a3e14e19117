import { addresseeOf } from './addresseeOf.ts';
import type { Booking } from './bookings.ts';
import type { CalendarEffect } from './effect.ts';
import { chairOf, personOf, type Source } from './source.ts';

type Invited = CalendarEffect['invited'][number];

/** Everybody it was decided to invite whom mail reaches, once each however many seats they fill, and the chair, without whom nothing begins. */
export const invitedTo = (source: Source, booking: Booking): readonly Invited[] => {
  const found = new Map<string, Invited>();
  const add = (addressee: ReturnType<typeof addresseeOf>, required: boolean): void => {
    if (addressee === undefined) return;
    const key = addressee.email.toLowerCase();
    found.set(key, { ...addressee, required: required || found.get(key)?.required === true });
  };
  for (const seat of source.assessment.seats) {
    if (seat.mode !== 'invite' && seat.mode !== 'suggest' && seat.mode !== 'contribute') continue;
    const required = seat.mode !== 'suggest' && (seat.strength === 'must' || seat.strength === 'should');
    for (const { person, decision } of seat.people)
      if (decision === 'invite') add(addresseeOf(personOf(source, person.id) ?? person), required);
  }
  add(addresseeOf(personOf(source, chairOf(source, booking))), true);
  return [...found.values()];
};
