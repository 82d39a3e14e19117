import type { CaseFile, Fact, Person } from '../../src/domain/case/fact.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';

/** A made-up case of some length under any procedure: a worry, a decision, everybody invited, meetings held and minuted one after the other. */
export const longCase = (policy: Policy, length: number): CaseFile => {
  const kind = Object.values(policy.meetings)[0];
  if (!kind) throw new Error(`${policy.id} has no kind of meeting`);
  const people: readonly Person[] = Object.keys(policy.roles).map((role) => ({ id: role, name: `The ${role}`, roles: [role] }));
  const log: Fact[] = [];
  let minutes = 0;
  const say = (event: string, by: string, more: Readonly<Record<string, unknown>> = {}): void => {
    minutes += 97;
    log.push({ event, at: new Date(Date.UTC(2026, 8, 1, 8) + minutes * 60_000).toISOString(), by, ...more });
  };
  say('issue.identified', 'child-social-worker');
  say('concern.raised', 'child-social-worker', {
    triggers: policy.triggers.any.slice(0, 2).map((trigger) => trigger.code),
    placement: { type: 'foster', provider: 'in-house' },
    exclusions: Object.fromEntries(policy.exclusions.map((each) => [each.code, false])),
  });
  say('concern.notified', 'child-social-worker', { to: 'child-social-worker' });
  for (const [fact, asked] of Object.entries(policy.facts)) {
    if (fact.startsWith('placement.') || fact.startsWith('exclusions.')) continue;
    const value =
      asked.kind === 'choice'
        ? asked.choices?.[0]?.value
        : asked.kind === 'date'
          ? '2012-05-04'
          : asked.kind === 'number'
            ? 1
            : asked.kind === 'text'
              ? 'Said'
              : false;
    say('fact.recorded', 'child-social-worker', { fact, value });
  }
  say('request.submitted', 'child-social-worker');
  say('approval.granted', 'child-team-manager', { reason: 'Early help' });
  for (const seat of kind.invite)
    for (const person of people.filter(({ id }) => JSON.stringify(seat['filled-by']).includes(`"${id}"`)).slice(0, 2))
      say('invitee.decided', 'child-social-worker', { seat: seat.seat, person: person.id, decision: 'invite' });
  for (let number = 1; log.length < length; number += 1) {
    const start = new Date(Date.UTC(2026, 8, 1, 8) + (minutes + 200) * 60_000).toISOString();
    say('meeting.scheduled', 'child-social-worker', { start, chair: 'child-team-manager', organiser: 'child-social-worker' });
    say('meeting.convened', 'system', { number });
    for (const person of people.slice(0, 6)) say('invitation.sent', 'system', { to: person.id, number });
    say('meeting.held', 'child-team-manager', {
      startedAt: start,
      attendance: people.slice(0, 6).map(({ id }) => ({ person: id, present: true })),
    });
    say('minutes.drafted', 'child-social-worker', {
      sections: Object.fromEntries(kind.record.sections.map((section) => [section.id, 'What was said'])),
      actions: ['a', 'b', 'c'].map((id) => ({
        id: `${id}${String(number)}`,
        task: 'A task',
        owner: 'child-social-worker',
        due: '2026-12-10',
        status: 'open',
      })),
    });
    say('review.agreed', 'child-team-manager', { date: '2026-12-18' });
    say('minutes.finalised', 'child-team-manager');
    for (const person of people.slice(0, 6))
      say('minutes.circulated', 'system', { documents: kind.circulation?.documents ?? [], to: person.id, number });
    for (const id of ['a', 'b']) say('action.updated', 'child-social-worker', { action: `${id}${String(number)}`, status: 'done' });
  }
  return { case: { people }, log: log.slice(0, length) };
};
