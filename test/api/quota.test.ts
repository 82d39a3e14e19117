import { describe, expect, it } from '@jest/globals';
import { limits } from '../../src/api/limits.ts';
import { createQuota } from '../../src/api/quota.ts';

describe('quota', () => {
  it('takes a burst, then no more than the steady rate, and says how long to wait', () => {
    const quota = createQuota();
    const taken = (at: number, times: number) => Array.from({ length: times }, () => quota('sam', at)).filter((wait) => wait === 0).length;
    expect(taken(0, limits.burst + 50)).toBe(limits.burst);
    expect(quota('sam', 0)).toBe(1);
    expect(taken(60_000, 1000)).toBe(Math.min(limits.burst, limits.requestsPerMinute));
    expect(taken(61_000, 1000)).toBe(limits.requestsPerMinute / 60);
  });

  it('counts everybody for themselves, and is not fooled by a clock that goes back', () => {
    const quota = createQuota();
    for (let time = 0; time < limits.burst; time++) quota('sam', 1000);
    expect(quota('sam', 0)).toBeGreaterThan(0);
    expect(quota('tess', 0)).toBe(0);
  });
});
