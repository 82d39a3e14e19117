import { officeHours } from '../../src/domain/slots/officeHours.ts';
import type { Attendee, SlotSearch } from '../../src/domain/slots/slotSearch.ts';
import { addHours, instantOf, msOf } from '../../src/domain/time/instant.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';

const needs: readonly Attendee['need'][] = ['required', 'expected', 'required', 'expected', 'optional', 'expected'];

/** A search among so many people over so many days, three to five entries a day each, the same every time; `needed`, how many have to be there. */
export const manyCalendars = (people: number, days: number, minutes: number, needed: number): SlotSearch => {
  const now = '2026-11-30T09:05:00Z';
  const until = addHours(now, days * 24);
  let state = 42;
  const upTo = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const attendees = Array.from({ length: people }, (_, nth): Attendee => {
    const busy = Array.from({ length: days }, (_day, day) =>
      Array.from({ length: 3 + upTo(3) }, () => {
        const start = msOf('2026-11-30T09:00:00Z') + day * 86_400_000 + upTo(32) * 900_000;
        return {
          start: instantOf(start),
          end: instantOf(start + (1 + upTo(4)) * 900_000),
          status: upTo(8) === 0 ? ('tentative' as const) : ('busy' as const),
        };
      }),
    );
    const need = needs[nth % needs.length] ?? 'expected';
    return {
      id: `p${String(nth)}`,
      name: `Person ${String(nth)}`,
      need: nth < needed ? 'required' : need === 'required' ? 'expected' : need,
      known: nth % 11 !== 10,
      busy: nth % 11 === 10 ? [] : busy.flat(),
    };
  });
  return {
    now,
    until,
    minutes,
    limits: [{ clause: 'A', latest: addHours(now, days * 24 - 48) }],
    officeHours: officeHours(readWorkCalendar(), now, until),
    attendees,
    groups: [{ label: 'Chair', clause: 'B', seats: [{ label: 'The chair', of: ['p1', 'p2', 'p3'] }] }],
  };
};
