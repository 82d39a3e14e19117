import { describe, expect, it } from '@jest/globals';
import { lists, type Column, type ListName } from '../../../src/domain/record/columns.ts';
import { rowsOf } from '../../../src/domain/record/rows.ts';
import { approved, assessmentAfter, carriedOut, fact, held, invited, ordered, reference, scheduled } from '../effects/facts.ts';

type AnyRow = { readonly key: string; readonly fields: Readonly<Record<string, string | number | boolean | undefined>> };
const inLists = (log: typeof ordered): readonly (readonly [ListName, AnyRow])[] => {
  const { meetings, invitees, minutes, actions } = rowsOf(reference, assessmentAfter(log));
  return [
    ...meetings.map((row) => ['Meetings', row] as const),
    ...invitees.map((row) => ['Invitees', row] as const),
    ...minutes.map((row) => ['Minutes', row] as const),
    ...actions.map((row) => ['Actions', row] as const),
  ];
};
const stages = { approved, invited, scheduled, held, ordered };
const columnsOf = (list: ListName): readonly Column[] => lists[list];

describe('rows and columns', () => {
  it.each(Object.entries(stages))('fit together: %s', (_, log) => {
    for (const [list, { fields }] of inLists(log)) {
      for (const [name, value] of Object.entries(fields)) {
        const column = columnsOf(list).find((one) => one.name === name);
        expect([list, name, column?.name]).toEqual([list, name, name]);
        if (value === undefined || column === undefined) continue;
        if (column.kind === 'number') expect(typeof value).toBe('number');
        else if (column.kind === 'boolean') expect(typeof value).toBe('boolean');
        else expect(typeof value).toBe('string');
        if (column.kind === 'text') expect(String(value).length).toBeLessThanOrEqual(255);
        if (column.kind === 'dateTime') expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
        if (column.kind === 'choice') expect(column.choices).toContain(value);
        if (name.endsWith('Day')) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it.each(Object.entries(stages))('have keys of their own that begin with the reference: %s', (_, log) => {
    const keys = inLists(log).map(([list, { key }]) => `${list} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [, { key, fields }] of inLists(log)) {
      expect(key.startsWith(`${reference}/`)).toBe(true);
      expect(fields['Reference']).toBe(reference);
    }
  });

  it('are the same when written twice', () => {
    expect(inLists(ordered)).toEqual(inLists(ordered));
  });

  it('can be filtered: every list by reference, and unique columns are indexed', () => {
    for (const columns of Object.values(lists) as readonly (readonly Column[])[]) {
      expect(columns.find(({ name }) => name === 'Reference')?.indexed).toBe(true);
      for (const column of columns) if (column.unique) expect(column.indexed).toBe(true);
      for (const { name } of columns) expect(name).toMatch(/^[A-Z][A-Za-z0-9]{1,31}$/);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    }
  });
});

describe('rowsOf', () => {
  const rows = rowsOf(reference, assessmentAfter(carriedOut(ordered).log));
  const [meeting] = rows.meetings;

  it('shows the meeting with its day in text beside the instant', () => {
    expect(rows.meetings).toHaveLength(1);
    expect(meeting?.key).toBe('SM-7K2Q/1');
    expect(meeting?.fields).toMatchObject({
      MeetingNumber: 1,
      MeetingName: 'Stability Meeting',
      MeetingDay: '2026-12-03',
      MeetingStart: '2026-12-03T14:00:00Z',
      ChairId: 'tess',
      ChairName: 'Tess Lindqvist',
      HeldDay: '2026-12-03',
      LimitDay: '2026-12-04',
      LimitAt: '2026-12-04T09:00:00Z',
      LimitState: 'met',
      LimitClause: 'DOR-2.6',
      ReviewDay: '2026-12-15',
      ReviewAt: '2026-12-15T12:00:00Z',
      MinutesState: 'final',
      // Two who attended have no address: they are still to be given their copies by hand.
      Stage: 'minuted',
    });
    expect(meeting?.fields.Present).toBe('Sam Okafor\nTess Lindqvist\nCarla Reed\nColin Reed\nZebedee Quillfeather');
    expect(meeting?.fields.Absent).toBe('Quinn Abara (sent apologies)');
  });

  it('shows each person of each seat with decision, reason and attendance', () => {
    const of = (person: string) => rows.invitees.find(({ fields }) => fields.PersonId === person);
    expect(of('outside:carla')).toMatchObject({
      key: 'SM-7K2Q/1/carer/outside:carla',
      fields: { Seat: 'carer', PersonName: 'Carla Reed', Clause: 'DOR-2.7b', Decision: 'invite', Attended: true },
    });
    expect(of('owen')?.fields).toMatchObject({ Decision: 'leave-out', Reason: 'Zebedee Quillfeather asked for it' });
    expect(of('owen')?.fields.Attended).toBeUndefined();
    expect(of('quinn')?.fields.Attended).toBe(false);
  });

  it('shows a section of the minutes each, in the procedure’s order, and leaves empty ones out', () => {
    expect(rows.minutes.map(({ key, fields }) => [key, fields.SectionLabel, fields.Words, fields.MinutesState])).toEqual([
      ['SM-7K2Q/1/reason', 'Why we met', 'Zebedee Quillfeather has had a hard month.', 'final'],
      ['SM-7K2Q/1/child-voice', 'What the child or family says', 'I want to stay.', 'final'],
    ]);
  });

  it('shows an action each, with the owner as id and name', () => {
    expect(rows.actions).toEqual([
      {
        key: 'SM-7K2Q/1/a1',
        fields: {
          Reference: 'SM-7K2Q',
          MeetingNumber: 1,
          ActionId: 'a1',
          Task: 'Respite for Zebedee Quillfeather',
          OwnerId: 'farida',
          OwnerName: 'Farida Noor',
          DueDay: '2026-12-10',
          DueAt: '2026-12-10T12:00:00Z',
          ActionStatus: 'open',
          Details: undefined,
        },
      },
    ]);
  });

  it('keeps an owner who is nobody of the case as a name, and what else the plan asks in words', () => {
    const drafted = fact('minutes.drafted', '2026-12-03T16:05:00Z', 'sam', {
      sections: {},
      actions: [{ id: 'a2', task: 'Ring the school', owner: 'The school nurse', status: 'done', immediate: true }],
    });
    const [action] = rowsOf(reference, assessmentAfter([...held, drafted])).actions;
    expect(action?.fields).toMatchObject({ OwnerName: 'The school nurse', Details: 'Cuts the risk at once: yes', ActionStatus: 'done' });
    expect(action?.fields.OwnerId).toBeUndefined();
  });

  it('shows a second meeting beside the first, and moves the invitee rows to its number', () => {
    const review = fact('meeting.scheduled', '2026-12-04T09:00:00Z', 'sam', { start: '2026-12-15T10:00:00Z', end: '2026-12-15T11:00:00Z' });
    const again = rowsOf(reference, assessmentAfter([...held, review]));
    expect(again.meetings.map(({ key }) => key)).toEqual(['SM-7K2Q/1', 'SM-7K2Q/2']);
    expect(again.meetings[0]?.fields.Stage).toBeUndefined();
    expect(again.invitees[0]?.key).toMatch(/^SM-7K2Q\/2\//);
  });

  it('cuts what a short column cannot hold, and nothing a long one can', () => {
    const long = 'x'.repeat(400);
    const drafted = fact('minutes.drafted', '2026-12-03T16:05:00Z', 'sam', {
      sections: { reason: long },
      actions: [{ id: 'a', task: long, owner: long, status: 'open' }],
    });
    const { minutes, actions } = rowsOf(reference, assessmentAfter([...held, drafted]));
    expect(minutes[0]?.fields.Words).toBe(long);
    expect(actions[0]?.fields.Task).toBe(long);
    expect(actions[0]?.fields.OwnerName).toBe(`${'x'.repeat(254)}…`);
  });
});
