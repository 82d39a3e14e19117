import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byWorth } from '../../../src/domain/slots/byWorth.ts';
import { officeHours } from '../../../src/domain/slots/officeHours.ts';
import { offerTimes } from '../../../src/domain/slots/offerTimes.ts';
import type { Attendee, SlotSearch, Span } from '../../../src/domain/slots/slotSearch.ts';
import { standingOf } from '../../../src/domain/slots/standingOf.ts';
import { addHours, instantOf, msOf } from '../../../src/domain/time/instant.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const calendar = readWorkCalendar();
const minute = 60_000;

const person = (name: string, need: Attendee['need'] = 'required', busy: Attendee['busy'] = []): Attendee => ({
  name,
  need,
  known: true,
  busy,
});
const busy = (start: string, end: string, status: 'busy' | 'tentative' | 'away' = 'busy') => ({ start, end, status });

/** A search for an hour from `now`, 48 hours long, on the real calendar. */
const search = (now: string, attendees: readonly Attendee[], change: Partial<SlotSearch> = {}): SlotSearch => {
  const until = addHours(now, 14 * 24);
  return {
    now,
    until,
    minutes: 60,
    limits: [{ clause: 'Dorset 2.6', latest: addHours(now, 48) }],
    officeHours: officeHours(calendar, now, until),
    attendees,
    ...change,
  };
};

// Wed 2 Dec 2026 is an ordinary winter Wednesday: London time is UTC.
const wednesday = '2026-12-02T09:05:00Z';

