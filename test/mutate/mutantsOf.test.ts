import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { expectations } from '../policies/dorset.expectations.ts';
import { mutantsOf } from './mutantsOf.ts';
import { tryMutants } from './tryMutants.ts';

const dorset = readPacks().get('dorset') as Policy;
const mutants = [...mutantsOf(dorset)];
const changes = mutants.map(({ path, change }) => `${path}: ${change}`);

describe('mutants', () => {
  it.each([
    'triggers › any › missing-episode: left out',
    'triggers › list: "closed" → "open"',
    'exclusions › allegation › again › 1: left out',
    'meetings › stability › clocks › window › latest: "48 hours" → "72 hours"',
    'meetings › stability › clocks › window › latest: "48 hours" → "48 working hours"',
    'meetings › stability › clocks › window › after: "concern.notified" → "concern.raised"',
    'meetings › stability › review › latest: "10 working days" → "15 working days"',
    'meetings › stability › circulation › latest: "5 working days" → "5 calendar days"',
    'meetings › stability › circulation › documents › 1: left out',
    'meetings › stability › invite › carer › each: true → false',
    'meetings › stability › invite › child › each: false → true',
    'meetings › stability › invite › carer › if-left-out › 0 › tell: left out',
    'meetings › stability › preparation › placement-planning-record › strength: "should" → "must"',
    'meetings › stability › approval: binds as “should”',
    'meetings › stability › approval › clause: "DOR-2.3-ii" → "DOR-2.4-i"',
    'meetings › stability › agenda › items › early-life › when: negated',
    'meetings › stability › agenda › items: entries 1 and 2 change places',
    'who-may › notify › 2: left out',
    'who-may › notify: and also “child”',
  ])('have one with %s', (change) => {
    expect(changes).toContain(change);
  });

  it.each([
    'meetings › stability › invite › child › each: left out',
    'meetings › stability › invite › child › mode: left out',
    'meetings › stability › plan › none › strength: left out',
    'who-may › decideInvitee: left out',
  ])('have none that says the same in other words: %s', (change) => {
    expect(changes).not.toContain(change);
  });

  it('have none of the look of an answer where only doing it settles a duty', () => {
    const told = [...mutantsOf(readPacks().get('psm') as Policy)].map(({ path }) => path);
    expect(told.filter((path) => / › duties › (end|for-review) › (kind|settled-by|fact)$/.test(path))).toEqual([]);
    expect(told).toContain('meetings › stability › duties › filed › kind');
    expect(told).toContain('meetings › stability › duties › end › done-by');
  });

  it('come once', () => {
    expect(new Set(changes).size).toBe(changes.length);
  });

  it('leave words for people alone', () => {
    expect(changes.filter((change) => / › (label|hint|ask|says|text|title)[: ]/.test(change))).toEqual([]);
  });

  it('survive where nothing is expected of the rule, and only there', () => {
    const few = mutants.filter(({ path }) => /› (chair|request › to)\b/.test(path));
    const outcome = (clause: string) => tryMutants(dorset, expectations.filter((each) => each.clause === clause), few); // prettier-ignore
    const survivors = outcome('DOR-2.2').survivors.map(({ path }) => path);
    expect(survivors).toContain('meetings › stability › chair › child-team-manager › role');
    expect(survivors).not.toContain('meetings › stability › request › to');
    expect(outcome('DOR-2.5-i').survivors.map(({ path }) => path)).toContain('meetings › stability › request › to');
  });

  it('count for the reader where it refuses them', () => {
    const refused = mutants.filter(({ path, change }) => path.endsWith('approval › by') && change === 'left out');
    expect(tryMutants(dorset, [], refused)).toEqual({ byExpectations: 0, byReader: 1, survivors: [] });
  });

  it('say nothing when an expectation fails on the procedure as it is', () => {
    expect(() => tryMutants(dorset, [{ clause: 'DOR-2.6', that: 'cannot be', of: () => 1, is: 2 }], [])).toThrow('DOR-2.6: cannot be');
  });
});
