import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

const sections = { reason: 'A', strengths: 'B', 'child-voice': 'C', discussion: 'D', 'existing-supports': 'E', 'further-supports': 'F' };
const actions = [{ id: 'a', task: 'Respite', owner: 'farida' }];
const settled = () =>
  upTo('reviewed')
    .must(people.sam, 'recordFact', { fact: 'riskFromChildConduct', value: false })
    .must(people.sam, 'recordFact', { fact: 'childIdentifiedProblems', value: false });
const after = (minutes: object) =>
  settled()
    .must(people.sam, 'saveMinutes', { sections, actions, supportedByAll: true, ...minutes })
    .judge(people.tess, 'finaliseMinutes', {});

describe('finaliseMinutes', () => {
  it('closes notes that have everything', () => {
    expect(after({})).toMatchObject({ outcome: 'ok', findings: [] });
  });

  it('waits for the further supports (DOR-2.10-ii)', () => {
    const result = after({ sections: { ...sections, 'further-supports': ' ' } });
    expect([result.outcome, codes(result), result.findings[0]?.clause]).toEqual(['incomplete', ['section-missing'], 'DOR-2.10-ii']);
  });

  it('wants a reason without the supports already agreed (DOR-2.10-i)', () => {
    const result = after({ sections: { ...sections, 'existing-supports': '' } });
    expect([result.outcome, result.findings[0]?.clause]).toEqual(['needs-reason', 'DOR-2.10-i']);
  });

  it.each([
    ['reason', 'DOR-2.11c'],
    ['strengths', 'DOR-2.11d'],
    ['child-voice', 'DOR-2.11f'],
    ['discussion', 'DOR-2.11h'],
  ])('prompts for %s, since the outline is only suggested (%s)', (section, clause) => {
    const result = after({ sections: { ...sections, [section]: '' } });
    expect([result.outcome, result.findings[0]?.clause]).toEqual(['ok-with-prompt', clause]);
  });

  it.each([
    ['riskFromChildConduct', 'early-life', 'DOR-2.11e'],
    ['childIdentifiedProblems', 'child-problems', 'DOR-2.11g'],
  ])('prompts for what follows from %s, and asks while it is not known', (fact, section, clause) => {
    const story = settled().must(people.sam, 'recordFact', { fact, value: true });
    expect(story.judge(people.tess, 'finaliseMinutes', {}).findings).toEqual([
      expect.objectContaining({ code: 'section-missing', clause, strength: 'may', about: { field: `sections.${section}` } }),
    ]);
    story.must(people.sam, 'recordFact', { fact, value: null });
    expect(story.judge(people.tess, 'finaliseMinutes', {}).findings).toEqual([expect.objectContaining({ clause, strength: 'consider' })]);
  });

  it('prompts for the support of all, and for dissent, which stops nothing (DOR-2.11i)', () => {
    expect(after({ supportedByAll: undefined })).toMatchObject({
      outcome: 'ok-with-prompt',
      findings: [{ clause: 'DOR-2.11i', about: { field: 'supportedByAll' } }],
    });
    expect(after({ supportedByAll: false })).toMatchObject({
      outcome: 'ok-with-prompt',
      findings: [{ clause: 'DOR-2.11i', about: { field: 'dissent' } }],
    });
    expect(after({ supportedByAll: false, dissent: 'Carla, since the nights stay hard' }).outcome).toBe('ok');
  });

  it('wants a reason without a plan (DOR-2.12) and an owner for each action (DOR-2.11i)', () => {
    expect(after({ actions: [] })).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ code: 'action-incomplete', clause: 'DOR-2.12' }],
    });
    expect(after({ actions: [{ id: 'a', task: 'Respite' }] })).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ code: 'action-incomplete', clause: 'DOR-2.11i' }],
    });
  });

  it('wants a review date (DOR-2.11j)', () => {
    const result = upTo('drafted').judge(people.tess, 'finaliseMinutes', {});
    expect([result.outcome, result.findings.find((each) => each.strength === 'should')]).toEqual([
      'needs-reason',
      expect.objectContaining({ code: 'review-missing', clause: 'DOR-2.11j' }),
    ]);
    expect(upTo('drafted').judge(people.tess, 'finaliseMinutes', { reason: 'Date by phone tomorrow' }).outcome).toBe('ok');
  });
});
