import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coverage } from '../../src/standin/coverage.ts';
import { practiceTenant, type PracticeTenant } from './practiceTenant.ts';

const here = dirname(fileURLToPath(import.meta.url));
const name = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('what the local Microsoft 365 says it has', () => {
  let tenant: PracticeTenant;
  beforeAll(async () => {
    tenant = await practiceTenant();
  });
  afterAll(() => tenant.stop());

  it('is what it has: every route stands in the table, once, and nothing else does', () => {
    expect(coverage.map(name).sort()).toEqual(tenant.standin.routes.map(name).sort());
    expect(new Set(coverage.map(name)).size).toBe(coverage.length);
  });

  it('is tested: the named test exists and uses the last word of the route', () => {
    const untested = coverage.filter(({ path, testedBy }) => {
      const file = join(here, testedBy);
      const words = path.split(/[/{}:*()]+/).filter((word) => /^[a-z$.-]+$/i.test(word) && !path.includes(`{${word}`));
      return !existsSync(file) || !readFileSync(file, 'utf8').includes(words.at(-1) ?? '');
    });
    expect(untested.map(name)).toEqual([]);
  });

  it('says of everything partial what is missing', () => {
    expect(coverage.filter(({ status, notes }) => status === 'partial' && notes === undefined).map(name)).toEqual([]);
  });
});
