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

  it('is the way on for whoever books another before it, also while the notes of the last are being written (SNM-7.7, PSM-7.1-iv)', () => {
    const ended = [...held, fact('cease.decided', '2026-12-02T11:00:00Z')];
    const next = { start: '2026-12-10T10:00:00Z', end: '2026-12-10T11:00:00Z' };
    const [open, none] = ['snm', 'psm'].map(
      (id) => caseOf(packOf(id), ['child-social-worker'], {}, ended).judge(worker, 'scheduleMeeting', next).findings[0],
    );
    expect(open).toMatchObject({
      code: 'gate-closed',
      clause: 'SNM-7.7',
      says: 'These meetings have ended. Stability Network Meetings 7.7.',
      wayOn: 'Begin them again first (reopenMeetings), with what is worrying now.',
    });
    expect(none).toMatchObject({ clause: 'PSM-7.1-iv', wayOn: 'When worries return, raise them as a new concern.' });
  });

  it('is only for what had ended', () => {
    expect(caseOf(packOf('snm'), ['child-social-worker'], {}, held).judge(worker, 'reopenMeetings', { reason: 'x' }).facts).toEqual([]);
  });
});
