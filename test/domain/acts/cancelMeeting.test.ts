import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('cancelMeeting', () => {
  it('meets no limit: the clock runs on, and the meeting can be booked again (DOR-2.6)', () => {
    const story = upTo('scheduled').must(people.sam, 'cancelMeeting', { reason: 'Snow' });
    expect(story.seen.stage).toBe('cancelled');
    expect(story.seen.clocks[0]?.state).toBe('running');
    expect(codes(story.judge(people.sam, 'scheduleMeeting', { start: '2026-12-07T10:00:00Z', end: '2026-12-07T11:00:00Z' }))).toEqual([
      'window-late',
    ]);
    story.must(people.sam, 'scheduleMeeting', { start: '2026-12-04T16:00:00Z', end: '2026-12-04T17:00:00Z' });
    expect(story.seen.meeting).toMatchObject({ number: 2, kind: 'stability.initial' });
    expect(story.seen.clocks.find((clock) => clock.id === 'window')?.state).toBe('running');
  });

  it('stays possible after an allegation, and nothing else is (DOR-2.4-ii)', () => {
    const story = upTo('scheduled').must(people.sam, 'recordFact', { fact: 'exclusions.allegation', value: true });
    expect(story.seen.stage).toBe('referred');
    expect(story.judge(people.tess, 'holdMeeting', { startedAt: story.now, attendance: [{ person: 'sam', present: true }] }).outcome).toBe(
      'referred',
    );
    expect(story.judge(people.sam, 'cancelMeeting', { reason: 'Allegation' }).outcome).toBe('ok');
  });

  it('takes a reason and a meeting that has not started', () => {
    expect(upTo('scheduled').judge(people.sam, 'cancelMeeting', {}).outcome).toBe('incomplete');
    expect(codes(upTo('held').judge(people.sam, 'cancelMeeting', { reason: 'x' }))).toEqual(['gate-closed']);
  });
});
