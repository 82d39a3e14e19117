import type { Attendee, SeatGroup, SeatNeed, SlotSearch, Span } from '../../src/domain/slots/slotSearch.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { wallClock } from '../../src/domain/time/london.ts';

type State = 'free' | 'unknown' | 'pencilled' | 'off' | 'travelling' | 'busy';

/** One possible beginning, looked at as a careful person would: nothing shared with the search but what was asked. */
export type ByHand = {
  readonly start: string;
  readonly ms: number;
  readonly kind: 'inside' | 'short' | 'unusual' | 'late' | undefined;
  readonly begunInHours: boolean;
  readonly can: boolean;
  readonly worth: readonly number[];
  readonly states: Readonly<Record<string, State>>;
  /** What keeps it from being an ordinary time, by key; undefined by night. */
  readonly inTheWay: readonly string[] | undefined;
};

const minute = 60_000;
const read = new Map<string, number>();
/** The same instants are looked at a thousand times over. */
const ms = (instant: string): number => {
  const known = read.get(instant) ?? Date.parse(instant);
  if (read.size > 5_000) read.clear();
  read.set(instant, known);
  return known;
};

/** Every minute from now until the end tried, one by one; those on a quarter of an hour at which the meeting would end in time. */
export const everyTime = (search: SlotSearch): readonly ByHand[] => {
  const found: ByHand[] = [];
  const length = search.minutes * minute;
  for (let at = Math.ceil(ms(search.now) / minute) * minute; at + length <= ms(search.until); at += minute)
    if (at % (15 * minute) === 0) found.push(look(search, at, at + length));
  return found;
};

const touches = ({ start, end }: Span, from: number, to: number): boolean => ms(end) > ms(start) && ms(start) < to && ms(end) > from;

const holds = ({ start, end }: Span, from: number, to: number): boolean => ms(start) <= from && to <= ms(end);

type Read = { readonly from: number; readonly to: number; readonly firm: boolean };
const readings = new WeakMap<Attendee, readonly Read[]>();
const entriesOf = (one: Attendee): readonly Read[] => {
  const known = readings.get(one);
  if (known) return known;
  const read = one.busy.map(({ start, end, status }) => ({ from: ms(start), to: ms(end), firm: status !== 'tentative' })).filter(({ from, to }) => to > from); // prettier-ignore
  readings.set(one, read);
  return read;
};

const stateOf = (one: Attendee, from: number, to: number, inHours: boolean): State => {
  const entries = entriesOf(one);
  const then = entries.filter((entry) => entry.from < to && entry.to > from);
  if (then.some(({ firm }) => firm)) return 'busy';
  const travel = (one.travel ?? 0) * minute;
  // A calendar that keeps seconds is held to whole minutes, the longer way.
  const near = (entry: Read): boolean =>
    entry.firm && Math.floor(entry.from / minute) * minute < to + travel && Math.ceil(entry.to / minute) * minute > from - travel;
  if (travel > 0 && entries.some(near)) return 'travelling';
  if (inHours && one.hours !== undefined && !one.hours.some((span) => holds(span, from, to))) return 'off';
  if (then.length > 0) return 'pencilled';
  return one.known || (one.suits ?? []).some((span) => holds(span, from, to)) ? 'free' : 'unknown';
};

const out: readonly State[] = ['off', 'travelling', 'busy'];
const sitting = (seats: readonly SeatNeed[], there: ReadonlySet<string>): boolean => {
  const [seat, ...rest] = seats;
  if (!seat) return true;
  return seat.of.some((id) => there.has(id) && sitting(rest, new Set([...there].filter((other) => other !== id))));
};

/** Seats somebody is named for, those together that hang together by shared people, in the order of the last of each. */
const together = ({ seats }: SeatGroup, people: ReadonlySet<string>): readonly (readonly SeatNeed[])[] => {
  let bunches: SeatNeed[][] = [];
  for (const seat of seats.map((one) => ({ ...one, of: one.of.filter((id) => people.has(id)) }))) {
    if (seat.of.length === 0) continue;
    const shares = bunches.filter((bunch) => bunch.some(({ of }) => of.some((id) => seat.of.includes(id))));
    bunches = [...bunches.filter((bunch) => !shares.includes(bunch)), [...shares.flat(), seat]];
  }
  return bunches;
};

