import { describe, expect, it } from '@jest/globals';
import { no, people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const approve = { decision: 'approve', exclusions: no };

describe('decideRequest', () => {
  it('is the child’s team manager’s, whoever asked (DOR-2.3-ii)', () => {
    const story = upTo('requested');
    expect(story.judge(people.tess, 'decideRequest', approve).outcome).toBe('ok');
    for (const by of [people.sam, people.owen, people.quinn]) {
      const result = story.judge(by, 'decideRequest', approve);
      expect([result.outcome, codes(result), result.findings[0]?.clause, result.facts]).toEqual([
        'blocked',
        ['approver-not-allowed'],
        'DOR-2.3-ii',
        [],
      ]);
      expect(result.says).toContain('Tess Lindqvist');
    }
  });

  it('may be done by somebody standing in, with the reason kept (DOR-2.3-ii)', () => {
    const story = upTo('requested');
    const priya = { id: 'priya', name: 'Priya Anand', email: 'priya@council.example' };
    expect(story.judge(people.sam, 'assignRole', { role: 'child-team-manager', person: priya }).outcome).toBe('needs-reason');
    story.must(people.sam, 'assignRole', { role: 'child-team-manager', person: priya, reason: 'Tess is on leave' });
    const result = story.does({ ...priya, roles: [] }, 'decideRequest', approve);
    expect(result.outcome).toBe('ok');
    expect(result.facts[0]?.standIn).toBe('Tess is on leave');
  });

  it('is decided once', () => {
    expect(codes(upTo('approved').judge(people.tess, 'decideRequest', { decision: 'refuse' }))).toEqual(['gate-closed']);
  });

  it('asks again what rules the meeting out (DOR-2.4-i, DOR-2.4-ii)', () => {
    const story = upTo('requested');
    const prompted = story.judge(people.tess, 'decideRequest', { decision: 'approve' });
    expect([prompted.outcome, prompted.findings.map((each) => each.clause)]).toEqual(['ok-with-prompt', ['DOR-2.4-i', 'DOR-2.4-ii']]);
    const referred = story.does(people.tess, 'decideRequest', { decision: 'approve', exclusions: { allegation: true } });
    expect([referred.outcome, referred.facts.map((fact) => fact.event)]).toEqual(['referred', ['fact.recorded']]);
    expect(story.seen.stage).toBe('referred');
  });

  it('of a refusal asks the reason, and takes it without (DOR-gap)', () => {
    const story = upTo('requested');
    const bare = story.judge(people.tess, 'decideRequest', { decision: 'refuse' });
    expect([bare.outcome, codes(bare)]).toEqual(['ok-with-prompt', ['refusal-incomplete']]);
    const result = story.does(people.tess, 'decideRequest', { decision: 'refuse', reason: 'Too soon' });
    expect([result.outcome, story.seen.stage]).toEqual(['ok', 'refused']);
  });

  it('a refusal that tells of an allegation is refused, and says where the case goes instead (DOR-2.4-ii)', () => {
    const story = upTo('requested');
    const result = story.does(people.tess, 'decideRequest', { decision: 'refuse', reason: 'Too soon', exclusions: { allegation: true } });
    expect([result.outcome, result.facts.map(({ event }) => event), story.seen.stage]).toEqual([
      'referred',
      ['approval.refused'],
      'referred',
    ]);
    expect(result.says).toMatch(/^The request is refused\..* Dorset 2\.4/);
  });

  it('of a reason that is not listed wants to know why all the same (DOR-2.1)', () => {
    const story = upTo('requested', { concern: { triggers: ['other'] } });
    const result = story.judge(people.tess, 'decideRequest', approve);
    expect([result.outcome, result.findings[0]?.clause]).toEqual(['needs-reason', 'DOR-2.1']);
    expect(story.judge(people.tess, 'decideRequest', { ...approve, reason: 'The school sees it daily' }).outcome).toBe('ok');
  });

  it('does not stop the clock (DOR-2.6)', () => {
    expect(upTo('approved').seen.clocks[0]?.latest).toBe('2026-12-05T09:12:00Z');
  });
});
