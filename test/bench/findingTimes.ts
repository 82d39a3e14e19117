import { getSlots } from 'slot-calculator';
import { startOf } from '../../src/domain/slots/grid.ts';
import { groundOf } from '../../src/domain/slots/ground.ts';
import { offerTimes } from '../../src/domain/slots/offerTimes.ts';
import { ranked } from '../../src/domain/slots/ranked.ts';
import type { SlotSearch } from '../../src/domain/slots/slotSearch.ts';
import { tiersOf } from '../../src/domain/slots/tiers.ts';
import { msOf } from '../../src/domain/time/instant.ts';
import type { Measured } from './benches.ts';
import { manyCalendars } from './manyCalendars.ts';

/** The part both can do: the quarters of an hour, in office hours, at which nobody of a list is busy; from text to text. */
const bare = (people: number, days: number): SlotSearch => {
  const { attendees, ...search } = manyCalendars(people, days, 15, people);
  const all = attendees.map((one) => ({ ...one, need: 'required' as const, busy: one.busy.map((entry) => ({ ...entry, status: 'busy' as const })) })); // prettier-ignore
  return { ...search, attendees: all, groups: [], limits: [] };
};

const ours = (search: SlotSearch): readonly string[] => {
  const ground = groundOf(search);
  return tiersOf(ground)
    .early.flatMap(({ starts }) => ranked(ground, starts))
    .map((at) => startOf(ground.grid, at));
};

const theirs = ({ now, until, officeHours, attendees, minutes }: SlotSearch) =>
  getSlots({
    // It begins its grid where it is told to.
    from: now.replace(':05:', ':15:'),
    to: until,
    availability: officeHours.map(({ start, end }) => ({ from: start, to: end })),
    unavailability: attendees.flatMap(({ busy }) => busy.map(({ start, end }) => ({ from: start, to: end }))),
    duration: minutes,
    outputTimezone: 'UTC',
  }).availableSlots;

const sideBySide = (people: number, days: number): Measured => {
  const search = bare(people, days);
  const [mine, other] = [
    ours(search)
      .map(msOf)
      .toSorted((a, b) => a - b),
    theirs(search).map(({ from }) => Date.parse(from)),
  ];
  if (mine.length === 0 || JSON.stringify(mine) !== JSON.stringify(other))
    throw new Error(`not the same quarters of an hour: ${String(mine.length)} and ${String(other.length)}`);
  return {
    what: `free quarters of an hour of ${String(people)} people in ${String(days)} days: the same ${String(mine.length)} from both`,
    tasks: (bench) => bench.add('ours', () => void ours(search)).add('slot-calculator', () => void theirs(search)),
  };
};

/** Times found and put into words for a meeting, and why there is none; and beside the only library that finds times in text calendars. */
export const findingTimes = (): readonly Measured[] => {
  const usual = manyCalendars(12, 14, 60, 3);
  const none = manyCalendars(12, 14, 120, 11);
  const large = manyCalendars(60, 42, 60, 4);
  if (offerTimes(usual).offers.length < 5 || offerTimes(none).whyNot === undefined) throw new Error('the searches are not as wanted');
  return [
    {
      what: 'a time for 12 people in 10 working days',
      target: 1_000,
      tasks: (bench) => bench.add('offers, in words', () => void offerTimes(usual)),
    },
    {
      what: 'none for 12 people in 10 working days, and why not',
      tasks: (bench) => bench.add('why not, in words', () => void offerTimes(none)),
    },
    {
      what: 'a time for 60 people in 42 days',
      target: 10_000,
      tasks: (bench) => bench.add('offers, in words', () => void offerTimes(large)),
    },
    sideBySide(4, 14),
    sideBySide(12, 14),
  ];
};
