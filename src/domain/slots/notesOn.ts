import { instantOf, msOf } from '../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../time/words.ts';
import type { Edges } from './edges.ts';
import type { Limit, SlotSearch } from './slotSearch.ts';
import type { Kind } from './tiers.ts';

const clauseOf = (limit: Limit | undefined): string => (limit === undefined ? '' : ` (${limit.clause})`);

const onTheLimit = ({ now, minutes, limits }: SlotSearch, edges: Edges, early: readonly Kind[]): readonly string[] => {
  const ready = limits.find((limit) => limit.early === 'reason');
  const short =
    early.includes('short') && ready?.earliest !== undefined
      ? [
          `${asSentence(ready.ready ?? 'what has to be ready first')} can be in time for a meeting from ${sayInstant(ready.earliest)}${clauseOf(ready)}. Before that it is short notice: it takes a reason and the name of whoever accepts it.`,
        ]
      : [];
  if (edges.latest === Infinity) return short;
  const clause = clauseOf(edges.latestBy);
  const latest = sayInstant(instantOf(edges.latest));
  if (edges.earliest > edges.latest)
    return [
      `The time limits leave no room: not before ${sayInstant(instantOf(edges.earliest))}${clauseOf(edges.earliestBy)} and not after ${latest}${clause}.`,
    ];
  if (edges.latest < msOf(now))
    return [
      `The time limit was ${latest}${clause}. A meeting now is late: it can be booked with a reason and the name of whoever accepts it.`,
    ];
  if (early.includes('inside') || short.length > 0) return short;
  return [
    `No ${String(minutes)} minutes of office hours are left before the time limit, ${latest}${clause}: times outside office hours come first, then times after the limit.`,
  ];
};

/** What people should know of the list: why it is short, whom nobody is named for, and whose calendar is not known. */
export const notesOn = (search: SlotSearch, edges: Edges, early: readonly Kind[], inside: number, late: number): readonly string[] => {
  const unknown = search.attendees.filter(({ known, suits, need }) => !known && suits === undefined && need !== 'stand-by');
  const people = new Set(search.attendees.map(({ id }) => id));
  const empty = (search.groups ?? []).flatMap(({ seats, clause }) =>
    seats.filter(({ of }) => !of.some((id) => people.has(id))).map(({ label }) => ({ label, clause })),
  );
  return [
    ...onTheLimit(search, edges, early),
    ...(late > 0 && inside > 0
      ? [`Fewer than three times are open inside the time limit, so times after it are shown too; they need a reason and a name.`]
      : []),
    ...(inside + late === 0 ? [`No time was found up to ${sayInstant(search.until)}.`] : []),
    ...empty.map(({ label, clause }) => `Nobody is named yet for: ${label} (${clause}).`),
    ...(unknown.length > 0
      ? [`The calendar of ${sayList(unknown.map(({ name }) => name))} cannot be seen from here: ask before booking.`]
      : []),
  ];
};
