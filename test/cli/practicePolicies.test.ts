import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepPractised, practicePolicies } from '../../src/cli/practicePolicies.ts';
import { root } from '../shape/sources.ts';

describe('whose procedure is practised', () => {
  let data: string;
  const before = process.env['POLICY'];
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'practised-'));
    delete process.env['POLICY'];
  });
  afterEach(() => {
    rmSync(data, { recursive: true, force: true });
    if (before === undefined) delete process.env['POLICY'];
    else process.env['POLICY'] = before;
  });

  it('offers every pack by its council and title, and begins with the usual one', () => {
    const { now, choices } = practicePolicies(data, 'dorset');
    expect(now).toBe('dorset');
    expect(choices.map(({ id }) => id)).toEqual(['dorset', 'gateshead', 'lancashire', 'psm', 'snm']);
    expect(choices[1]?.label).toBe('Gateshead: Stable Homes Process');
  });

  it('goes on with the choice made last, unless POLICY says otherwise', () => {
    keepPractised(data, 'snm');
    expect(practicePolicies(data, 'dorset').now).toBe('snm');
    process.env['POLICY'] = 'psm';
    expect(practicePolicies(data, 'dorset').now).toBe('psm');
  });

  it('offers a council’s own file too, by its title or, where it cannot be read, by its name', () => {
    const file = (process.env['POLICY'] = join(root, 'src/policies/examples/wealdshire.yaml'));
    expect(practicePolicies(data, 'dorset').choices.at(-1)).toMatchObject({ id: file, label: expect.stringContaining('Wealdshire') });
    process.env['POLICY'] = join(data, 'own.yaml');
    copyFileSync(join(root, 'package.json'), process.env['POLICY']);
    expect(practicePolicies(data, 'dorset').choices.at(-1)).toEqual({ id: process.env['POLICY'], label: 'own.yaml' });
  });
});
