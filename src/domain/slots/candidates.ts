import { msOf } from '../time/instant.ts';
import { daytime } from './daytime.ts';
import { intersect } from './intersect.ts';
import type { Interval } from './interval.ts';
import type { Narrowest } from './narrowest.ts';
import type { Slot } from './slot.ts';
import type { SlotSearch, Span } from './slotSearch.ts';
import { starts } from './starts.ts';

const milliseconds = ({ start, end }: Span): Interval => ({ start: msOf(start), end: msOf(end) });
const named = (kind: Slot['kind'], slots: readonly Interval[]): readonly Slot[] => slots.map((slot) => ({ ...slot, kind }));

/**
 * Every quarter of an hour at which a meeting could begin from now until the search ends, before anybody's calendar is looked at.
 * Where the limits hold no room in office hours, meeting at an unusual hour comes before meeting late (register T23).
 */
export const candidates = ({ now, until, minutes, officeHours }: SlotSearch, { earliest, latest }: Narrowest): readonly Slot[] => {
  const length = minutes * 60_000;
  const open = { start: Math.max(msOf(now), earliest), end: msOf(until) };
  const office = intersect(officeHours.map(milliseconds), [open]);
  const inHours = starts(office, length, Infinity);
  const inside = inHours.filter(({ start }) => start <= latest);
  const late = named(
    'late',
    inHours.filter(({ start }) => start > latest),
  );
  if (inside.length > 0 || latest === Infinity || latest < open.start) return [...named('inside', inside), ...late];

  const awake = starts(intersect(daytime(open), [open]), length, latest);
  const begun = awake.filter(({ start }) => office.some((span) => start >= span.start && start < span.end));
  const last = begun.slice(-1);
  const unusual = awake.filter((slot) => !last.includes(slot));
  return [...named('last', last), ...named('unusual', unusual), ...late];
};
