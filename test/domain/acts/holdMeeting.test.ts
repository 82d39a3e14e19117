import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/domain/case/fact.ts';
import { came } from '../../policies/looks.ts';
import { chair, practice, upToDisruption, worker } from '../../support/lancashireDisruption.ts';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const present = [
  { person: 'sam', present: true },
  { person: 'tess', present: true, how: 'teams' },
  { person: 'farida', present: false, apologies: true },
];
const held = { startedAt: '2026-12-04T14:00:00Z', endedAt: '2026-12-04T15:00:00Z', attendance: present };
const booked = () => upTo('scheduled').at('2026-12-04T15:30:00Z');

describe('holdMeeting', () => {
  it('records the meeting, who came and who sent apologies (DOR-2.11a)', () => {
    const story = booked();
    const result = story.does(people.tess, 'holdMeeting', held);
    expect(result.facts.map(({ event, at }) => [event, at])).toEqual([
      ['meeting.started', '2026-12-04T14:00:00Z'],
      ['meeting.held', '2026-12-04T15:00:00Z'],
    ]);
    expect(story.seen.meeting?.attendance).toHaveLength(3);
    expect(story.seen.clocks[0]).toMatchObject({ state: 'met' });
    expect(result.details).toEqual({ reviewBy: '2026-12-18T23:59:59.999Z' });
  });

  it('keeps what was left undone as owed, without refusing the record (DOR-2.5-ii)', () => {
    const story = booked();
    expect(story.does(people.tess, 'holdMeeting', held).outcome).toBe('ok-with-prompt');
    expect(story.seen.duties.find((duty) => duty.id === 'notify-reviewing-officer')?.state).toBe('late');
  });

  it('held late is recorded with its reason (DOR-2.6)', () => {
    const story = booked().at('2026-12-07T12:00:00Z');
    const late = { ...held, startedAt: '2026-12-05T09:12:01Z', endedAt: '2026-12-05T10:00:00Z' };
    expect(story.judge(people.tess, 'holdMeeting', late).outcome).toBe('needs-reason');
    story.must(people.tess, 'holdMeeting', { ...late, reason: 'Snow' });
    expect(story.seen.clocks[0]?.state).toBe('met-late');
    expect(codes(story.seen)).toContain('window-late');
  });

  it('asks the reason for lateness once, not again when the booking gave it (DOR-2.6)', () => {
    const story = upTo('invited')
      .must(people.sam, 'scheduleMeeting', { start: '2026-12-07T10:00:00Z', end: '2026-12-07T11:00:00Z', reason: 'Hospital' })
      .at('2026-12-07T12:00:00Z');
    const result = story.judge(people.tess, 'holdMeeting', { ...held, startedAt: '2026-12-07T10:00:00Z', endedAt: '2026-12-07T11:00:00Z' });
    expect(codes(result)).not.toContain('window-late');
  });

  it('chaired by somebody else wants a reason (DOR-2.5-i)', () => {
    const result = booked().judge(people.tess, 'holdMeeting', { ...held, chair: 'sam' });
    expect([result.outcome, result.findings[0]?.code, result.findings[0]?.clause]).toEqual([
      'needs-reason',
      'chair-not-allowed',
      'DOR-2.5-i',
    ]);
  });

  it.each([
    ['a start to come', { startedAt: '2026-12-04T16:00:00Z', endedAt: undefined }, 'startedAt'],
    ['an end to come', { endedAt: '2026-12-04T16:00:00Z' }, 'endedAt'],
    ['an end before the start', { endedAt: '2026-12-04T13:00:00Z' }, 'endedAt'],
    ['nobody present', { attendance: [{ person: 'sam', present: false }] }, 'attendance'],
    ['nobody at all', { attendance: [] }, 'attendance'],
    ['somebody twice', { attendance: [...present, { person: 'sam', present: false }] }, 'attendance'],
    ['a stranger', { attendance: [{ person: 'x', present: true }] }, 'attendance'],
  ])('refuses %s', (_, change, field) => {
    const result = booked().judge(people.tess, 'holdMeeting', { ...held, ...change });
    expect([result.outcome, result.findings[0]?.about?.field]).toEqual(['incomplete', field]);
  });

  it('takes the child as present without a name', () => {
    expect(
      booked().judge(people.tess, 'holdMeeting', { ...held, attendance: [...present, { person: 'child', present: true }] }).facts,
    ).toHaveLength(2);
  });

  it('asks who chaired when whoever was to chair is marked as absent (DOR-2.5-i, LAN-DIS-03)', () => {
    const without = [
      { person: 'sam', present: true },
      { person: 'tess', present: false, apologies: true },
    ];
    const story = booked();
    const result = story.judge(people.tess, 'holdMeeting', { ...held, attendance: without });
    expect(result.findings.filter(({ code }) => code === 'chair-not-allowed').map(({ says }) => says)).toEqual([
      expect.stringContaining('Tess Lindqvist was to chair and was not there.'),
    ]);
    expect(codes(story.judge(people.tess, 'holdMeeting', held))).not.toContain('chair-not-allowed');
  });

  it('asks who chaired when whoever was to chair is not marked at all and did not record it either; that holds nothing up (DOR-2.5-i)', () => {
    const unmarked = { ...held, attendance: [{ person: 'sam', present: true }] };
    const asked = (by: Person, more: object = {}) => {
      const { outcome, findings } = booked().judge(by, 'holdMeeting', { ...unmarked, ...more });
      return [outcome, ...findings.filter(({ about }) => about?.field === 'attendance').map(({ says, wayOn }) => `${says} ${wayOn ?? ''}`)];
    };
    expect(asked(people.sam)).toEqual([
      'ok-with-prompt',
      'Tess Lindqvist was to chair, and is marked neither as there nor as away. Dorset 2.5-i. Mark whether Tess Lindqvist was there, or say who chaired.',
    ]);
    expect(asked(people.sam, { attendance: [...unmarked.attendance, { person: 'tess', present: true }] })).toHaveLength(1);
    expect(asked(people.tess)).toHaveLength(1);
    expect(asked(people.sam, { chair: 'sam', reason: 'Tess was ill' })).toHaveLength(1);
  });

  it('holds no disruption meeting without its chair, and says what comes next (LAN-DIS-03)', () => {
    const story = upToDisruption('prepared').at('2026-12-02T12:30:00Z');
    const there = (present: boolean) => ({
      startedAt: '2026-12-02T10:00:00Z',
      attendance: [
        { person: chair.id, present },
        { person: practice.id, present: true },
      ],
    });
    expect(came(story.judge(worker, 'holdMeeting', there(false))).slice(0, 2)).toEqual(['blocked', 'chair-not-allowed must LAN-DIS-03']);
    expect(story.judge(worker, 'holdMeeting', there(true)).says).toBe(
      'The Disruption Meeting is recorded as held. Next: the notes and the plan.',
    );
  });
});
