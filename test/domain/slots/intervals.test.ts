import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intersect } from '../../../src/domain/slots/intersect.ts';
import type { Interval } from '../../../src/domain/slots/interval.ts';
import { merge } from '../../../src/domain/slots/merge.ts';

const stretches = fc.array(fc.record({ start: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 40 }) }), { maxLength: 8 });
const covers = (spans: readonly Interval[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
const everyMoment = Array.from({ length: 41 }, (_, at) => at);
const tidy = (spans: readonly Interval[]): boolean =>
  spans.every((span, at) => span.end > span.start && (at === 0 || span.start > (spans[at - 1]?.end ?? Infinity)));

describe('intervals', () => {
  it('merge covers the same moments with stretches that are in order and apart', () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const merged = merge(some);
        expect(tidy(merged)).toBe(true);
        for (const at of everyMoment) expect(covers(merged, at)).toBe(covers(some, at));
      }),
    );
  });

  it('intersect covers a moment when both do', () => {
    fc.assert(
      fc.property(stretches, stretches, (some, others) => {
        const both = intersect(some, others);
        expect(tidy(both)).toBe(true);
        for (const at of everyMoment) expect(covers(both, at)).toBe(covers(some, at) && covers(others, at));
      }),
    );
  });

  it('is half-open: what ends at ten leaves ten to the next', () => {
    expect(intersect([{ start: 9, end: 10 }], [{ start: 10, end: 11 }])).toEqual([]);
    expect(merge([{ start: 9, end: 10 }, { start: 10, end: 11 }])).toEqual([{ start: 9, end: 11 }]); // prettier-ignore
  });
});
