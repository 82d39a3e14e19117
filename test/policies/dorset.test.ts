import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { tried } from '../support/expectation.ts';
import { expectations } from './dorset.expectations.ts';

const dorset = readPacks().get('dorset') as Policy;

describe('Dorset', () => {
  it.each(expectations)('$clause: $that', ({ of, is }) => {
    expect(of(tried(dorset))).toEqual(is);
  });

  it('is held by an expectation in every clause that binds', () => {
    // That a clause binds as it does is said of all of them at once; what it asks has to be held beside that.
    const named = expectations.filter(({ that }) => !that.startsWith('binds as')).flatMap(({ clause }) => clause.split(', '));
    const binding = Object.entries(dorset.clauses).filter(([, { strength }]) => strength !== 'inform');
    expect(binding.map(([clause]) => clause).filter((clause) => !named.includes(clause))).toEqual([]);
  });
});
