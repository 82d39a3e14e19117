import { describe, expect, it } from '@jest/globals';
import { caseOf, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');

describe('recordNotice', () => {
  it('keeps when the notice came (SNM-3.3l-i)', () => {
    const story = caseOf(packOf('snm'), ['child-social-worker']);
    expect(story.judge(worker, 'recordNotice', { receivedAt: '2026-12-02T09:00:00Z' }).facts).toMatchObject([
      { event: 'notice.received', at: '2026-12-02T09:00:00Z' },
    ]);
    expect(story.judge(worker, 'recordNotice', { receivedAt: '2027-12-02T09:00:00Z' }).outcome).toBe('incomplete');
  });

  it('is not for a procedure that says nothing of notices', () => {
    const story = caseOf(packOf('dorset'), ['child-social-worker']);
    expect(story.judge(worker, 'recordNotice', { receivedAt: '2026-12-02T09:00:00Z' }).facts).toEqual([]);
  });
});
