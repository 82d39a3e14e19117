import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('notify', () => {
  it('discharges the duty to tell the QARO, which an invitation does not (DOR-2.5-ii, DOR-2.7e)', () => {
    const story = upTo('scheduled');
    const duty = () => story.seen.duties.find((each) => each.id === 'notify-reviewing-officer');
    expect(duty()).toMatchObject({ state: 'open', strength: 'must', clause: 'DOR-2.5-ii', due: '2026-12-04T14:00:00Z' });
    expect(story.seen.seats.find((seat) => seat.id === 'reviewing-officer')?.people[0]?.decision).toBe('invite');
    expect(codes(story.seen)).toContain('notify-missing');
    story.must(people.sam, 'notify', { role: 'reviewing-officer', how: 'Phone' });
    expect(duty()?.state).toBe('done');
    expect(codes(story.seen)).not.toContain('notify-missing');
  });

  it('is not owed before the approval, and late once the meeting runs (DOR-2.5-ii)', () => {
    expect(upTo('requested').seen.duties.find((each) => each.id === 'notify-reviewing-officer')?.state).toBe('not-yet');
    expect(
      upTo('scheduled')
        .at('2026-12-04T14:01:00Z')
        .seen.duties.find((each) => each.id === 'notify-reviewing-officer')?.state,
    ).toBe('late');
  });

  it('knows only roles of the procedure, and times that have come', () => {
    const story = upTo('scheduled');
    expect(codes(story.judge(people.sam, 'notify', { role: 'wizard', how: 'Owl' }))).toEqual(['form-incomplete']);
    expect(codes(story.judge(people.sam, 'notify', { role: 'reviewing-officer', how: 'Phone', at: '2027-01-01T10:00:00Z' }))).toEqual([
      'form-incomplete',
    ]);
  });
});
