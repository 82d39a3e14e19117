import { describe, expect, it } from '@jest/globals';
import { timeNeeds } from '../../../../src/domain/assess/limits/timeNeeds.ts';
import type { CaseFile, Fact } from '../../../../src/domain/case/fact.ts';
import type { Policy } from '../../../../src/domain/policy/policy.ts';
import { readPacks } from '../../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../../src/policies/workCalendar.ts';

const [packs, calendar] = [readPacks(), readWorkCalendar()];
const person = (id: string, ...roles: string[]) => ({ id, name: id, roles });
const needs = (policy: string, people: readonly ReturnType<typeof person>[], log: readonly Fact[], now: string) => {
  const file: CaseFile = { case: { people, placement: { type: 'foster', provider: 'in-house' } }, log };
  return timeNeeds(packs.get(policy) as Policy, file, calendar, now);
};
const at = '2026-12-03T09:12:00Z';
const fact = (event: string, more: object = {}): Fact => ({ event, at, by: 'sam', ...more });

describe('timeNeeds', () => {
  it('gives an urgent SNM meeting 48 hours and a quorum of four, a carer or key worker in one seat (SNM-4.2-ii, SNM-7.2)', () => {
    const people = [
      person('sam', 'child-social-worker'),
      person('outside:carla', 'foster-carer'),
      person('outside:colin', 'foster-carer'),
      person('farida', 'supervising-social-worker'),
      person('pat', 'placement-management'),
      person('tess', 'child-team-manager'),
    ];
    const log = [
      fact('concern.raised', { triggers: [] }),
      fact('concern.notified', { to: 'child-social-worker' }),
      fact('fact.recorded', { fact: 'urgency', value: 'urgent' }),
    ];
    const urgent = needs('snm', people, log, '2026-12-03T10:00:00Z');
    expect(urgent.limits).toContainEqual(expect.objectContaining({ latest: '2026-12-05T09:12:00Z' }));
    expect(urgent.groups[0]?.seats.map(({ of }) => of)).toEqual([['sam'], ['outside:carla', 'outside:colin'], ['farida'], ['pat']]);
    expect(urgent.chair).toBe('tess');
    const planned = needs('snm', people, [...log.slice(0, 2), fact('fact.recorded', { fact: 'urgency', value: 'planned' })], at);
    expect(planned.groups).toEqual([]);
  });

  it('opens Lancashire’s disruption window on day 28, closes it with day 42, and counts ten working days for the reports over Christmas (LAN-DIS-02, LAN-DIS-24)', () => {
    const people = [
      person('sam', 'child-social-worker'),
      person('farida', 'supervising-social-worker'),
      person('quinn', 'reviewing-officer'),
      person('ivy', 'uninvolved-reviewing-officer'),
      person('ida', 'uninvolved-reviewing-officer', 'supervising-social-worker'),
    ];
    const log = [fact('concern.raised', { triggers: [] }), fact('placement.ended'), fact('disruption.requested')];
    const now = '2026-12-21T10:00:00Z';
    const { limits, chairs, chair } = needs('lancashire', people, log, now);
    expect(limits[0]).toMatchObject({ earliest: '2026-12-31T00:00:00Z', latest: '2027-01-14T23:59:59.999Z', early: 'forbid' });
    // Finished today, Mon 21 Dec: 22, 23, 24, 29, 30, 31 Dec and 4 to 7 Jan are ten working days.
    const reports = limits.filter(({ early }) => early === 'reason');
    expect(reports.map(({ earliest }) => earliest)).toEqual(reports.map(() => '2027-01-07T00:00:00Z'));
    expect(reports.map(({ ready }) => ready)).toContain('the disruption report of the child\'s social worker'); // prettier-ignore
    expect(chair).toBe('ivy');
    expect(chairs.map(({ id, may }) => [id, may])).toEqual([
      ['ivy', true],
      ['ida', false],
      ['sam', false],
      ['farida', false],
      ['quinn', false],
    ]);
    expect(chairs.find(({ id }) => id === 'ida')?.says).toContain('cannot chair this meeting');
  });

  it('asks for no chair by name where several may, and lets nobody be passed over in silence (GAT-05-i)', () => {
    const people = [person('owen', 'fostering-team-manager'), person('tess', 'child-team-manager'), person('sam', 'child-social-worker')];
    const { chair, groups, chairs } = needs('gateshead', people, [fact('concern.raised', { triggers: [] })], at);
    expect(chair).toBeUndefined();
    expect(groups.at(-1)).toMatchObject({ label: 'the chair', seats: [{ of: ['owen', 'tess'] }] });
    expect(chairs.at(-1)).toMatchObject({ id: 'sam', may: false });
    expect(chairs.every(({ says }) => says.length > 0)).toBe(true);
  });
});
