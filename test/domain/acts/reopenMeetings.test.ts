import { describe, expect, it } from '@jest/globals';
import { caseOf, fact, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const held = [fact('concern.raised', '2026-12-01T09:00:00Z', { triggers: ['missing'] }), fact('meeting.held', '2026-12-02T10:00:00Z')];

describe('reopenMeetings', () => {
  it('begins again what had ended, with why (SNM-7.7)', () => {
    const story = caseOf(packOf('snm'), ['child-social-worker'], {}, [...held, fact('cease.decided', '2026-12-02T11:00:00Z')]);
    expect(story.judge(worker, 'reopenMeetings', {}).outcome).toBe('incomplete');
    expect(story.judge(worker, 'reopenMeetings', { reason: 'Worries are back' }).facts).toMatchObject([
      { event: 'series.reopened', notifiedAt: story.now },
    ]);
  });

  it('is only for what had ended', () => {
    expect(caseOf(packOf('snm'), ['child-social-worker'], {}, held).judge(worker, 'reopenMeetings', { reason: 'x' }).facts).toEqual([]);
  });
});
