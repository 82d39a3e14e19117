import { describe, expect, it } from '@jest/globals';
import { askedMs, retryWait, secondsAsked } from '../../src/graph/retryWait.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const wait = (one: Parameters<typeof retryWait>[0], chance = 0) => retryWait(one, chance);

describe('waiting before another try', () => {
  it('honours what Microsoft 365 asks for, and adds at most a fifth', () => {
    expect(wait({ status: 429, askedMs: 7000, attempt: 1, repeatable: false })).toBe(7000);
    expect(wait({ status: 429, askedMs: 7000, attempt: 1, repeatable: false }, 0.999)).toBeLessThanOrEqual(8400);
  });

  it.each([
    [{ 'Retry-After': '7' }, 7000],
    [{ 'Retry-After': 'Mon, 23 Nov 2026 12:01:00 GMT' }, 60_000],
    [{ 'x-ms-retry-after-ms': '250', 'Retry-After': '1' }, 250],
    [{ 'x-ms-retry-after-ms': 'soon', 'Retry-After': '1' }, 1000],
    [{}, undefined],
  ])('reads %j', (headers, ms) => {
    expect(askedMs(new Headers(headers), now)).toBe(ms);
  });

  it.each(['', 'abc', 'Mon, 23 Nov 2026 11:00:00 GMT', '-5', null, undefined])(
    'backs off by itself when Retry-After is %p',
    (retryAfter) => {
      expect(secondsAsked(retryAfter, now)).toBeUndefined();
      const waits = [1, 2, 3].map((attempt) =>
        wait({
          status: 429,
          askedMs: askedMs(new Headers(retryAfter ? { 'Retry-After': retryAfter } : {}), now),
          attempt,
          repeatable: false,
        }),
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
