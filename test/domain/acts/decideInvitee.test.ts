import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const carer = (change: object = {}) => ({ seat: 'carer', person: 'outside:1', decision: 'leave-out', ...change });

describe('decideInvitee', () => {
  it('leaves no foster carer out without a reason (DOR-2.8-i, DOR-2.8-ii)', () => {
    const story = upTo('approved');
    const result = story.judge(people.sam, 'decideInvitee', carer());
    expect([result.outcome, result.facts, codes(result)]).toEqual(['incomplete', [], ['non-invite-reason-missing']]);
    expect(result.findings[0]).toMatchObject({ strength: 'must', clause: 'DOR-2.8-ii', about: { person: 'outside:1', seat: 'carer' } });
    expect(result.says).toContain('a compelling reason. Dorset 2.8-i');
  });

  it('with a reason opens the duty to tell them of the meeting and why (DOR-2.8-iii)', () => {
    const story = upTo('approved');
    const result = story.does(
      people.sam,
      'decideInvitee',
      carer({ reason: 'Risk to the child', reasonShared: 'We will meet you on your own' }),
    );
    expect([result.outcome, result.facts.map((fact) => fact.event)]).toEqual(['ok', ['invitee.decided', 'non-invite.recorded']]);
    expect(result.says).toContain('still has to be told');
    expect(story.seen.duties.find((duty) => duty.id === 'inform-outside:1')).toMatchObject({
      state: 'open',
      strength: 'must',
      clause: 'DOR-2.8-iii',
      act: 'informCarer',
    });
    expect(story.seen.findings.filter((each) => each.code === 'inform-missing')).toHaveLength(1);
  });

  it('takes each carer of a household by themselves (DOR-2.8-i)', () => {
    const story = upTo('approved').must(people.sam, 'decideInvitee', carer({ decision: 'invite' }));
    expect(story.seen.seats.find((seat) => seat.id === 'carer')).toMatchObject({
      state: 'to-decide',
      people: [{ decision: 'invite' }, { decision: 'undecided' }],
    });
  });

  it('asks the reason for the child, and does not demand it (DOR-2.7a)', () => {
    const result = upTo('approved').judge(people.sam, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out' });
    expect([result.outcome, result.facts.length, result.findings[0]?.strength, result.findings[0]?.clause]).toEqual([
      'ok-with-prompt',
      2,
      'consider',
      'DOR-2.7a',
    ]);
  });

  it.each([
    ['placement-worker', 'farida', 'DOR-2.7c'],
    ['child-team-manager', 'tess', 'DOR-2.7d'],
    ['reviewing-officer', 'quinn', 'DOR-2.7e'],
  ])('wants a reason to leave out the likely %s', (seat, person, clause) => {
    const story = upTo('approved');
    const result = story.judge(people.sam, 'decideInvitee', { seat, person, decision: 'leave-out' });
    expect([result.outcome, result.findings[0]?.clause]).toEqual(['needs-reason', clause]);
    expect(story.judge(people.sam, 'decideInvitee', { seat, person, decision: 'leave-out', reason: 'Away' }).outcome).toBe('ok');
  });

  it('can be changed: somebody left out is invited after all', () => {
    const story = upTo('approved')
      .must(people.sam, 'decideInvitee', carer({ reason: 'Risk' }))
      .must(people.sam, 'decideInvitee', carer({ decision: 'invite' }));
    expect(story.seen.seats.find((seat) => seat.id === 'carer')?.people[0]?.decision).toBe('invite');
    expect(story.seen.duties.some((duty) => duty.id === 'inform-outside:1')).toBe(false);
  });

  it.each([
    [{ seat: 'throne', person: 'sam', decision: 'invite' }, /no seat “throne”/],
    [{ seat: 'carer', person: 'nobody', decision: 'invite' }, /Say who holds the role first/],
  ])('refuses %j with the way on', (data, says) => {
    expect(upTo('approved').judge(people.sam, 'decideInvitee', data).says).toMatch(says);
  });

  it('is the child’s social worker’s or manager’s (DOR-2.7)', () => {
    expect(codes(upTo('approved').judge(people.farida, 'decideInvitee', carer({ decision: 'invite' })))).toEqual(['not-eligible']);
  });

  it('asks somebody for part of the time, in minutes from the beginning; the whole again when they are asked once more', () => {
    const part = { seat: 'carer', person: 'outside:1', decision: 'invite', partFrom: 0, partTo: 20 };
    const story = upTo('approved').must(people.sam, 'decideInvitee', part);
    const seated = () => story.seen.seats.find(({ id }) => id === 'carer')?.people[0];
    expect(seated()).toMatchObject({ decision: 'invite', part: { from: 0, to: 20 } });
    story.must(people.sam, 'decideInvitee', { seat: 'carer', person: 'outside:1', decision: 'invite' });
    expect(seated()).not.toHaveProperty('part');
  });

  it.each([
    ['the end before the beginning', { decision: 'invite', partFrom: 30, partTo: 30 }],
    ['a beginning alone', { decision: 'invite', partFrom: 30 }],
    ['somebody left out', { decision: 'leave-out', partTo: 30, reason: 'Risk', reasonShared: 'Risk' }],
    ['no whole minutes', { decision: 'invite', partTo: 20.5 }],
  ])('takes no part of the time with %s', (_, data) => {
    const result = upTo('approved').judge(people.sam, 'decideInvitee', { seat: 'carer', person: 'outside:1', ...data });
    expect([result.outcome, result.facts]).toEqual(['incomplete', []]);
  });
});
