import { describe, expect, it } from '@jest/globals';
import { packOf } from '../domain/support/packStory.ts';
import { tried } from '../support/expectation.ts';
import { disruption } from './lancashire/disruption.ts';

describe('Lancashire’s Disruption Meeting', () => {
  const lancashire = tried(packOf('lancashire'));

  it.each(disruption)('$clause: $that', ({ of, is }) => {
    expect(of(lancashire)).toEqual(is);
  });

  it('is held by an expectation in every clause that binds', () => {
    const named = disruption.filter(({ that }) => !that.startsWith('binds')).flatMap(({ clause }) => clause.split(', '));
    const binding = Object.entries(packOf('lancashire').clauses).filter(
      ([clause, { strength }]) => /^LAN-(DIS|MIN)/.test(clause) && strength !== 'inform',
    );
    expect(binding.map(([clause]) => clause).filter((clause) => !named.includes(clause))).toEqual([]);
  });
});