describe('offerTimes', () => {
  it('offers the first quarter of an hour at which everybody is free, then others apart from it', () => {
    const { offers, notes } = offerTimes(search(wednesday, [person('Tess'), person('Sam'), person('Quinn', 'expected')]));
    expect(offers).toHaveLength(5);
    expect(offers[0]).toEqual({
      start: '2026-12-02T09:15:00Z',
      end: '2026-12-02T10:15:00Z',
      label: 'Wed 2 Dec 2026, 09:15 to 10:15',
      insideWindow: true,
      free: ['Tess', 'Sam', 'Quinn'],
      busy: [],
      notKnown: [],
      why: 'Inside the time limit (Dorset 2.6). Everyone is free.',
    });
    expect(offers[1]?.start).toBe('2026-12-02T10:15:00Z');
    expect(notes).toEqual([]);
  });

  it('prefers a later time with everybody to an earlier one without an expected person', () => {
    const { offers } = offerTimes(
      search(wednesday, [person('Tess'), person('Quinn', 'expected', [busy('2026-12-02T09:00:00Z', '2026-12-02T15:30:00Z')])]),
    );
    expect(offers[0]?.start).toBe('2026-12-02T15:30:00Z');
  });

  it('shows an unreadable calendar as not known, and says to ask', () => {
    const { offers, notes } = offerTimes(search(wednesday, [person('Tess'), { ...person('Carla Reed', 'expected'), known: false }]));
    expect(offers[0]?.free).toEqual(['Tess']);
    expect(offers[0]?.notKnown).toEqual(['Carla Reed']);
    expect(offers[0]?.why).toBe('Inside the time limit (Dorset 2.6). Everyone else is free. Not known for Carla Reed.');
    expect(notes).toEqual(['The calendar of Carla Reed cannot be seen from here: ask before booking.']);
  });

  it('counts a pencilled entry as not free, and puts such a time after a clear one', () => {
    const { offers } = offerTimes(
      search(wednesday, [person('Tess', 'required', [busy('2026-12-02T09:00:00Z', '2026-12-02T12:00:00Z', 'tentative')])]),
    );
    expect(offers[0]?.start).toBe('2026-12-02T12:00:00Z');
    const all = offerTimes(
      search(wednesday, [person('Tess', 'required', [busy('2026-12-01T09:00:00Z', '2026-12-20T12:00:00Z', 'tentative')])]),
    );
    expect(all.offers[0]).toMatchObject({ start: '2026-12-02T09:15:00Z', free: [], busy: ['Tess'] });
    expect(all.offers[0]?.why).toContain('Tess has something pencilled in.');
  });

  it('holds the limit to the instant: a start at the limit counts, a quarter of an hour later does not', () => {
    const at = (latest: string) =>
      offerTimes(
        search(wednesday, [person('Tess', 'required', [busy(wednesday, '2026-12-04T10:00:00Z')])], {
          limits: [{ clause: 'Dorset 2.6', latest }],
        }),
      ).offers;
    expect(at('2026-12-04T10:00:00Z')[0]).toMatchObject({ start: '2026-12-04T10:00:00Z', insideWindow: true });
    expect(at('2026-12-04T09:59:00Z').every(({ insideWindow }) => !insideWindow)).toBe(true);
  });

  it('asks for a reason and a name after the limit, one time a day, and says who is in the way of the limit', () => {
    const { offers, notes } = offerTimes(
      search(wednesday, [
        person('Tess', 'required', [busy(wednesday, '2026-12-04T12:00:00Z')]),
        person('Sam', 'required', [busy('2026-12-02T09:00:00Z', '2026-12-02T11:00:00Z')]),
      ]),
    );
    expect(offers.map(({ start, insideWindow }) => [start, insideWindow])).toEqual([
      ['2026-12-04T12:00:00Z', false],
      ['2026-12-07T09:00:00Z', false],
      ['2026-12-08T09:00:00Z', false],
    ]);
    expect(offers[0]?.why).toBe(
      'After the time limit (Dorset 2.6): a reason, and the name of whoever accepts it, will be needed. Everyone is free.',
    );
    expect(notes).toEqual([
      'No time inside the time limit suits everyone who has to be there. Fewest in the way: Tess, at Wed 2 Dec 2026, 11:00 to 12:00.',
      'Freeing Tess then, or someone standing in, would open that time.',
    ]);
  });

  it('makes up three with late times when the limit leaves fewer', () => {
    const { offers, notes } = offerTimes(
      search(wednesday, [person('Tess', 'required', [busy(wednesday, '2026-12-03T16:00:00Z')])], {
        limits: [{ clause: 'Dorset 2.6', latest: '2026-12-03T18:00:00Z' }],
      }),
    );
    expect(offers.map(({ insideWindow }) => insideWindow)).toEqual([true, false, false]);
    expect(notes).toEqual([
      'Fewer than three times are open inside the time limit, so times after it are shown too; they need a reason and a name.',
    ]);
  });

  it('turns to unusual hours over a weekend, the last office start first (T23)', () => {
    // Friday 16:20: the 48 hours end on Sunday afternoon, and no whole hour of office time is left.
    const { offers, notes } = offerTimes(search('2026-12-04T16:20:00Z', [person('Tess')]));
    expect(offers.map(({ start }) => start).slice(0, 3)).toEqual(['2026-12-04T16:45:00Z', '2026-12-04T17:45:00Z', '2026-12-04T18:45:00Z']);
    expect(offers.every(({ insideWindow }) => insideWindow)).toBe(true);
    expect(offers[0]?.why).toContain('begins in office hours and runs past them');
    expect(offers[1]?.why).toContain('outside office hours');
    expect(notes[0]).toBe(
      'No 60 minutes of office hours are left before the time limit, Sun 6 Dec 2026, 16:20 (Dorset 2.6): times outside office hours come first, then times after the limit.',
    );
  });

  it('offers nothing at night, and nothing on a bank holiday as office time', () => {
    const { offers } = offerTimes(search('2026-12-24T20:30:00Z', [person('Tess')]));
    expect(offers[0]).toMatchObject({ start: '2026-12-25T08:00:00Z', insideWindow: true });
    expect(offers[0]?.why).toContain('outside office hours');
  });

  it('keeps office hours in London across the change to summer time', () => {
    // The clocks go forward on Easter Sunday, 28 March 2027; on Tuesday, the next working day, 09:00 in London is 08:00 UTC.
    const { offers } = offerTimes(search('2027-03-28T12:00:00Z', [person('Tess')]));
    expect(offers[0]).toMatchObject({ start: '2027-03-30T08:00:00Z', label: 'Tue 30 Mar 2027, 09:00 to 10:00' });
  });

  it('says that a passed limit is late, and offers the next days', () => {
    const { offers, notes } = offerTimes(
      search(wednesday, [person('Tess')], { limits: [{ clause: 'Dorset 2.6', latest: '2026-12-01T09:00:00Z' }] }),
    );
    expect(offers.map(({ start, insideWindow }) => [start, insideWindow])).toEqual([
      ['2026-12-02T09:15:00Z', false],
      ['2026-12-03T09:00:00Z', false],
      ['2026-12-04T09:00:00Z', false],
    ]);
    expect(notes).toEqual([
      'The time limit was Tue 1 Dec 2026, 09:00 (Dorset 2.6). A meeting now is late: it can be booked with a reason and the name of whoever accepts it.',
    ]);
  });

  it('knows no lateness where the procedure sets no limit', () => {
    const { offers } = offerTimes(search(wednesday, [person('Tess')], { limits: [] }));
    expect(offers[0]).toMatchObject({ insideWindow: true, why: 'The procedure sets no time limit. Everyone is free.' });
  });

  it('says so when nothing can be found at all', () => {
    const { offers, notes } = offerTimes(
      search(wednesday, [person('Tess', 'required', [busy('2026-12-01T00:00:00Z', '2027-01-31T00:00:00Z', 'away')])]),
    );
    expect(offers).toEqual([]);
    expect(notes.join(' ')).toContain('Fewest in the way: Tess');
    expect(notes.join(' ')).toContain('A shorter meeting, or fewer people who have to be there, may open one.');
  });

  it('takes several limits together: the latest earliest and the earliest latest', () => {
    const limits = [
      { clause: 'A', earliest: '2026-12-03T10:00:00Z' },
      { clause: 'B', latest: '2026-12-03T12:00:00Z' },
      { clause: 'C', latest: '2026-12-09T12:00:00Z' },
    ];
    const { offers } = offerTimes(search(wednesday, [person('Tess')], { limits }));
    expect(offers.filter(({ insideWindow }) => insideWindow).map(({ start }) => start)).toEqual([
      '2026-12-03T10:00:00Z',
      '2026-12-03T11:00:00Z',
      '2026-12-03T12:00:00Z',
    ]);
    expect(offers[0]?.why).toContain('(B)');
  });
});

