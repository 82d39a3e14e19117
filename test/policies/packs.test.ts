import { describe, expect, it } from '@jest/globals';
import { readPacks } from '../../src/policies/packs.ts';

describe('the packs', () => {
  it('hold Dorset, with its 58 clauses', () => {
    const dorset = readPacks().get('dorset');
    expect(dorset?.council).toBe('Dorset');
    expect(Object.keys(dorset?.clauses ?? {})).toHaveLength(58);
  });
});
