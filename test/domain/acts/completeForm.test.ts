import { describe, expect, it } from '@jest/globals';
import { brief } from '../../policies/looks.ts';
import { practice, upToDisruption } from '../../support/lancashireDisruption.ts';
import { afterwards, childReport, learningLog, request } from '../../support/lancashireForms.ts';
import { caseOf, fact, holderOf, packOf } from '../support/packStory.ts';

const worker = holderOf('child-social-worker');
const form = 'lan-disruption-request';

describe('completeForm', () => {
  it('keeps the answers in the log, those that say nothing left out', () => {
    const { facts, outcome } = afterwards().judge(worker, 'completeForm', {
      form,
      answers: { ...request, 'carer-number': ' ' },
      reason: 'To follow',
    });
    expect(outcome).toBe('ok');
    expect(facts[0]).toMatchObject({ event: 'request-form.completed', form, document: 'disruption-request', by: worker.id });
    expect(facts[0]?.['answers']).not.toHaveProperty('carer-number');
  });

  it('takes the place of the time before, and counts from the first', () => {
    const story = afterwards().must(worker, 'completeForm', { form, answers: request });
    story.at('2026-11-06T09:00:00Z').must(worker, 'completeForm', { form, answers: { ...request, issues: 'Only sleep' } });
    expect(story.seen.forms[0]).toMatchObject({ id: form, state: 'done', completedAt: '2026-11-05T09:00:00Z' });
  });

  it('is for those the form names, in a case that wants it', () => {
    const manager = holderOf('child-team-manager');
    expect(afterwards().judge(manager, 'completeForm', { form, answers: request })).toMatchObject({ outcome: 'blocked', facts: [] });
    expect(afterwards().judge(worker, 'completeForm', { form: 'lan-report-residential', answers: {} })).toMatchObject({
      outcome: 'incomplete',
      facts: [],
    });
    const dorset = caseOf(packOf('dorset'), ['child-social-worker']);
    expect(dorset.judge(worker, 'completeForm', { form, answers: request }).facts).toEqual([]);
  });

  it('says which field is strange, and which has the wrong kind of answer', () => {
    const judged = (more: object) => afterwards().judge(worker, 'completeForm', { form, answers: { ...request, ...more } });
    expect(judged({ shoe: 'x' })).toMatchObject({ outcome: 'incomplete', findings: [{ about: { field: 'answers.shoe' } }] });
    expect(judged({ 'moved-in': '2024-02-31' }).findings).toMatchObject([{ about: { field: 'answers.moved-in' }, strength: 'must' }]);
    expect(judged({ 'moved-in': '2026-12-31' }).findings[0]?.says).toContain('has not come yet');
    expect(judged({ 'carer-names': 'Carla' }).outcome).toBe('incomplete');
    expect(judged({ ratified: { date: '2025-02-10', panel: 'the pub' } }).findings).toMatchObject([
      { about: { field: 'answers.ratified.panel' } },
    ]);
    expect(judged({ ratified: { date: '2025-02-10' } }).findings).toMatchObject([
      { about: { field: 'answers.ratified.panel' }, strength: 'should' },
    ]);
    expect(judged({ disruption: { date: '2026-11-02', details: 'x', more: 'y' } }).outcome).toBe('incomplete');
    expect(judged({ issues: { deep: { er: 1 } } }).outcome).toBe('incomplete');
  });

  it('tells of it in the story without a word of what it says', () => {
    const story = afterwards().must(worker, 'completeForm', { form, answers: request });
    expect(JSON.stringify(story.seen)).not.toContain('respite');
    expect(story.seen.timeline.at(-1)?.event).toBe('request-form.completed');
    expect(story.seen.timeline.some((line) => line.says === 'The child-social-worker completed the Disruption meeting request')).toBe(true);
  });

  it.each([
    ['a worry that the home has ended', ['home-ended'], [`${form} yes open`]],
    ['another worry, before anybody asked for the meeting', ['carer-difficulty'], []],
  ])('hands in the request, and the ending day with it, after %s (LAN-DIS-17, LAN-REQ-13)', (_, triggers, listed) => {
    const raised = fact('concern.raised', '2026-11-03T09:00:00Z', { triggers, placement: { type: 'foster', provider: 'in-house' } });
    const story = caseOf(packOf('lancashire'), ['child-social-worker'], {}, [raised]).at('2026-11-05T09:00:00Z');
    expect(story.seen.forms.map(({ id, applies, state }) => `${id} ${applies} ${state}`)).toEqual(listed);
    expect(story.judge(worker, 'completeForm', { form: 'lan-learning-log', answers: {} }).facts).toEqual([]);
    story.must(worker, 'completeForm', { form, answers: request, reason: 'Who the child is comes later' });
    expect(story.file.log.filter(({ fact: name }) => name === 'placement.endedOn').map(({ value }) => value)).toEqual(['2026-11-02']);
    expect(story.seen.forms.find(({ id }) => id === form)?.state).toBe('done');
    const ending = { ending: 'abrupt', lastingHome: true, reason: 'Who the child is comes later' };
    expect(story.judge(worker, 'requestDisruption', ending).facts.map(({ event }) => event)).toContain('disruption.requested');
  });

  it('takes no learning log of a meeting that was not held yet (LAN-DIS-32)', () => {
    const hands = (step: 'prepared' | 'held') =>
      upToDisruption(step).judge(practice, 'completeForm', { form: 'lan-learning-log', answers: learningLog });
    expect([hands('prepared').outcome, hands('prepared').findings.map(brief)]).toEqual(['incomplete', ['form-incomplete must LAN-DIS-32']]);
    expect(hands('prepared').says).toContain('is written after the meeting was held');
    expect(hands('held').findings.filter(({ clause }) => clause === 'LAN-DIS-32')).toEqual([]);
    expect(
      upToDisruption('held').judge(practice, 'completeForm', { form: 'lan-learning-log', answers: { ...learningLog, age: -1 } }).says,
    ).toContain('cannot be less than nothing');
  });

  it('asks for nothing to be left out because of a slip in another answer, and holds no slip against the case (LAN-REQ-04, LAN-REQ-08)', () => {
    const slip = { ...request, 'home-type': { provider: 'in-house', type: 'fostr' } };
    const { outcome, findings, facts } = afterwards().judge(worker, 'completeForm', { form, answers: slip });
    expect([outcome, facts]).toEqual(['incomplete', []]);
    expect(findings.filter(({ strength }) => strength !== 'consider').map(({ says }) => says)).toEqual([
      expect.stringContaining('“Kind of home” of “Type of home” is one of: Foster (foster), '),
    ]);
  });

  it.each([
    ['REQ-10', { 'known-before': 'x'.repeat(60_001) }, '“What carer or home knew before the match” is longer than 60,000 characters.'],
    ['REQ-12', { 'stability-meeting': { date: 'x'.repeat(60_001) } }, '“Date” of “Stability and support meeting” is longer than 60,000'],
    ['REQ-04', { 'carer-names': Array.from({ length: 201 }, () => 'x') }, "“Carers' names” has more than 200 rows."],
    ['REQ-14', { issues: null }, '“Issues or difficulties in the home” is none of what a form takes'],
    ['REQ-07', { 'moved-in': '0001-01-01' }, '“Date the child moved to the home” is a date before 1900.'],
  ])('names the field in the words of the form when it cannot be read (LAN-%s)', (_, more, says) => {
    const { outcome, findings } = afterwards().judge(worker, 'completeForm', { form, answers: { ...request, ...more } });
    expect([outcome, findings[0]?.says]).toEqual(['incomplete', expect.stringContaining(says)]);
    if (says.includes('longer')) expect(findings[0]?.wayOn).toContain('Shorten it');
  });

  it('asks why a date lies before the child was born, without saying when that was, and goes by the Cases list (LAN-REQ-07, LAN-REQ-12, LAN-RCS-05, LAN-RCS-08)', () => {
    const judged = (of: string, answers: object, more: object = {}) =>
      afterwards().judge(worker, 'completeForm', { form: of, answers, ...more });
    const early: readonly (readonly [string, object, string])[] = [
      [form, { ...request, 'moved-in': '2014-05-03' }, 'moved-in'],
      [form, { ...request, 'stability-meeting': { date: '2001-01-01', details: 'x' } }, 'stability-meeting'],
      ['lan-report-child-sw', { ...childReport, stays: [{ from: '2014-05-04' }, { from: '2014-05-03', to: '2014-06-01' }] }, 'stays'],
      ['lan-report-child-sw', { ...childReport, 'earlier-homes': [{ home: 'x', from: '2014-01-01', to: '2015-01-01' }] }, 'earlier-homes'],
    ];
    for (const [of, answers, field] of early) {
      const { outcome, findings, facts } = judged(of, answers);
      expect([outcome, facts]).toEqual(['needs-reason', []]);
      expect(findings).toMatchObject([{ about: { field: `explained.${field}` }, strength: 'should' }]);
      expect(findings[0]?.says).toContain('and the child was not born then');
      expect(findings[0]?.says).not.toContain('4 May 2014');
      expect(judged(of, answers, { explained: { [field]: 'The date of birth is being corrected.' } }).outcome).toBe('ok');
    }
    expect(judged(form, { ...request, 'moved-in': '2014-05-04' }).outcome).toBe('ok');
  });

  it('holds the day of the disruption against the end of the home on record, which the window counts from (LAN-REQ-13, LAN-DIS-02)', () => {
    const judged = (date: string, more: object = {}) =>
      afterwards().judge(worker, 'completeForm', { form, answers: { ...request, disruption: { date, details: 'x' } }, ...more });
    expect(judged('2026-11-02').outcome).toBe('ok');
    expect(judged('2026-11-01')).toMatchObject({ outcome: 'needs-reason', findings: [{ about: { field: 'explained.disruption' } }] });
    expect(judged('2026-11-01').says).toContain('says Sun 1 Nov 2026, and the case says Mon 2 Nov 2026');
    const explained = judged('2026-11-01', { explained: { disruption: 'They left in the night before.' } });
    expect([explained.outcome, explained.facts.map(({ fact }) => fact)]).toEqual(['ok', expect.not.arrayContaining(['placement.endedOn'])]);
  });

  it('takes no home that was left before it was moved into (LAN-RCS-08)', () => {
    const homes = (from: string, to: string) =>
      afterwards().judge(worker, 'completeForm', {
        form: 'lan-report-child-sw',
        answers: { ...childReport, 'earlier-homes': [{ home: 'A first home', from, to }] },
      });
    expect(homes('2019-05-01', '2019-05-01').outcome).toBe('ok');
    expect(homes('2019-05-02', '2019-05-01')).toMatchObject({
      outcome: 'incomplete',
      findings: [{ about: { field: 'answers.earlier-homes.0.to' } }],
    });
  });
});
