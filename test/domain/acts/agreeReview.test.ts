import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('agreeReview', () => {
  it.each([
    ['the day after', '2026-12-05', 'ok'],
    ['the tenth working day', '2026-12-18', 'ok'],
    ['the day after that', '2026-12-19', 'needs-reason'],
  ])('on %s (DOR-2.11j)', (_, date, outcome) => {
    const result = upTo('drafted').judge(people.tess, 'agreeReview', { date });
    expect([result.outcome, result.findings.map((each) => [each.code, each.clause])]).toEqual([
      outcome,
      outcome === 'ok' ? [] : [['review-late', 'DOR-2.11j']],
    ]);
  });

  it('counts ten working days over Christmas, with 28 December off (DOR-2.11j)', () => {
    const story = upTo('invited', { now: '2026-12-17T12:00:00Z', concern: { notifiedAt: '2026-12-17T11:00:00Z' } })
      .must(people.sam, 'scheduleMeeting', { start: '2026-12-18T10:00:00Z', end: '2026-12-18T11:00:00Z' })
      .at('2026-12-18T12:00:00Z')
      .must(people.tess, 'holdMeeting', {
        startedAt: '2026-12-18T10:00:00Z',
        attendance: ['sam', 'tess'].map((person) => ({ person, present: true })),
      });
    expect(story.seen.clocks.find((clock) => clock.id === 'review')?.explanation).toBe(
      '10 working days from Fri 18 Dec 2026, when the meeting was held: by the end of Wed 6 Jan 2027. Dorset 2.11j.',
    );
    expect(story.judge(people.tess, 'agreeReview', { date: '2027-01-06' }).outcome).toBe('ok');
    expect(story.judge(people.tess, 'agreeReview', { date: '2027-01-07' }).outcome).toBe('needs-reason');
    const late = story.does(people.tess, 'agreeReview', { date: '2027-01-07', reason: 'School starts that day', acceptedBy: 'tess' });
    expect(late.facts[0]?.reasons).toEqual([expect.objectContaining({ code: 'review-late', acceptedBy: 'tess' })]);
    expect(codes(story.seen)).not.toContain('review-late');
  });

  it('binds later reviews too (DOR-2.11j)', () => {
    const story = upTo('minuted')
      .must(people.sam, 'scheduleMeeting', { start: '2026-12-17T10:00:00Z', end: '2026-12-17T11:00:00Z' })
      .at('2026-12-17T12:00:00Z')
      .must(people.tess, 'holdMeeting', {
        startedAt: '2026-12-17T10:00:00Z',
        attendance: ['sam', 'tess'].map((person) => ({ person, present: true })),
      });
    expect(story.judge(people.tess, 'agreeReview', { date: '2027-01-06' }).outcome).toBe('needs-reason');
  });

  it('says so when the calendar does not reach that far (DOR-2.11j)', () => {
    const story = upTo('invited', { now: '2028-12-20T12:00:00Z', concern: { notifiedAt: '2028-12-20T11:00:00Z' } })
      .must(people.sam, 'scheduleMeeting', { start: '2028-12-21T10:00:00Z', end: '2028-12-21T11:00:00Z' })
      .at('2028-12-21T12:00:00Z')
      .must(people.tess, 'holdMeeting', {
        startedAt: '2028-12-21T10:00:00Z',
        attendance: ['sam', 'tess'].map((person) => ({ person, present: true })),
      });
    const clock = story.seen.clocks.find((each) => each.id === 'review');
    expect(clock).toMatchObject({ state: 'unknown' });
    expect(clock?.latest).toBeUndefined();
    expect(clock?.explanation).toContain('ends on Sun 31 Dec 2028');
    expect(story.judge(people.tess, 'agreeReview', { date: '2028-12-28' }).outcome).toBe('needs-reason');
  });

  it('comes after the meeting, and after it was held', () => {
    expect(upTo('drafted').judge(people.tess, 'agreeReview', { date: '2026-12-04' }).findings[0]).toMatchObject({
      code: 'form-incomplete',
      about: { field: 'date' },
    });
    expect(upTo('drafted').judge(people.tess, 'agreeReview', { date: '2026-02-30' }).outcome).toBe('incomplete');
    expect(codes(upTo('scheduled').judge(people.tess, 'agreeReview', { date: '2026-12-18' }))).toEqual(['gate-closed']);
  });
});
