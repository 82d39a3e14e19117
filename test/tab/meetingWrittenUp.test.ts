import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { atMeeting, earlierToWrite, pressAbout } from '../../tab/parts/minutes/meetingWrittenUp.ts';
import { caseOf, fact, packOf } from '../domain/support/packStory.ts';

const attendance = [{ person: 'child-social-worker', present: true }];
const log = [
  fact('concern.raised', '2026-12-03T09:00:00Z', { triggers: ['missing-episode'] }),
  fact('concern.notified', '2026-12-03T09:00:00Z', { to: 'child-social-worker' }),
  fact('meeting.held', '2026-12-04T15:00:00Z', { number: 1, startedAt: '2026-12-04T14:00:00Z', attendance }),
  fact('minutes.drafted', '2026-12-04T15:30:00Z', { number: 1, sections: { reason: 'x' }, actions: [] }),
  fact('meeting.scheduled', '2026-12-05T10:00:00Z', { number: 2, start: '2026-12-17T14:00:00Z', end: '2026-12-17T15:00:00Z' }),
];
const seenAt = (now: string, ...more: typeof log): Assessment =>
  caseOf(packOf('dorset'), ['child-social-worker'], {}, [...log, ...more]).at(now).seen;
const final = fact('minutes.finalised', '2026-12-07T09:00:00Z', { number: 1 });
const sent = fact('minutes.circulated', '2026-12-07T09:10:00Z', {
  number: 1,
  documents: ['meeting-notes', 'action-plan'],
  to: ['child-social-worker'],
});

describe('the page on which a meeting is written up', () => {
  it('is that of the meeting held before while the next is only booked, and of the next once it begins', () => {
    expect(['2026-12-07T09:00:00Z', '2026-12-17T14:00:00Z'].map((now) => earlierToWrite(seenAt(now)))).toEqual([1, undefined]);
  });

  it('shows where the record of that meeting stands', () => {
    const stages = [seenAt('2026-12-07T10:00:00Z'), seenAt('2026-12-07T10:00:00Z', final), seenAt('2026-12-07T10:00:00Z', final, sent)].map(
      (seen) => atMeeting(seen, 1),
    );
    expect(stages.map(({ stage, meeting }) => [stage, meeting?.number, meeting?.minutes?.sections])).toEqual([
      ['held', 1, { reason: 'x' }],
      ['minuted', 1, { reason: 'x' }],
      ['circulated', 1, { reason: 'x' }],
    ]);
    expect(atMeeting(seenAt('2026-12-07T10:00:00Z'), undefined).meeting?.number).toBe(2);
  });

  it('says with each act which meeting it is about', async () => {
    const pressed: unknown[] = [];
    const press = pressAbout((act, data) => {
      pressed.push([act, data]);
      const assessment = seenAt('2026-12-07T10:00:00Z', final);
      return Promise.resolve({ kind: 'done', answer: { outcome: 'ok', findings: [], says: '', assessment } as never });
    }, 1);
    const reply = await press('circulateMinutes', { documents: ['meeting-notes'] });
    expect(pressed).toEqual([['circulateMinutes', { documents: ['meeting-notes'], number: 1 }]]);
    expect(reply).toMatchObject({ kind: 'done', answer: { assessment: { stage: 'minuted', meeting: { number: 1 } } } });
  });
});