/** From when to when somebody is there: for their part, or for all of it where that would begin after the end. */
const thereFor = ({ part }: Attendee, from: number, to: number): [number, number] =>
  part === undefined || from + part.from * minute >= to ? [from, to] : [from + part.from * minute, Math.min(to, from + part.to * minute)];

const look = (search: SlotSearch, from: number, to: number): ByHand => {
  const { attendees, limits, rooms, groups = [], school = [] } = search;
  const inHours = search.officeHours.some((span) => holds(span, from, to));
  const begunInHours = search.officeHours.some(({ start, end }) => ms(start) <= from && from < ms(end));
  const [first, last] = [wallClock(instantOf(from)), wallClock(instantOf(to))];
  const day = inHours || (first.day === last.day && first.time >= '08:00' && last.time <= '20:00');
  // Nobody is asked to meet by night, so nobody's calendar is looked at.
  if (!day)
    return { start: instantOf(from), ms: from, kind: undefined, begunInHours, can: false, worth: [], states: {}, inTheWay: undefined };
  const states = Object.fromEntries(attendees.map((one) => [one.id, stateOf(one, ...thereFor(one, from, to), inHours)]));
  const there = (online: boolean): ReadonlySet<string> =>
    new Set(attendees.flatMap(({ id }) => ((online && states[id] === 'travelling') || !out.includes(states[id] ?? 'busy') ? [id] : [])));
  const bunches = groups.flatMap((one) => together(one, new Set(attendees.map(({ id }) => id))));
  const roomFree = rooms === undefined || rooms.some(({ known, busy }) => known && !busy.some((entry) => touches(entry, from, to)));
  const required = attendees.filter(({ need }) => need === 'required');
  const forbidden = limits.filter(({ earliest, early }) => early !== 'reason' && earliest !== undefined && from < ms(earliest));
  const unready = limits.filter(({ earliest, early }) => early === 'reason' && earliest !== undefined && from < ms(earliest));
  const late = limits.filter(({ latest }) => latest !== undefined && from > ms(latest));
  const shut = forbidden.length > 0 || late.some((limit) => limit.late === 'forbid');
  const place =
    !roomFree ||
    required.some(({ id }) => states[id] === 'travelling') ||
    bunches.some((seats) => !sitting(seats, there(false)) && sitting(seats, there(true)));
  const inTheWay = [
    ...required.flatMap(({ id }) => (states[id] === 'off' || states[id] === 'busy' ? [`person:${id}`] : [])),
    ...bunches.flatMap((seats) => (sitting(seats, there(true)) ? [] : [`seats:${seats.map(({ label }) => label).join('+')}`])),
    ...(place ? ['place'] : []),
    ...(inHours ? [] : ['hours']),
    ...forbidden.map(({ clause }) => `early:${clause}`),
    ...unready.map(({ clause }) => `unready:${clause}`),
    ...late.map(({ clause }) => `late:${clause}`),
  ];
  const count = (need: Attendee['need'] | undefined, ...of: readonly State[]): number =>
    attendees.filter((one) => one.need !== 'stand-by' && (need === undefined || one.need === need) && of.includes(states[one.id] ?? 'free')).length; // prettier-ignore
  return {
    start: instantOf(from),
    ms: from,
    kind: shut ? undefined : !inHours ? (late.length > 0 ? undefined : 'unusual') : late.length === 0 ? (unready.length > 0 ? 'short' : 'inside') : unready.length > 0 ? undefined : 'late', // prettier-ignore
    begunInHours,
    can:
      roomFree && required.every(({ id }) => !out.includes(states[id] ?? 'busy')) && bunches.every((seats) => sitting(seats, there(false))),
    worth: [
      count('required', 'pencilled'),
      count('expected', ...out),
      school.some((span) => touches(span, from, to)) ? 1 : 0,
      count('optional', ...out),
      count(undefined, 'pencilled') +
        attendees.filter(({ id, need, suits }) => need !== 'stand-by' && suits !== undefined && states[id] === 'unknown').length,
      from,
    ],
    states,
    inTheWay,
  };
};
