import { inText } from '../policy/inText.ts';
import type { Instant } from '../case/fact.ts';
import { instantOf, msOf } from '../time/instant.ts';
import { dayOf, wallClock } from '../time/london.ts';
import { asSentence, sayDay, sayInstant, sayList } from '../time/words.ts';
import type { Edges } from './edges.ts';
import type { Limit, SlotSearch } from './slotSearch.ts';
import type { Kind } from './tiers.ts';

const clauseOf = (limit: Limit | undefined): string => (limit === undefined ? '' : ` (${limit.clause})`);

/** A day where the instant is its beginning: "Mon 4 Jan 2027". */
const sayFrom = (instant: Instant): string => (wallClock(instant).time === '00:00' ? sayDay(dayOf(instant)) : sayInstant(instant));

/** What has to be ready first, from when a meeting would leave it the time, and the clauses that say so. */
const toBeReady = ({ now, limits, officeHours }: SlotSearch): { readonly says: string; readonly from: Instant } | undefined => {
  const all = limits.filter((limit) => limit.early === 'reason' && limit.earliest !== undefined && msOf(limit.earliest) > msOf(now));
  if (all.length === 0) return undefined;
  const from = instantOf(Math.max(...all.map(({ earliest = now }) => msOf(earliest))));
  // A weekend is in time as well, but nobody meets then.
  const opens = officeHours.find(({ end }) => msOf(end) > msOf(from))?.start ?? from;
  const first = msOf(opens) > msOf(from) ? sayDay(dayOf(opens)) : sayFrom(from);
  const what = sayList([...new Set(all.map(({ ready }) => ready ?? 'what has to be ready first'))]);
  const clauses = sayList([...new Set(all.map(({ clause }) => clause))]);
  return { says: `${asSentence(what)} can be in time for a meeting from ${first} (${clauses}).`, from };
};

/** Where times begin later than now, what they wait for. */
const opening = (search: SlotSearch, edges: Edges): readonly string[] => {
  const ready = toBeReady(search);
  const shut = edges.earliest > msOf(search.now) ? `The meeting is not before ${sayFrom(instantOf(edges.earliest))}${clauseOf(edges.earliestBy)}.` : undefined; // prettier-ignore
  return [
    ...(shut === undefined ? [] : [shut]),
    ...(ready === undefined || msOf(ready.from) <= edges.earliest ? [] : [`${ready.says} Times are offered from then; sooner is short notice and takes a reason.`]), // prettier-ignore
  ];
};

const onTheLimit = (search: SlotSearch, edges: Edges, early: readonly Kind[]): readonly string[] => {
  const { now, minutes } = search;
  const ready = early.includes('short') ? toBeReady(search) : undefined;
  const short =
    ready === undefined ? [] : [`${ready.says} Before that it is short notice: it takes a reason and the name of whoever accepts it.`];
  if (edges.latest === Infinity) return early.includes('inside') ? opening(search, edges) : short;
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
  if (early.includes('inside')) return opening(search, edges);
  if (short.length > 0) return short;
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
      ? [
          `The calendar of ${sayList(unknown.map(({ id, name }) => (id === 'child' ? `the ${inText(name)}` : name)))} cannot be seen from here: ask before booking.`,
        ]
      : []),
  ];
};
