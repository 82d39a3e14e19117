import type { Instant } from '../case/fact.ts';
import { apart } from './apart.ts';
import { byWorth } from './byWorth.ts';
import { candidates } from './candidates.ts';
import { firstOfEachDay } from './firstOfEachDay.ts';
import { instantOf } from '../time/instant.ts';
import { narrowest } from './narrowest.ts';
import { notesOn } from './notesOn.ts';
import { sayStretch } from './sayStretch.ts';
import type { Slot } from './slot.ts';
import type { SlotSearch } from './slotSearch.ts';
import { standingOf, type Standing } from './standingOf.ts';
import { whyThis } from './whyThis.ts';

/** A time people can choose, and who could come, by name. Nobody whose calendar could not be read is among the free. */
export type Offer = {
  readonly start: Instant;
  readonly end: Instant;
  readonly label: string;
  readonly insideWindow: boolean;
  readonly free: readonly string[];
  readonly busy: readonly string[];
  readonly notKnown: readonly string[];
  readonly why: string;
};
export type Offers = { readonly offers: readonly Offer[]; readonly notes: readonly string[] };

const choices = 5;
const enough = 3;
const early: readonly Slot['kind'][] = ['inside', 'last', 'unusual'];

/**
 * The times worth offering, no two overlapping: first those inside the limits, best first (nobody required missing, then the fewest others
 * missing, then the earliest); when these are fewer than three, the best of each day after the limits, marked so, to make up three.
 */
export const offerTimes = (search: SlotSearch): Offers => {
  const limit = narrowest(search.limits);
  const times = candidates(search, limit).map(standingOf(search.attendees));
  const possible = times.filter(({ missing }) => missing.every(({ need }) => need !== 'required')).toSorted(byWorth);
  const inside = apart(
    early.flatMap((kind) => possible.filter((time) => time.kind === kind)),
    choices,
  );
  const clear = (time: Standing): boolean => inside.every(({ start, end }) => time.end <= start || time.start >= end);
  const after = possible.filter((time) => time.kind === 'late' && clear(time));
  const late = inside.length < enough ? firstOfEachDay(after, enough - inside.length) : [];
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
  return {
    offers: [...inside, ...late].map((time) => ({
      start: instantOf(time.start),
      end: instantOf(time.end),
      label: sayStretch(instantOf(time.start), instantOf(time.end)),
      insideWindow: time.kind !== 'late',
      free: names(time.free),
      busy: names([...time.missing, ...time.tentative]),
      notKnown: names(time.notKnown),
      why: whyThis(time, limit),
    })),
    notes: notesOn(search, limit, times, inside.length, late.length),
  };
};
