import { describe, expect, it } from '@jest/globals';
import { officeHours } from '../../../src/domain/slots/officeHours.ts';
import { offerTimes } from '../../../src/domain/slots/offerTimes.ts';
import type { Attendee, SlotSearch } from '../../../src/domain/slots/slotSearch.ts';
import { addHours } from '../../../src/domain/time/instant.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const calendar = readWorkCalendar();

const person = (name: string, need: Attendee['need'] = 'required', busy: Attendee['busy'] = []): Attendee => ({
  id: name,
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
      kind: 'inside',
      is: ['best', 'earliest'],
      free: ['Tess', 'Sam', 'Quinn'],
      busy: [],
      notKnown: [],
      why: 'Inside the time limit (Dorset 2.6). Everyone is free.',
      risks: [],
      chairs: [],
    });
    expect(offers[1]?.start).toBe('2026-12-02T10:15:00Z');
    expect(notes).toEqual([]);
  });

  it('says what times wait for: a window that opens later, and papers that have to be ready, from the first working day', () => {
    const papers = (clause: string, ready: string) => ({ clause, earliest: '2026-12-05T00:00:00Z', early: 'reason' as const, ready });
    const { notes, offers } = offerTimes(
      search(wednesday, [person('Tess')], {
        limits: [
          { clause: 'W', earliest: '2026-12-03T00:00:00Z', latest: '2026-12-14T23:59:59.999Z' },
          papers('R1', 'the child’s views'),
          papers('R2', 'the report'),
          papers('R2', 'the report'),
        ],
      }),
    );
    expect(offers[0]?.start.slice(0, 10)).toBe('2026-12-07');
    expect(notes).toEqual([
      'The meeting is not before Thu 3 Dec 2026 (W).',
      'The child’s views and the report can be in time for a meeting from Mon 7 Dec 2026 (R1 and R2). Times are offered from then; sooner is short notice and takes a reason.',
    ]);
  });

  it('takes the word of somebody whose calendar cannot be seen, for the times they spoke of', () => {
    const suits = [{ start: '2026-12-02T11:30:00Z', end: '2026-12-02T12:30:00Z' }];
    const carla = { ...person('Carla', 'expected', [busy('2026-12-02T13:00:00Z', '2026-12-02T14:00:00Z')]), known: false, suits };
    const tess = person('Tess', 'required', [
      busy('2026-12-02T09:00:00Z', '2026-12-02T11:00:00Z'),
      busy('2026-12-02T14:00:00Z', '2026-12-05T00:00:00Z'),
    ]);
    const { offers, notes } = offerTimes(search(wednesday, [tess, carla]));
    expect(offers.map(({ start, free, busy: out, notKnown }) => [start.slice(11, 16), free[1] ?? '', out, notKnown])).toEqual([
      ['11:30', 'Carla (by their word)', [], []],
      ['11:00', '', [], ['Carla']],
      ['12:30', '', ['Carla (by their word)'], []],
    ]);
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
    expect(offers[0]?.why).toBe('Inside the time limit (Dorset 2.6).');
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
    const { offers, notes, whyNot } = offerTimes(
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
    expect(notes).toEqual([]);
    expect(whyNot).toMatchObject({
      says: 'No time can be offered that keeps to everything: the calendar of Tess and the time limit, Fri 4 Dec 2026, 09:05 (Dorset 2.6) between them leave none.',
      smallest: true,
    });
    expect(whyNot?.openings.map(({ ways, start }) => [ways, start])).toEqual([
      [['person'], '2026-12-02T11:00:00Z'],
      [['late'], '2026-12-04T12:00:00Z'],
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
    const { offers, notes, whyNot } = offerTimes(
      search(wednesday, [person('Tess', 'required', [busy('2026-12-01T00:00:00Z', '2027-01-31T00:00:00Z', 'away')])]),
    );
    expect(offers).toEqual([]);
    expect(notes).toEqual(['No time was found up to Wed 16 Dec 2026, 09:05.']);
    expect(whyNot?.inTheWay.map(({ key }) => key)).toEqual(['person:Tess']);
    expect(whyNot?.openings[0]?.says).toBe('If Tess could make it free, or somebody stood in: Wed 2 Dec 2026, 09:15 to 10:15.');
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

  it('shows the best and the earliest when they differ, each for what it is', () => {
    const { offers } = offerTimes(
      search(wednesday, [person('Tess'), person('Quinn', 'expected', [busy('2026-12-02T09:00:00Z', '2026-12-02T15:30:00Z')])]),
    );
    expect(offers.slice(0, 2).map(({ start, is, busy: missing }) => [start, is, missing])).toEqual([
      ['2026-12-02T15:30:00Z', ['best'], []],
      ['2026-12-02T09:15:00Z', ['earliest'], ['Quinn']],
    ]);
  });

  it('finds the quorum among alternates, one seat for each person (SNM-4.2-ii)', () => {
    const groups = [
      {
        label: 'Quorum',
        clause: 'SNM 4.2-ii',
        seats: [
          { label: 'The carer', of: ['Carla', 'Colin'] },
          { label: 'The supervising social worker', of: ['Farida', 'Colin'] },
        ],
      },
    ];
    const all = ['2026-12-01T00:00:00Z', '2026-12-31T00:00:00Z'] as const;
    const people = [
      person('Carla', 'expected', [busy(...all)]),
      person('Colin', 'expected'),
      person('Farida', 'expected', [busy('2026-12-02T09:00:00Z', '2026-12-03T14:00:00Z')]),
    ];
    // Colin could sit for either, and cannot sit for both.
    expect(offerTimes(search(wednesday, people, { groups })).offers[0]?.start).toBe('2026-12-03T14:00:00Z');
    const none = offerTimes(
      search(
        wednesday,
        people.map((one) => (one.name === 'Farida' ? { ...one, busy: [busy(...all)] } : one)),
        { groups },
      ),
    );
    expect(none.whyNot?.says).toContain(
      'those who could be there as the carer and the supervising social worker (SNM 4.2-ii) alone leaves none',
    );
    expect(none.whyNot?.openings[0]?.people).toEqual(['Carla', 'Colin', 'Farida']);
  });

  it('says that the quorum hangs on somebody whose calendar nobody can see, and whom nobody is named for', () => {
    const groups = [
      {
        label: 'Quorum',
        clause: 'SNM 4.2-ii',
        seats: [
          { label: 'The carer', of: ['Carla'] },
          { label: 'Placement Management', of: [] },
        ],
      },
    ];
    const { offers, notes } = offerTimes(search(wednesday, [person('Tess'), { ...person('Carla', 'expected'), known: false }], { groups }));
    expect(offers[0]?.risks).toEqual(['The meeting needs the carer (SNM 4.2-ii), and that hangs on Carla.']);
    expect(notes).toContain('Nobody is named yet for: Placement Management (SNM 4.2-ii).');
  });

  it('counts the way to the meeting, and would hold it online', () => {
    const tess = {
      ...person('Tess', 'required', [
        busy('2026-12-02T00:00:00Z', '2026-12-02T12:00:00Z'),
        busy('2026-12-02T13:30:00Z', '2026-12-31T00:00:00Z'),
      ]),
      travel: 30,
    };
    const { offers, whyNot } = offerTimes(search(wednesday, [tess]));
    expect(offers).toEqual([]);
    expect(whyNot?.openings.map(({ ways, minutes, start }) => [ways, minutes, start])).toEqual([
      [['place'], 60, '2026-12-02T12:00:00Z'],
      [['person'], 60, '2026-12-02T09:15:00Z'],
      [['shorter'], 30, '2026-12-02T12:30:00Z'],
    ]);
  });

  it('takes a free room, and none it cannot see', () => {
    const rooms = [
      { name: 'Blind', known: false, busy: [] },
      { name: 'Oak', known: true, busy: [busy('2026-12-02T09:00:00Z', '2026-12-02T10:00:00Z')] },
    ];
    expect(offerTimes(search(wednesday, [person('Tess')], { rooms })).offers[0]).toMatchObject({
      start: '2026-12-02T10:00:00Z',
      room: 'Oak',
    });
    expect(offerTimes(search(wednesday, [person('Tess')], { rooms: rooms.slice(0, 1) })).whyNot?.openings[0]?.ways).toEqual(['place']);
  });

  it('keeps clear of somebody’s days off, and of school hours where it can', () => {
    const hours = [{ start: '2026-12-03T09:00:00Z', end: '2026-12-03T17:00:00Z' }];
    const school = [{ start: '2026-12-03T08:45:00Z', end: '2026-12-03T15:15:00Z' }];
    const { offers } = offerTimes(search(wednesday, [{ ...person('Tess'), hours }], { school }));
    expect(offers[0]).toMatchObject({ start: '2026-12-03T15:15:00Z', is: ['best'], risks: [] });
    expect(offers[1]).toMatchObject({
      start: '2026-12-03T09:00:00Z',
      is: ['earliest'],
      risks: ['The child would miss school, unless it is a holiday.'],
    });
  });

  it('waits for reports until they can be ready, ten working days over Christmas; short notice where the window ends before (LAN-DIS-24)', () => {
    // Asked on Mon 14 Dec 2026: ten working days on is Thu 31 Dec, with Christmas Day and the Monday after not worked.
    const now = '2026-12-14T10:00:00Z';
    const report = {
      clause: 'LAN-DIS-24',
      earliest: '2026-12-31T00:00:00Z',
      early: 'reason' as const,
      ready: 'the report of the child’s social worker',
    };
    const window = { clause: 'LAN-DIS-02', earliest: '2026-12-21T00:00:00Z', latest: '2027-01-04T23:59:59Z' };
    const until = addHours(now, 42 * 24);
    const wide = { until, officeHours: officeHours(calendar, now, until) };
    const { offers } = offerTimes(search(now, [person('Tess')], { ...wide, limits: [window, report] }));
    expect(offers[0]).toMatchObject({ start: '2026-12-31T09:00:00Z', kind: 'inside' });
    const shut = { ...window, latest: '2026-12-30T23:59:59Z' };
    const short = offerTimes(search(now, [person('Tess')], { ...wide, limits: [shut, report] }));
    expect(short.offers[0]).toMatchObject({ start: '2026-12-21T09:00:00Z', kind: 'short', insideWindow: true });
    expect(short.offers[0]?.risks[0]).toContain(
      'The report of the child’s social worker would come later than asked: in time from Thu 31 Dec 2026, 00:00 (LAN-DIS-24).',
    );
    expect(short.notes[0]).toContain('Before that it is short notice');
  });

  it('proposes a chair who may and is free, and says why the others were passed over', () => {
    const candidates = [
      { id: 'Tess', name: 'Tess', may: true, says: 'Team manager.' },
      { id: 'Owen', name: 'Owen', may: true, says: 'Team manager.' },
      { id: 'Quinn', name: 'Quinn', may: false, says: 'Quinn is the child’s own IRO.' },
      { id: 'Priya', name: 'Priya', may: true, says: 'Team manager.' },
    ];
    const people = [
      person('Sam'),
      person('Tess', 'expected', [busy('2026-12-02T09:00:00Z', '2026-12-31T00:00:00Z')]),
      { ...person('Owen', 'stand-by'), known: false },
      person('Priya', 'stand-by'),
    ];
    const { offers } = offerTimes(search(wednesday, people), candidates);
    expect(offers[0]?.free).toEqual(['Sam']);
    expect(offers[0]?.chairs.map(({ id, state, taken }) => [id, state, taken])).toEqual([
      ['Priya', 'free', true],
      ['Owen', 'not-known', false],
      ['Tess', 'not-free', false],
      ['Quinn', 'not-allowed', false],
    ]);
    expect(offers[0]?.chairs.at(-1)?.says).toBe('Quinn is the child’s own IRO.');
  });

  it('needs whoever comes for part of it free for that part alone', () => {
    const taken = [busy('2026-12-02T09:45:00Z', '2026-12-02T12:00:00Z')];
    const first = (part?: Attendee['part']) =>
      offerTimes(search(wednesday, [person('Tess'), { ...person('Ms Adeyemi', 'required', taken), ...(part && { part }) }])).offers.map(({ start }) => start); // prettier-ignore
    expect(first()).not.toContain('2026-12-02T09:15:00Z');
    expect(first({ from: 0, to: 20 })).toContain('2026-12-02T09:15:00Z');
    expect(first({ from: 20, to: 60 })).not.toContain('2026-12-02T09:15:00Z');
    // It ends with the meeting, and one that would begin after its end is all of it.
    expect(first({ from: 0, to: 500 })).toEqual(first());
    expect(first({ from: 60, to: 90 })).toEqual(first());
  });
});
