import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess/assess.ts';
import { act } from '../../../src/domain/acts/judge.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';
import { longCase } from '../../bench/longCase.ts';

const packs = readPacks();
const calendar = readWorkCalendar();
const now = '2026-12-03T10:00:00Z';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

describe.each(packs.ids)('under %s a case that nothing may be written on', (id) => {
  const policy = packs.get(id);
  if (!policy) throw new Error(`there is no pack ${id}`);
  const file = longCase(policy, 60);
  const still = frozen(structuredClone(file));

  it('is assessed like every other, and again the same', () => {
    const seen = assess(policy, file, calendar, now);
    expect(assess(frozen(structuredClone(policy)), still, calendar, now)).toEqual(seen);
    expect(assess(policy, file, calendar, now)).toEqual(seen);
  });

  it('is left as it was by an assessment and an act', () => {
    const before = JSON.stringify(file);
    const command = { act: 'updateAction', by: { id: 'child-social-worker', roles: ['child-social-worker'] }, data: { action: 'a1', status: 'done' } }; // prettier-ignore
    expect(act(policy, still, calendar, now, command)).toEqual(act(policy, file, calendar, now, command));
    expect(JSON.stringify(file)).toBe(before);
  });
});
