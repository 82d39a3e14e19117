import { describe, expect, it } from '@jest/globals';
import { people, upTo } from '../support/dorset.ts';
import { codes } from '../support/story.ts';

describe('recordFact', () => {
  it('settles an agenda item that depends on it (DOR-2.11e)', () => {
    const story = upTo('approved');
    const item = () => story.seen.agenda.find((each) => each.id === 'early-life')?.applies;
    expect(item()).toBe('unknown');
    story.must(people.sam, 'recordFact', { fact: 'riskFromChildConduct', value: true });
    expect(item()).toBe('yes');
    story.must(people.sam, 'recordFact', { fact: 'riskFromChildConduct', value: false });
    expect(item()).toBe('no');
    story.must(people.sam, 'recordFact', { fact: 'riskFromChildConduct', value: null });
    expect(item()).toBe('unknown');
  });

  it('settles the view of the carers on the child’s problems (DOR-2.11g)', () => {
    const story = upTo('approved').must(people.sam, 'recordFact', { fact: 'childIdentifiedProblems', value: true });
    expect(story.seen.sections.find((each) => each.id === 'child-problems')).toMatchObject({ applies: 'yes', clause: 'DOR-2.11g' });
  });

  it('says that the planning record is ready (DOR-2.10-i)', () => {
    const story = upTo('approved');
    expect(codes(story.seen)).toContain('prep-missing');
    story.must(people.sam, 'recordFact', { fact: 'prep.placement-planning-record', value: true });
    expect(codes(story.seen)).not.toContain('prep-missing');
    expect(story.seen.duties.find((duty) => duty.id === 'prep-placement-planning-record')).toMatchObject({
      state: 'done',
      clause: 'DOR-2.10-i',
      strength: 'should',
    });
  });

  it.each([
    [{ fact: 'mood', value: true }, 'fact'],
    [{ fact: 'riskFromChildConduct', value: 'perhaps' }, 'value'],
    [{ fact: 'placement.type', value: 'caravan' }, 'value'],
    [{ fact: 'placement.type' }, 'value'],
    [{ fact: '__proto__', value: true }, 'fact'],
  ])('takes no answer that is none: %j', (data, field) => {
    const result = upTo('approved').judge(people.sam, 'recordFact', data);
    expect([result.outcome, result.facts, result.findings[0]?.about?.field]).toEqual(['incomplete', [], field]);
  });

  it('refers when it rules the meeting out (DOR-2.4-i)', () => {
    const story = upTo('approved');
    const result = story.does(people.farida, 'recordFact', { fact: 'exclusions.quality-of-care', value: true });
    expect([result.outcome, result.facts.length, story.seen.stage]).toEqual(['referred', 1, 'referred']);
  });
});
