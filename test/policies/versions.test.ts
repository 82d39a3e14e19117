import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { procedureFor } from '../../bot/procedureFor.ts';
import { runHoldfast } from '../../src/cli/runHoldfast.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { inForce, policyOfCase } from '../../src/policies/packsOf.ts';

const dorset = readFileSync('src/policies/dorset.yaml', 'utf8');
const version = (name: string, effective: string, id = 'dorset'): string =>
  dorset.replace('id: dorset', `id: ${id}`).replace('version: "1"', `version: "${name}"\neffective: ${effective}`);
const folderOf = (...texts: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-packs-'));
  texts.forEach((text, index) => {
    writeFileSync(join(folder, `${String(index)}.yaml`), text);
  });
  return folder;
};
const packs = readPacks(folderOf(version('3', '{ from: 2026-06-01 }'), version('2', '{ from: 2025-01-01, until: 2026-03-31 }'), dorset));
const held = (at: string, policy?: object) => ({
  case: policy === undefined ? {} : { policy: policy as { id: string; version: string } },
  log: [{ event: 'concern.raised', at, by: 'sam' }],
});
const versionOf = (at: string, policy?: object) => policyOfCase(packs, 'dorset', held(at, policy), '2026-12-01T09:00:00Z').version;

describe('versions of one procedure', () => {
  it('stand side by side, the newest last, and the newest is meant by the id alone', () => {
    expect(packs.ids).toEqual(['dorset']);
    expect(packs.versions('dorset').map((each) => each.version)).toEqual(['1', '2', '3']);
    expect(packs.get('dorset')?.version).toBe('3');
    expect(packs.get('dorset', '2')?.effective?.until).toBe('2026-03-31');
  });

  it.each([
    ['2024-12-31', '1'],
    ['2025-01-01', '2'],
    ['2026-03-31', '2'],
    ['2026-04-01', '1'],
    ['2026-06-01', '3'],
  ])('on %s version %s is in force', (day, expected) => {
    expect(inForce(packs, 'dorset', day)?.version).toBe(expected);
  });

  it('let a case keep its own: the one its opening names, or the one in force when it was opened', () => {
    expect(versionOf('2026-12-01T09:00:00Z', { id: 'dorset', version: '2' })).toBe('2');
    expect(versionOf('2025-06-01T09:00:00Z')).toBe('2');
    expect(versionOf('2026-05-31T22:59:59Z')).toBe('1');
    // Half past midnight in London, still the day before in Greenwich.
    expect(versionOf('2026-05-31T23:30:00Z')).toBe('3');
  });

  it('say what to do when the version is not here', () => {
    expect(() => versionOf('2026-12-01T09:00:00Z', { id: 'dorset', version: '9' })).toThrow(
      'the case was opened under version 9 of “dorset”, and there is 1, 2, 3; put the file of version 9 back into src/policies',
    );
    expect(() => policyOfCase(packs, 'devon', held('2026-12-01T09:00:00Z'), '2026-12-01T09:00:00Z')).toThrow(
      '“devon” is not among the procedures (dorset)',
    );
    const ended = readPacks(folderOf(version('2', '{ from: 2025-01-01, until: 2026-03-31 }')));
    expect(() => policyOfCase(ended, 'dorset', held('2026-12-01T09:00:00Z'), '2026-12-01T09:00:00Z')).toThrow(
      'no version of “dorset” was in force on 2026-12-01',
    );
  });

  it('have each a name of their own', () => {
    expect(() => readPacks(folderOf(dorset, dorset))).toThrow('another file is already version 1 of “dorset”');
  });
});

describe('the procedure the product is started with', () => {
  it('is a pack, or a file of the council’s own beside the packs', () => {
    expect(procedureFor('snm').policyId).toBe('snm');
    const file = join(folderOf(version('1', '{ from: 2026-01-01 }', 'wealdshire')), '0.yaml');
    const { packs: all, policyId } = procedureFor(file);
    expect([policyId, all.get('wealdshire')?.version, all.get('dorset')?.version]).toEqual(['wealdshire', '1', '1']);
  });

  it('is a folder with the versions of one procedure of the council’s own', () => {
    const folder = folderOf(version('1', '{ from: 2026-01-01 }', 'wealdshire'), version('2', '{ from: 2026-06-01 }', 'wealdshire'));
    const { packs: all, policyId } = procedureFor(folder);
    expect([policyId, all.versions('wealdshire').map((each) => each.version), all.get('dorset')?.version]).toEqual([
      'wealdshire',
      ['1', '2'],
      '1',
    ]);
    const seen = (at: string, policy?: object) => {
      const file = join(folderOf(), 'case.json');
      writeFileSync(file, JSON.stringify(held(at, policy)));
      const { out, error } = runHoldfast(['assess', '--policy', folder, '--facts', file, '--now', '2026-12-01T09:00:00Z']);
      return error || (JSON.parse(out) as { policy: { version: string } }).policy.version;
    };
    expect(seen('2026-05-31T22:59:59Z')).toBe('1');
    expect(seen('2026-05-31T23:00:00Z')).toBe('2');
    expect(seen('2026-12-01T09:00:00Z', { id: 'wealdshire', version: '1' })).toBe('1');
    expect(seen('2025-12-31T09:00:00Z')).toMatch(/^no version of “wealdshire” was in force on 2025-12-31/);
    expect(seen('2026-12-01T09:00:00Z', { id: 'wealdshire', version: '3' })).toContain('or into the folder that is named');
  });

  it('is refused in plain words where a folder holds another thing', () => {
    expect(() => procedureFor(folderOf())).toThrow('there is no policy in this folder: its files end in .yaml');
    expect(() => procedureFor(folderOf(version('1', '{ from: 2026-01-01 }', 'a'), version('1', '{ from: 2026-01-01 }', 'b')))).toThrow(
      'there are several procedures in this folder (a, b); a folder holds the versions of one, all with the same id',
    );
    expect(() => procedureFor(folderOf(dorset))).toThrow('that is a procedure here already');
  });

  it('is refused in plain words', () => {
    expect(() => procedureFor('devon')).toThrow('POLICY is "devon", which is no procedure here and no file. The procedures are: dorset');
    expect(() => procedureFor(join(folderOf('id: 7'), '0.yaml'))).toThrow(/0\.yaml:1:5 id: /);
    expect(() => procedureFor(join(folderOf(dorset), '0.yaml'))).toThrow('version 1 of "dorset", and there is one here already');
  });
});
