import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const carla = 'outside:1';
const at = (start: string, end: string) => ({ start: `2026-12-${start}:00Z`, end: `2026-12-${end}:00Z` });
const friday = at('04T14:00', '04T15:00');
const asks = (more: object = {}) => ({ people: [carla], times: [friday], ...more });

/** It is Thursday 09:30; the limit of the case is Saturday 5 December, 09:12. */
const judge = (more: object) => upTo('approved').judge(people.sam, 'askTimes', asks(more));

describe('askTimes', () => {
  it('keeps who was asked what, and closes half-way to the last of the times, on a quarter of an hour', () => {
    const story = upTo('approved').must(people.sam, 'askTimes', asks());
    expect(story.seen.timesAsked).toEqual({
      ask: 1,
      at: '2026-12-03T09:30:00Z',
      by: 'sam',
      closes: '2026-12-03T23:45:00Z',
      state: 'open',
      times: [friday],
      people: [{ person: carla }],
    });
    expect(story.at('2026-12-03T23:45:00Z').seen.timesAsked?.state).toBe('closed');
  });

  it('closes half-way to the time limit where that comes first, and after two days at the latest', () => {
    expect(judge({ times: [at('10T14:00', '10T15:00')] }).details).toMatchObject({ closes: '2026-12-04T09:15:00Z' });
    const late = upTo('approved').at('2026-12-06T09:30:00Z');
    expect(late.judge(people.sam, 'askTimes', asks({ times: [at('20T14:00', '20T15:00')] })).details).toMatchObject({
      closes: '2026-12-08T09:30:00Z',
    });
  });

  it('never closes after the limit, after the last time, or before now', () => {
    for (const closes of ['2026-12-04T14:00:00Z', '2026-12-03T09:30:00Z', '2026-12-01T09:30:00Z'])
      expect(judge({ closes }).says).toContain('Asking has to close after now and before Fri 4 Dec 2026, 14:00');
    expect(judge({ times: [at('10T14:00', '10T15:00')], closes: '2026-12-05T09:12:00Z' }).says).toContain('before Sat 5 Dec 2026, 09:12');
    expect(judge({ closes: '2026-12-04T13:59:00Z' }).outcome).toBe('ok');
  });

  it('where nobody would have the time to answer, says to ring them up', () => {
    const result = judge({ times: [at('03T09:50', '03T10:20')] });
    expect([codes(result), result.says]).toEqual([['form-incomplete'], expect.stringContaining('Ring them up instead')]);
  });

  it('asks people outside alone, who have an address, a seat and are not left out', () => {
    for (const person of ['sam', 'child', 'outside:9']) expect(codes(judge({ people: [person] }))).toEqual(['form-incomplete']);
    const story = upTo('invited');
    expect(story.judge(people.sam, 'askTimes', asks()).outcome).toBe('ok');
    story.must(people.sam, 'decideInvitee', { seat: 'carer', person: carla, decision: 'leave-out', reason: 'Risk' });
    expect(story.judge(people.sam, 'askTimes', asks()).says).toContain('Carla Reed cannot be asked by link');
  });

  it('puts the times in the order of the calendar', () => {
    const [first, second, third] = [at('04T09:00', '04T10:00'), at('04T14:00', '04T15:00'), at('10T14:00', '10T15:00')];
    expect(judge({ times: [third, first, second] }).facts[0]?.['times']).toEqual([first, second, third]);
  });

  it('asks for times to come, of less than half a day, at most twelve', () => {
    expect(judge({ times: [at('01T14:00', '01T15:00')] }).says).toContain('is in the past');
    expect(judge({ times: [at('04T15:00', '04T14:00')] }).says).toContain('ends before it starts');
    expect(judge({ times: [at('04T08:00', '04T21:00')] }).says).toContain('longer than half a day');
    expect(judge({ times: Array(13).fill(friday) }).outcome).toBe('incomplete');
    expect(judge({ times: [] }).outcome).toBe('incomplete');
  });

  it('is for whoever arranges the meeting, once one may be booked or moved and until it starts', () => {
    expect(codes(upTo('approved').judge(people.farida, 'askTimes', asks()))).toEqual(['not-eligible']);
    expect(upTo('requested').judge(people.sam, 'askTimes', asks()).outcome).toBe('blocked');
    const booked = upTo('scheduled');
    expect(booked.judge(people.sam, 'askTimes', asks({ times: [at('04T16:00', '04T17:00')] })).outcome).toBe('ok');
    const begun = upTo('held').judge(people.sam, 'askTimes', asks({ times: [at('20T16:00', '20T17:00')] }));
    expect(begun.outcome).toBe('ok');
  });

  it('asked again, the newer asking counts and has a number of its own', () => {
    const story = upTo('approved').must(people.sam, 'askTimes', asks()).must(people.sam, 'askTimes', asks());
    expect(story.seen.timesAsked?.ask).toBe(2);
  });
});