const status = fc.constantFrom('busy' as const, 'tentative' as const, 'away' as const);
const from = Date.parse(wednesday);
const entry = fc
  .record({ at: fc.integer({ min: -120, max: 60 * 60 }), length: fc.integer({ min: 1, max: 600 }), status })
  .map(({ at, length, status }) => ({ ...busy(instantOf(from + at * minute), instantOf(from + (at + length) * minute)), status }));
const attendees = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('A', 'B', 'C', 'D'),
      need: fc.constantFrom('required' as const, 'expected' as const, 'optional' as const),
      known: fc.boolean(),
      busy: fc.array(entry, { maxLength: 6 }),
    }),
    {
      selector: ({ name }) => name,
      maxLength: 4,
    },
  )
  .map((people) => people.map((one) => (one.known ? one : { ...one, busy: [] })));
const elevenDays = officeHours(calendar, wednesday, addHours(wednesday, 11 * 24));
const searches = fc
  .record({
    attendees,
    minutes: fc.constantFrom(30, 45, 60, 90),
    offset: fc.integer({ min: 0, max: 4 * 24 * 60 }),
    hours: fc.integer({ min: 1, max: 72 }),
  })
  .map(({ attendees, minutes, offset, hours }) => {
    const now = instantOf(from + offset * minute);
    const until = addHours(now, 6 * 24);
    return { now, until, minutes, attendees, officeHours: elevenDays, limits: [{ clause: 'Dorset 2.6', latest: addHours(now, hours) }] };
  });

