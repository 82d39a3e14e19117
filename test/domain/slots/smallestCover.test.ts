import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Dice } from '../../properties/dice.ts';
import { inclusionMinimal, smallestCover } from '../../../src/domain/slots/smallestCover.ts';

const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 });
const bits = (n: number): readonly number[] => Array.from({ length: 8 }, (_, nth) => nth).filter((nth) => (n >> nth) & 1);

describe('smallestCover', () => {
  it('is as small as trying every subset finds, in any order of the sets', () => {
    fc.assert(
      fc.property(sets, (some) => {
        const hits = (members: readonly number[]) => some.every((set) => set.some((each) => members.includes(each)));
        const least = Math.min(...Array.from({ length: 256 }, (_, n) => bits(n)).filter(hits).map(({ length }) => length)); // prettier-ignore
        const cover = smallestCover(some);
        expect(hits(cover?.of ?? [])).toBe(true);
        expect(cover).toMatchObject({ smallest: true, of: { length: least } });
        expect(smallestCover(some.toReversed())).toEqual(cover);
      }),
    );
  });

  it('has no answer where one of the sets is empty', () => {
    expect(smallestCover([[1], []])).toBeUndefined();
  });

  it('settles for a set nothing can be left out of when there is too much to try, and says so', () => {
    const dice = new Dice(7);
    const many = Array.from({ length: 400 }, () => [...new Set(Array.from({ length: 4 }, () => dice.upTo(80)))].toSorted((a, b) => a - b));
    const cover = smallestCover(many);
    const hits = (members: readonly number[]) => many.every((set) => set.some((each) => members.includes(each)));
    expect(cover?.smallest).toBe(false);
    expect(hits(cover?.of ?? [])).toBe(true);
    for (const each of cover?.of ?? []) expect(hits((cover?.of ?? []).filter((other) => other !== each))).toBe(false);
  });

  it('keeps the sets that contain no other', () => {
    expect(inclusionMinimal([[1, 2, 3], [1, 2], [3], [1, 2]])).toEqual([[3], [1, 2]]); // prettier-ignore
  });
});
