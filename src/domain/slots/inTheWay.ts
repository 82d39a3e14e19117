import type { Attendee } from './slotSearch.ts';
import type { Standing } from './standingOf.ts';

/** The required people who cannot come at the time. */
const required = ({ missing }: Standing): readonly Attendee[] => missing.filter(({ need }) => need === 'required');

/** The smallest set of required people that keeps a time from being offered, and that time: the earliest such, when there is any. */
export const inTheWay = (times: readonly Standing[]): { readonly time: Standing; readonly people: readonly Attendee[] } | undefined =>
  times
    .map((time) => ({ time, people: required(time) }))
    .toSorted((a, b) => a.people.length - b.people.length || a.time.start - b.time.start)
    .at(0);
