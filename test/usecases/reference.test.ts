import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asReference, referenceFor } from '../../src/usecases/reference.ts';

describe('reference', () => {
  it('has four letters that cannot be misread and make no word', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(50), (seed, attempt) => {
        expect(referenceFor(seed, attempt)).toMatch(/^SM-[23456789CDFGHJKMNPQRTVWX]{4}$/);
        expect(referenceFor(seed, attempt)).toBe(referenceFor(seed, attempt));
      }),
    );
  });

  it('gives another one on the next attempt, and spreads over the whole range', () => {
    const made = new Set(Array.from({ length: 2000 }, (_, n) => referenceFor(`seed ${String(n)}`, 0)));
    expect(made.size).toBeGreaterThan(1980);
    expect(new Set(Array.from({ length: 20 }, (_, attempt) => referenceFor('seed', attempt))).size).toBeGreaterThan(18);
  });

  it.each([
    ['SM-7K2Q', 'SM-7K2Q'],
    [' sm 7k2q ', 'SM-7K2Q'],
    ['sm7k2q', 'SM-7K2Q'],
    ['7K2Q', undefined],
    ['SM-7K2', undefined],
    ['SM-7K2QX', undefined],
    ['case SM-7K2Q', undefined],
  ])('reads %p as %p', (typed, reference) => {
    expect(asReference(typed)).toBe(reference);
  });
});
