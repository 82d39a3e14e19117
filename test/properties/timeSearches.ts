import { officeHours } from '../../src/domain/slots/officeHours.ts';
import type { Attendee, Limit, SeatGroup, SlotSearch, Span } from '../../src/domain/slots/slotSearch.ts';
import { addHours, instantOf } from '../../src/domain/time/instant.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import type { Dice } from './dice.ts';

const calendar = readWorkCalendar();
const minute = 60_000;
/** A plain week, Christmas, and both changes of the clocks. */
const weeks = ['2026-12-02T09:05:00Z', '2026-12-23T13:40:20Z', '2026-10-23T08:00:00Z', '2027-03-26T16:10:00Z'];
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** A search of some days that is often nearly or quite impossible: crowded calendars, several limits, seats that share people, rooms, school. */
export const timeSearch = (dice: Dice): SlotSearch => {
  const now = instantOf(Date.parse(dice.pick(weeks)) + dice.upTo(2 * 24 * 60) * minute);
  const until = addHours(now, 24 * (1 + dice.upTo(4)));
  const span = (longest: number): Span => {
    const start = Date.parse(now) + (dice.upTo(6 * 24 * 60) - 240) * minute;
    // Most calendars keep quarters of an hour; some keep no whole minutes even.
    const from = dice.percent(70) ? Math.floor(start / (15 * minute)) * 15 * minute : start + dice.upTo(60_000);
    return { start: instantOf(from), end: instantOf(from + (1 + dice.upTo(longest)) * minute) };
  };
  const crowded = dice.pick([1, 5, 12, 40]);
  const away = dice.pick([0, 0, 0, 20, 60]);
  // Somebody with a short appointment in every hour, so that nothing but a short meeting fits.
  const hourly = dice.percent(20) ? 5 + dice.upTo(20) : 0;
  const hours = Array.from({ length: 120 }, (_, nth) => {
    const start = Math.ceil(Date.parse(now) / (60 * minute)) * 60 * minute + nth * 60 * minute;
    return { start: instantOf(start), end: instantOf(start + hourly * minute), status: 'busy' as const };
  });
  const attendees = ids.slice(0, 1 + dice.upTo(ids.length)).map((id): Attendee => {
    const known = dice.percent(85);
    const entries = Array.from({ length: known ? dice.upTo(crowded) : 0 }, () => ({ ...span(crowded === 40 ? 150 : 300), status: dice.pick(['busy', 'busy', 'busy', 'tentative', 'away'] as const) })); // prettier-ignore
    const whole = { start: now, end: addHours(now, 20 + dice.upTo(120)), status: 'away' as const };
    return {
      id,
      name: `Person ${id.toUpperCase()}`,
      need: dice.pick(['required', 'required', 'expected', 'optional', 'stand-by']),
      known,
      busy: dice.shuffled([...entries, ...(known && dice.percent(away) ? [whole] : []), ...(hourly > 0 && id === 'a' ? hours : [])]),
      ...(dice.percent(15) && { hours: Array.from({ length: 3 }, () => span(600)) }),
      ...(!known && dice.percent(60) && { suits: Array.from({ length: 3 }, () => span(300)) }),
      ...(dice.percent(15) && { part: { from: 5 * dice.upTo(12), to: 65 + dice.upTo(60) } }),
      ...(dice.percent(20) && { travel: 15 * (1 + dice.upTo(4)) - dice.upTo(2) }),
    };
  });
  return {
    now,
    until,
    minutes: dice.pick([30, 60, 60, 90, 120, 50]),
    limits: limits(dice, now),
    officeHours: officeHours(calendar, now, until),
    attendees,
    ...(dice.percent(40) && { groups: Array.from({ length: 1 + dice.upTo(2) }, (_, nth) => group(dice, attendees, nth)) }),
    ...(dice.percent(20) && { rooms: Array.from({ length: dice.pick([0, 1, 1, 2, 2]) }, (_, nth) => ({ name: `Room ${String(nth)}`, known: dice.percent(90), busy: Array.from({ length: dice.upTo(4) }, () => span(2000)) })) }), // prettier-ignore
    ...(dice.percent(20) && { school: Array.from({ length: 4 }, () => span(400)) }),
  };
};

const limits = (dice: Dice, now: string): readonly Limit[] => {
  const some: Limit[] = [
    { clause: 'L1', latest: addHours(now, dice.upTo(90)) },
    { clause: 'L2', earliest: addHours(now, dice.upTo(60)) },
    { clause: 'L3', latest: addHours(now, 24 + dice.upTo(90)), late: 'forbid' },
    { clause: 'L4', earliest: addHours(now, dice.upTo(80)), early: 'reason', ready: 'the report' },
    { clause: 'L5', earliest: addHours(now, dice.upTo(30)), latest: addHours(now, 20 + dice.upTo(60)) },
  ];
  return dice.some(some, 2);
};

const group = (dice: Dice, attendees: readonly Attendee[], nth: number): SeatGroup => ({
  label: `Group ${String(nth)}`,
  clause: `Q${String(nth)}`,
  seats: Array.from({ length: 1 + dice.upTo(3) }, (_, seat) => ({
    label: `Seat ${String(nth)}${String(seat)}`,
    of: dice.some([...attendees.map(({ id }) => id), 'nobody'], 3),
  })),
});
