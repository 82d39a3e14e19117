import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../../src/domain/assess/assess.ts';
import type { Fact } from '../../../../src/domain/case/fact.ts';
import type { Policy } from '../../../../src/domain/policy/policy.ts';
import { readPacks } from '../../../../src/policies/packs.ts';
import { readWorkCalendar } from '../../../../src/policies/workCalendar.ts';

const [snm, calendar] = [readPacks().get('snm') as Policy, readWorkCalendar()];
const at = '2026-12-03T09:12:00Z';
const fact = (event: string, more: object = {}): Fact => ({ event, at, by: 'sam', ...more });
const person = (id: string, ...roles: string[]) => ({ id, name: id, roles });
const people = [
  person('sam', 'child-social-worker'),
  person('outside:carla', 'foster-carer'),
  person('outside:colin', 'foster-carer'),
  person('farida', 'supervising-social-worker'),
  person('pat', 'placement-management'),
  person('tess', 'child-team-manager'),
];

/** What is found of the urgent meeting of tomorrow, when so many have declined. */
const found = (urgency: string, ...declined: readonly string[]) => {
  const log = [
    fact('concern.raised', { triggers: [] }),
    fact('concern.notified', { to: 'child-social-worker' }),
    fact('fact.recorded', { fact: 'urgency', value: urgency }),
    fact('meeting.scheduled', { start: '2026-12-04T10:00:00Z', end: '2026-12-04T11:00:00Z', number: 1, chair: 'tess', organiser: 'sam' }),
    ...declined.map((id) => ({ ...fact('invitation.answered', { person: id, to: id, answer: 'declined', number: 1 }), by: id })),
  ];
  const file = { case: { people, placement: { type: 'foster', provider: 'in-house' } }, log };
  return assess(snm, file, calendar, '2026-12-03T12:00:00Z').findings.filter(({ about }) => about?.field === 'answers');
};

describe('an urgent SNM meeting whose invitations are declined', () => {
  it('still has its quorum while one of two carers comes, and loses it with the second (SNM-4.2-ii)', () => {
    expect(found('urgent', 'outside:carla')).toEqual([]);
    const [lost] = found('urgent', 'outside:carla', 'outside:colin');
    expect(lost).toMatchObject({ code: 'quorum-not-met', clause: 'SNM-4.2-ii', wayOn: expect.stringContaining('another time') });
    expect(lost?.says).toContain('nobody fills the place of the primary carer or key worker');
  });

  it('has no quorum to lose when it is planned', () => {
    expect(found('planned', 'outside:carla', 'outside:colin', 'pat')).toEqual([]);
  });
});
