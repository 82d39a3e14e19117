import { describe, expect, it } from '@jest/globals';
import { packOf } from '../domain/support/packStory.ts';
import { type Expectation, tried } from '../support/expectation.ts';

/**
 * Tests that a pack makes of cases what is expected of it, and that every clause that binds (those that begin so, where a pack speaks of
 * several kinds of meeting) is held by more than its strength.
 */
export const holds = (title: string, id: string, expectations: readonly Expectation[], begins = ''): void => {
  const policy = packOf(id);
  describe(title, () => {
    it.each(expectations)('$clause: $that', ({ of, is }) => {
      expect(of(tried(policy))).toEqual(is);
    });

    it('is held by an expectation in every clause that binds', () => {
      // That a clause binds as it does is said of all of them at once; what it asks has to be held beside that.
      const named = expectations.filter(({ that }) => !that.startsWith('binds as')).flatMap(({ clause }) => clause.split(', '));
      const binding = Object.entries(policy.clauses).filter(([clause, { strength }]) => clause.startsWith(begins) && strength !== 'inform');
      expect(binding.map(([clause]) => clause).filter((clause) => !named.includes(clause))).toEqual([]);
    });
  });
};