const overlaps = (a: Span, b: Span): boolean => msOf(a.start) < msOf(b.end) && msOf(b.start) < msOf(a.end);
const blocked = ({ attendees: people }: SlotSearch, time: Span): boolean =>
  people.some(({ need, busy: entries }) => need === 'required' && entries.some((one) => one.status !== 'tentative' && overlaps(one, time)));

/** Every minute tried, one by one: the times of the grid that a careful person would find by hand. */
const byHand = (wanted: SlotSearch): readonly Span[] => {
  const latest = msOf(wanted.limits[0]?.latest ?? '');
  const length = wanted.minutes * minute;
  const office = wanted.officeHours.map(({ start, end }) => [msOf(start), msOf(end)] as const);
  const found: Span[] = [];
  for (let at = msOf(wanted.now); at <= latest; at += minute)
    if (at % (15 * minute) === 0 && office.some(([start, end]) => start <= at && at + length <= end))
      found.push({ start: instantOf(at), end: instantOf(at + length) });
  return found;
};

describe('offerTimes, any search', () => {
  it('stays on the grid, after now, apart, and inside the limit where it says so', () => {
    fc.assert(
      fc.property(searches, (wanted) => {
        const { offers } = offerTimes(wanted);
        for (const [at, offer] of offers.entries()) {
          expect(msOf(offer.start) % (15 * minute)).toBe(0);
          expect(msOf(offer.start)).toBeGreaterThanOrEqual(msOf(wanted.now));
          expect(msOf(offer.end) - msOf(offer.start)).toBe(wanted.minutes * minute);
          expect(offer.insideWindow).toBe(msOf(offer.start) <= msOf(wanted.limits[0]?.latest ?? ''));
          expect(offers.slice(at + 1).some((other) => overlaps(offer, other))).toBe(false);
        }
      }),
    );
  });

  it('never offers a time a required person is busy or away, and never calls an unknown calendar free', () => {
    fc.assert(
      fc.property(searches, (wanted) => {
        for (const offer of offerTimes(wanted).offers) {
          expect(blocked(wanted, offer)).toBe(false);
          for (const one of wanted.attendees) {
            expect([...offer.free, ...offer.busy, ...offer.notKnown].filter((name) => name === one.name)).toHaveLength(1);
            expect(offer.notKnown.includes(one.name)).toBe(!one.known);
            expect(offer.free.includes(one.name)).toBe(one.known && !one.busy.some((entry) => overlaps(entry, offer)));
          }
        }
      }),
    );
  });

  it('finds the same best time as trying every minute by hand', () => {
    fc.assert(
      fc.property(searches, (wanted) => {
        const inHours = byHand(wanted);
        fc.pre(inHours.length > 0);
        const best = inHours
          .filter((time) => !blocked(wanted, time))
          .map((time) => standingOf(wanted.attendees)({ start: msOf(time.start), end: msOf(time.end), kind: 'inside' }))
          .reduce<ReturnType<ReturnType<typeof standingOf>> | undefined>(
            (best, time) => (best === undefined || byWorth(time, best) < 0 ? time : best),
            undefined,
          );
        const offered = offerTimes(wanted).offers.find(({ insideWindow }) => insideWindow);
        expect(offered?.start).toBe(best === undefined ? undefined : instantOf(best.start));
      }),
    );
  });

  it('gives the same answer twice, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(searches, (wanted) => {
        const before = structuredClone(wanted);
        expect(offerTimes(wanted)).toEqual(offerTimes(before));
        expect(wanted).toEqual(before);
      }),
    );
  });

  it('does not turn on the order people are listed in, but for the order of names', () => {
    fc.assert(
      fc.property(searches, (wanted) => {
        const starts = (one: SlotSearch) => offerTimes(one).offers.map(({ start }) => start);
        expect(starts({ ...wanted, attendees: wanted.attendees.toReversed() })).toEqual(starts(wanted));
      }),
    );
  });
});
