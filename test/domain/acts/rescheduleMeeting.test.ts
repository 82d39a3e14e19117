import { describe, expect, it } from '@jest/globals';
import { bookingsOf } from '../../../src/domain/effects/bookings.ts';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('rescheduleMeeting', () => {
  it('moves the same meeting and leaves the limit where it was (DOR-2.6)', () => {
    const story = upTo('scheduled').must(people.sam, 'rescheduleMeeting', {
      start: '2026-12-04T10:00:00Z',
      end: '2026-12-04T11:00:00Z',
      reason: 'School',
    });
    expect(story.seen.meeting).toMatchObject({ number: 1, start: '2026-12-04T10:00:00Z' });
    expect(story.seen.clocks[0]?.latest).toBe('2026-12-05T09:12:00Z');
  });

  it('keeps hidden from one another who is invited, where the booking said so', () => {
    const moved = { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z', reason: 'School' };
    const booked = { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' };
    const hidden = (data: object) => {
      const story = upTo('invited')
        .must(people.sam, 'scheduleMeeting', { ...booked, ...data })
        .must(people.sam, 'rescheduleMeeting', moved);
      return bookingsOf(story.file.log).map((one) => one.hidden ?? false);
    };
    expect(hidden({ hidePeople: true })).toEqual([true, true]);
    expect(hidden({})).toEqual([false, false]);
  });

  it('keeps the reason when it becomes late (DOR-2.6)', () => {
    const result = upTo('scheduled').judge(people.sam, 'rescheduleMeeting', {
      start: '2026-12-07T10:00:00Z',
      end: '2026-12-07T11:00:00Z',
      reason: 'Snow',
    });
    expect([result.outcome, codes(result)]).toEqual(['ok', ['window-late']]);
    expect(result.facts[0]?.reasons).toEqual([expect.objectContaining({ code: 'window-late', reason: 'Snow', acceptedBy: 'sam' })]);
  });

  it('takes a reason, a booked meeting, and a time to come', () => {
    expect(
      upTo('scheduled').judge(people.sam, 'rescheduleMeeting', { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z' }).findings[0]
        ?.about?.field,
    ).toBe('reason');
    expect(
      codes(
        upTo('approved').judge(people.sam, 'rescheduleMeeting', {
          start: '2026-12-04T10:00:00Z',
          end: '2026-12-04T11:00:00Z',
          reason: 'x',
        }),
      ),
    ).toEqual(['gate-closed']);
    expect(
      codes(
        upTo('scheduled').judge(people.sam, 'rescheduleMeeting', {
          start: '2026-12-01T10:00:00Z',
          end: '2026-12-01T11:00:00Z',
          reason: 'x',
        }),
      ),
    ).toEqual(['form-incomplete']);
  });
});
