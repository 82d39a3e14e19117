import { describe, expect, it } from '@jest/globals';
import { concern, no, people, Story, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const extra = [
  { id: 'hugo', name: 'Hugo Brandt', roles: ['home-manager'] },
  { id: 'liz', name: 'Liz', roles: ['supported-lodgings-provider'] },
  { id: 'teacher', name: 'Ms Adeyemi', roles: ['other-professional'] },
];
const story = () => upTo('concern', { opening: { people: [...Object.values(people), ...extra] } });

describe('submitRequest', () => {
  it.each([
    ['DOR-2.2a', people.farida],
    ['DOR-2.2b', extra[0]],
    ['DOR-2.2c', extra[1]],
    ['DOR-2.3-i', people.sam],
  ])('may be done by those the procedure names (%s)', (_, by) => {
    expect(by && story().judge(by, 'submitRequest', {}).outcome).toBe('ok');
  });

  it.each([people.tess, people.quinn, extra[2]])('is not for anybody else, who is told whom to tell (DOR-2.2)', (by) => {
    const result = by && story().judge(by, 'submitRequest', {});
    expect([result?.outcome, result?.findings[0]?.code, result?.findings[0]?.clause]).toEqual(['blocked', 'not-eligible', 'DOR-2.2']);
    expect(result?.says).toContain('tell the child’s social worker'.replace('’', "'"));
  });

  it.each([
    ['another reason that a carer raised and the fostering worker asks for', people.carla, people.farida, 'blocked'],
    ['another reason that a carer raised and the worker asks for', people.carla, people.sam, 'ok'],
    ['another reason that the worker raised', people.sam, people.farida, 'ok'],
  ])('weighs who raises %s (DOR-2.1)', (_, raiser, by, outcome) => {
    const raised = { event: 'concern.raised', at: '2026-12-03T09:12:00Z', by: raiser.id, ...concern, triggers: ['other'] };
    const result = new Story({ log: [raised] as never }).judge(by, 'submitRequest', {});
    expect([result.outcome, codes(result)]).toEqual([outcome, outcome === 'ok' ? [] : ['not-eligible']]);
    expect(result.findings.map(({ clause }) => clause)).toEqual(outcome === 'ok' ? [] : ['DOR-2.1']);
  });

  it('takes nobody’s word for their own role', () => {
    expect(story().judge({ id: 'stranger', roles: ['child-social-worker'] }, 'submitRequest', {}).outcome).toBe('blocked');
  });

  it('wants what rules the meeting out answered first (DOR-2.4-i, DOR-2.4-ii)', () => {
    const open = upTo('concern', { concern: { exclusions: {} } });
    const result = open.judge(people.sam, 'submitRequest', {});
    expect([result.outcome, codes(result)]).toEqual(['incomplete', ['precondition-unanswered', 'precondition-unanswered']]);
    expect(open.judge(people.sam, 'submitRequest', { exclusions: no }).outcome).toBe('ok');
  });

  it('refers when the answer changes (DOR-2.4-ii)', () => {
    const changed = story();
    expect(changed.does(people.sam, 'submitRequest', { exclusions: { allegation: true } }).outcome).toBe('referred');
    expect(changed.seen.stage).toBe('referred');
  });

  it('is done once, and again after a refusal', () => {
    const asked = upTo('requested');
    expect(asked.judge(people.sam, 'submitRequest', {}).outcome).toBe('blocked');
    asked.must(people.tess, 'decideRequest', { decision: 'refuse', reason: 'Not yet' });
    expect(asked.seen.stage).toBe('refused');
    asked.must(people.sam, 'submitRequest', { note: 'It got worse' });
    expect(asked.seen.stage).toBe('requested');
  });

  it('goes on without a known manager, and says how to name one (DOR-2.3-ii)', () => {
    const alone = new Story({ opening: { people: [people.sam] } }).must(people.sam, 'raiseConcern', concern);
    const result = alone.judge(people.sam, 'submitRequest', {});
    expect([result.outcome, codes(result)]).toEqual(['ok-with-prompt', ['approval-missing']]);
    expect(result.findings[0]?.wayOn).toBe('Record who it is.');
  });

  it('needs a reason for the meeting', () => {
    const empty = new Story({
      log: [{ event: 'fact.recorded', at: '2026-12-03T09:00:00Z', by: 'sam', fact: 'exclusions.allegation', value: false }],
    });
    expect(codes(empty.judge(people.sam, 'submitRequest', { exclusions: no }))).toEqual(['form-incomplete']);
  });
});
