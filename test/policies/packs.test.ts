import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sayProblem } from '../../src/domain/policy/problem.ts';
import { readPolicy } from '../../src/domain/policy/readPolicy.ts';
import { readPacks } from '../../src/policies/packs.ts';

const files = readdirSync('src/policies').filter((file) => file.endsWith('.yaml'));

describe('the packs', () => {
  it('hold Dorset, with its 58 clauses', () => {
    const dorset = readPacks().get('dorset');
    expect(dorset?.council).toBe('Dorset');
    expect(Object.keys(dorset?.clauses ?? {})).toHaveLength(58);
  });

  it.each(files)('%s has no hole', (file) => {
    const read = readPolicy(readFileSync(`src/policies/${file}`, 'utf8'), file);
    expect('problems' in read ? read.problems.map(sayProblem) : read.warnings.map(sayProblem)).toEqual([]);
  });
});
