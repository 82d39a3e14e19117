import { describe, expect, it } from '@jest/globals';
import { retryWait, secondsAsked } from '../../src/graph/retryWait.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const wait = (one: Parameters<typeof retryWait>[0], chance = 0) => retryWait(one, now, chance);

describe('waiting before another try', () => {
  it('honours what Microsoft 365 asks for, and adds at most a fifth', () => {
    expect(wait({ status: 429, retryAfter: '7', attempt: 1, repeatable: false })).toBe(7000);
    expect(wait({ status: 429, retryAfter: '7', attempt: 1, repeatable: false }, 0.999)).toBeLessThanOrEqual(8400);
    expect(wait({ status: 503, retryAfter: 'Mon, 23 Nov 2026 12:01:00 GMT', attempt: 1, repeatable: true })).toBe(60_000);
  });

  it.each(['', 'abc', 'Mon, 23 Nov 2026 11:00:00 GMT', '-5', null, undefined])(
    'backs off by itself when Retry-After is %p',
    (retryAfter) => {
      expect(secondsAsked(retryAfter, now)).toBeUndefined();
      const waits = [1, 2, 3].map((attempt) =>
        wait({ status: 429, ...(retryAfter === undefined ? {} : { retryAfter }), attempt, repeatable: false }),
      );
      expect(waits).toEqual([1000, 2000, 4000]);
    },
  );

  it('never repeats what may have been done, unless that does no harm', () => {
    for (const status of [503, 504, undefined]) {
      const one = { attempt: 1, ...(status === undefined ? {} : { status }) };
      expect(wait({ ...one, repeatable: false })).toBeUndefined();
      expect(wait({ ...one, repeatable: true })).toBe(1000);
    }
  });

  it('does not repeat what will be refused again', () => {
    for (const status of [200, 202, 400, 401, 403, 404, 409, 412, 500, 501])
      expect(wait({ status, attempt: 1, repeatable: true })).toBeUndefined();
  });
});
