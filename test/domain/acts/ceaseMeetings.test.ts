import { describe, expect, it } from '@jest/globals';
import { caseOf, fact, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const chair = holderOf('team-manager');
const held = [
  fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['missing'] }),
  fact('meeting.held', '2026-12-02T10:00:00Z', { chair: 'team-manager' }),
];

describe('ceaseMeetings', () => {
  it('keeps that they ended, why, and that it was together (SNM-7.6)', () => {
    const story = caseOf(packOf('snm'), ['child-social-worker', 'team-manager'], {}, held);
    expect(story.does(chair, 'ceaseMeetings', { because: 'stable', joint: true }).facts).toMatchObject([
      { event: 'cease.decided', because: 'stable', joint: true },
    ]);
    expect(story.judge(chair, 'ceaseMeetings', { because: 'stable', joint: true }).facts).toEqual([]);
  });

  it('goes on with a reason when not everybody agrees (SNM-7.6)', () => {
    const story = caseOf(packOf('snm'), ['child-social-worker', 'team-manager'], {}, held);
    expect(story.judge(chair, 'ceaseMeetings', { because: 'stable', joint: false }).outcome).toBe('needs-reason');
    expect(story.judge(chair, 'ceaseMeetings', { because: 'stable', joint: false, reason: 'One of six was unsure' }).outcome).toBe('ok');
  });

  it('is not for a procedure that says nothing of ending', () => {
    expect(caseOf(packOf('dorset'), ['child-social-worker'], {}, held).judge(worker, 'ceaseMeetings', {}).facts).toEqual([]);
  });
});
