import { describe, expect, it } from '@jest/globals';
import { asAnswered, wrongAnswer } from '../../../src/domain/policy/wrongAnswer.ts';
import { holderOf, packOf, caseOf } from '../support/packStory.ts';

const choices = [
  { value: 'in-house', label: 'In-house' },
  { value: 'agency', label: 'Agency' },
];

describe('an answer judged by the kind of what was asked', () => {
  it.each([
    ['yes-no', true, 'yes', 'is answered with yes or no'],
    ['number', 3, 1.5, 'is answered with a whole number'],
    ['number', 0, '3', 'is answered with a whole number'],
    ['number', 1, -1, 'cannot be less than nothing'],
    ['date', '2028-02-29', '2026-02-30', 'needs a date that exists, such as 2026-12-03'],
    ['date', '1900-01-01', '0001-01-01', 'is a date before 1900'],
    ['choice', 'agency', 'Agency', 'is one of: In-house (in-house), Agency (agency)'],
    ['text', 'Words', 7, 'is answered in words'],
    ['long-text', '', false, 'is answered in words'],
  ] as const)('%s takes %j and not %j', (kind, right, wrong, says) => {
    expect(wrongAnswer({ kind, choices }, right)).toBeUndefined();
    expect(wrongAnswer({ kind, choices }, wrong)).toBe(says);
  });

  it('takes a number as it was typed for the number it is, and nothing else', () => {
    expect([' 12 ', '-3', '1.5', '', 'x'].map((typed) => asAnswered({ kind: 'number' }, typed))).toEqual([12, -3, '1.5', '', 'x']);
    expect(asAnswered({ kind: 'text' }, '12')).toBe('12');
  });

  it('has one voice: a question asked of the case, a fact told with a worry and a field of a form (GAT-07, LAN-DIS-14)', () => {
    const worker = holderOf('child-social-worker');
    const story = caseOf(packOf('gateshead'), ['child-social-worker', 'child-team-manager']);
    const asked = story.judge(worker, 'recordFact', { fact: 'newToFamily', value: -2 });
    expect(asked.findings[0]).toMatchObject({ about: { field: 'value' }, strength: 'must' });
    expect(asked.says).toContain('“How many of those invited would be new to the child and family?” cannot be less than nothing.');
    const told = story.judge(worker, 'raiseConcern', {
      triggers: ['other'],
      notifiedAt: '2026-11-01T09:00:00Z',
      placement: { type: 'foster' },
      facts: { newToFamily: 1.5 },
    });
    expect(told.findings.find(({ about }) => about?.field === 'facts.newToFamily')?.says).toContain('” is answered with a whole number.');
    expect(story.judge(worker, 'recordFact', { fact: 'newToFamily', value: ' 2 ' }).facts[0]).toMatchObject({ value: 2 });
  });

  it('takes no birthday to come, asked or told with a worry (SNM-4.3b)', () => {
    const worker = holderOf('child-social-worker');
    const story = caseOf(packOf('snm'), ['child-social-worker']).at('2026-11-02T10:00:00Z');
    const asked = (value: string) => story.judge(worker, 'recordFact', { fact: 'child.dateOfBirth', value });
    expect([asked('2026-11-02').outcome, asked('2026-11-03').outcome]).toEqual(['ok', 'incomplete']);
    expect(asked('2026-11-03').says).toContain('is a day that has not come yet');
    const told = story.judge(worker, 'raiseConcern', {
      triggers: ['missing'],
      notifiedAt: '2026-11-02T09:00:00Z',
      placement: { type: 'foster' },
      facts: { 'child.dateOfBirth': '2031-01-01' },
    });
    expect(told.findings.map(({ about }) => about?.field)).toContain('facts.child.dateOfBirth');
  });
});
