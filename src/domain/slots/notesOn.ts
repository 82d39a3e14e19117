import { instantOf, msOf } from '../time/instant.ts';
import { inTheWay } from './inTheWay.ts';
import { sayList } from '../time/words.ts';
import type { Narrowest } from './narrowest.ts';
import { sayStretch } from './sayStretch.ts';
import type { SlotSearch } from './slotSearch.ts';
import type { Standing } from './standingOf.ts';
import { sayInstant } from '../time/words.ts';

const clauseOf = (clause: string | undefined): string => (clause === undefined ? '' : ` (${clause})`);

const onTheLimit = ({ now, minutes }: SlotSearch, limit: Narrowest, times: readonly Standing[]): readonly string[] => {
  if (limit.latest === Infinity) return [];
  const clause = clauseOf(limit.latestClause);
  const latest = sayInstant(instantOf(limit.latest));
  if (limit.earliest > limit.latest)
    return [
      `The time limits leave no room: not before ${sayInstant(instantOf(limit.earliest))}${clauseOf(limit.earliestClause)} and not after ${latest}${clause}.`,
    ];
  if (limit.latest < msOf(now))
    return [
      `The time limit was ${latest}${clause}. A meeting now is late: it can be booked with a reason and the name of whoever accepts it.`,
    ];
  if (times.some(({ kind }) => kind === 'inside')) return [];
  return [
    `No ${minutes} minutes of office hours are left before the time limit, ${latest}${clause}: times outside office hours come first, then times after the limit.`,
  ];
};

const onThePeople = (times: readonly Standing[], limit: Narrowest): readonly string[] => {
  const inside = times.filter(({ kind }) => kind !== 'late');
  const blocked = inTheWay(inside.length > 0 ? inside : times);
  if (blocked === undefined || blocked.people.length === 0) return [];
  const when = sayStretch(instantOf(blocked.time.start), instantOf(blocked.time.end));
  const where = inside.length > 0 && limit.latest !== Infinity ? 'inside the time limit ' : '';
  return [
    `No time ${where}suits everyone who has to be there. Fewest in the way: ${sayList(blocked.people.map(({ name }) => name))}, at ${when}.`,
    `Freeing ${sayList(blocked.people.map(({ name }) => name))} then, or someone standing in, would open that time.`,
  ];
};

/** What people should know of the list: why it is short, who is in the way, what would open a time, and whose calendar is not known. */
export const notesOn = (
  search: SlotSearch,
  limit: Narrowest,
  times: readonly Standing[],
  inside: number,
  late: number,
): readonly string[] => {
  const unknown = search.attendees.filter(({ known }) => !known);
  return [
    ...onTheLimit(search, limit, times),
    ...(inside === 0 ? onThePeople(times, limit) : []),
    ...(late > 0 && inside > 0
      ? [`Fewer than three times are open inside the time limit, so times after it are shown too; they need a reason and a name.`]
      : []),
    ...(inside + late === 0
      ? [`No time was found up to ${sayInstant(search.until)}. A shorter meeting, or fewer people who have to be there, may open one.`]
      : []),
    ...(unknown.length > 0
      ? [`The calendar of ${sayList(unknown.map(({ name }) => name))} cannot be seen from here: ask before booking.`]
      : []),
  ];
};
