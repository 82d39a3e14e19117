import { byTheirWord } from '../../src/domain/slots/byTheirWord.ts';
import { offerTimes, type Offers } from '../../src/domain/slots/offerTimes.ts';
import type { SlotSearch } from '../../src/domain/slots/slotSearch.ts';
import type { Dice } from './dice.ts';
import type { Property } from './property.ts';
import { timeSearch } from './timeSearches.ts';
import { everyTime, type ByHand } from './timesByHand.ts';

/** The times on offer are those that trying every minute finds, and why there is none is the least that explains it. */
export const times: Property = {
  name: 'times',
  rounds: 4_000,
  quick: 60,
  says: (rounds) => `times: ${String(rounds)} searches like trying every minute: same best, same earliest, nothing on a busy hour, why-not the least there is`, // prettier-ignore
  round: (dice) => {
    const search = timeSearch(dice);
    const wrong = judge(search, offerTimes(search)) ?? unmoved(search, dice);
    return wrong === undefined ? undefined : `${wrong}: ${JSON.stringify(search)}`;
  },
};

const less = (one: readonly number[], other: readonly number[]): number =>
  one.map((mine, nth) => mine - (other[nth] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The times before the limits in the order of their tiers. */
const earlyTiers = (search: SlotSearch, all: readonly ByHand[]): readonly (readonly ByHand[])[] => {
  for (const kind of ['inside', 'short'] as const) {
    const tier = all.filter((one) => one.kind === kind);
    if (tier.length > 0) return [tier];
  }
  if (search.limits.every(({ latest }) => latest === undefined)) return [];
  const unusual = all.filter((one) => one.kind === 'unusual');
  const last = unusual.filter(({ begunInHours }) => begunInHours).slice(-1);
  return [last, unusual.filter((one) => !last.includes(one))];
};

const judge = (search: SlotSearch, { offers, whyNot }: Offers): string | undefined => {
  const all = everyTime(search);
  const tiers = earlyTiers(search, all);
  const open = tiers.map((tier) => tier.filter(({ can }) => can).toSorted((a, b) => less(a.worth, b.worth)));
  const best = open.flat()[0];
  const earliest = open.find(({ length }) => length > 0)?.toSorted((a, b) => a.ms - b.ms)[0];
  if (offers.find(({ is }) => is.includes('best'))?.start !== best?.start) return `the best is ${best?.start ?? 'none'}`;
  if (best && offers[0]?.start !== best.start) return 'the best does not come first';
  if (offers.find(({ is }) => is.includes('earliest'))?.start !== earliest?.start) return `the earliest is ${earliest?.start ?? 'none'}`;
  const length = search.minutes * 60_000;
  for (const [nth, offer] of offers.entries()) {
    const hand = all.find(({ start }) => start === offer.start);
    if (hand === undefined) return `${offer.start} is not on the grid`;
    if (!hand.can) return `${offer.start} cannot be`;
    if (offer.insideWindow !== open.flat().includes(hand)) return `${offer.start} inside the limits, or not`;
    if (!offer.insideWindow && hand.kind !== 'late') return `${offer.start} is not late`;
    if (!offer.is.includes('earliest') && offers.slice(0, nth).some(({ start }) => Math.abs(Date.parse(start) - hand.ms) < length)) return `${offer.start} overlaps`; // prettier-ignore
    for (const { id, name: called, known, need, suits } of search.attendees) {
      const name = suits === undefined ? called : byTheirWord(called);
      const said = { free: offer.free.includes(name), busy: offer.busy.includes(name), unknown: offer.notKnown.includes(called) };
      if (Object.values(said).filter(Boolean).length !== (need === 'stand-by' ? 0 : 1)) return `${name} is said ${JSON.stringify(said)}`;
      if (need !== 'stand-by' && said.free !== (hand.states[id] === 'free')) return `${name} is ${hand.states[id] ?? ''} at ${offer.start}`;
      if (said.free && !known && suits === undefined) return `${name} is taken for free`;
    }
  }
  const enough = open.flat().length > 0;
  if (enough && whyNot !== undefined) return 'there is a time, and a reason why not';
  return enough ? undefined : judgeWhyNot(search, all, whyNot);
};

const judgeWhyNot = (search: SlotSearch, all: readonly ByHand[], whyNot: Offers['whyNot']): string | undefined => {
  const sets = all.flatMap(({ inTheWay }) => (inTheWay === undefined ? [] : [inTheWay]));
  if (sets.length === 0 || sets.some((set) => set.length === 0))
    return whyNot === undefined ? undefined : 'a reason why not for no time at all';
  if (whyNot === undefined) return 'no reason why not';
  const cover = whyNot.inTheWay.map(({ key }) => key);
  const hits = (some: readonly string[]): boolean => sets.every((set) => set.some((key) => some.includes(key)));
  if (!hits(cover)) return `${cover.join()} leaves times`;
  if (!whyNot.smallest) return 'the smallest is not found';
  const keys = [...new Set(sets.flat())];
  for (const some of subsets(keys, cover.length - 1)) if (hits(some)) return `${some.join()} is smaller than ${cover.join()}`;
  const forbids = (key: string): boolean =>
    key.startsWith('early:') || search.limits.some(({ clause, late }) => late === 'forbid' && key === `late:${clause}`);
  const least = sets.filter((set) => !sets.some((other) => other.length < set.length && other.every((key) => set.includes(key))));
  const givable = least.filter((set) => !set.some(forbids));
  const [shorter, rest] = [whyNot.openings.filter(({ ways }) => ways.includes('shorter')), whyNot.openings.filter(({ ways }) => !ways.includes('shorter'))]; // prettier-ignore
  if (rest.length !== Math.min(4, new Set(givable.map((set) => set.toSorted().join())).size)) return 'openings are missing or too many';
  for (const { gives, start } of rest) {
    const hand = all.find((one) => one.start === start)?.inTheWay;
    if (hand?.toSorted().join() !== gives.toSorted().join()) return `${gives.join()} does not open ${start}`;
    if (!givable.includes(hand)) return `less than ${gives.join()} opens a time`;
  }
  if (rest[0] && rest[0].gives.length !== Math.min(...givable.map(({ length }) => length))) return 'the first opening is not the smallest';
  for (let minutes = search.minutes - 15; minutes >= 30; minutes -= 15) {
    const fits = everyTime({ ...search, minutes }).filter(({ kind, can }) => kind === 'inside' && can);
    if (fits.length === 0) continue;
    const hand = fits.toSorted((a, b) => less(a.worth, b.worth))[0];
    return shorter[0]?.minutes === minutes && shorter[0].start === hand?.start ? undefined : `${String(minutes)} minutes would fit`;
  }
  return shorter.length === 0 ? undefined : 'no shorter meeting fits';
};

/** Every subset of at most so many; a smaller one that hits all could be filled up to that many. */
const subsets = (keys: readonly string[], size: number): readonly (readonly string[])[] => {
  if (size <= 0) return [[]];
  return keys.length === 0 ? [[]] : [...subsets(keys.slice(1), size), ...subsets(keys.slice(1), size - 1).map((some) => [keys[0] ?? '', ...some])]; // prettier-ignore
};

/** What has nothing to do with the answer changes none of it: the order of people and entries, somebody always free, an entry in two halves. */
const unmoved = (search: SlotSearch, dice: Dice): string | undefined => {
  const of = (one: SlotSearch): string => {
    const { offers, whyNot } = offerTimes(one);
    return JSON.stringify([offers.map(({ start, is }) => [start, is]), whyNot?.inTheWay.length, whyNot?.openings.map(({ gives }) => gives.toSorted())]); // prettier-ignore
  };
  const before = of(search);
  const shuffled = search.attendees.map((one) => ({ ...one, busy: dice.shuffled(one.busy) }));
  if (of({ ...search, attendees: shuffled }) !== before) return 'the order of entries matters';
  const free = { id: 'z', name: 'Person Z', need: 'optional' as const, known: true, busy: [] };
  if (of({ ...search, attendees: [...search.attendees, free] }) !== before) return 'somebody free matters';
  const after = { start: search.until, end: '2027-12-31T00:00:00Z', status: 'busy' as const };
  if (of({ ...search, attendees: search.attendees.map((one) => ({ ...one, busy: [...one.busy, after] })) }) !== before && !search.attendees.some(({ travel }) => travel)) return 'what comes after matters'; // prettier-ignore
  const starts = (one: SlotSearch): string => JSON.stringify(offerTimes(one).offers.map(({ start, is }) => [start, is]));
  if (starts({ ...search, attendees: search.attendees.toReversed() }) !== starts(search)) return 'the order of people matters';
  return undefined;
};
