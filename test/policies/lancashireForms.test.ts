import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../src/domain/form/answer.ts';
import { fact, holderOf, packOf } from '../domain/support/packStory.ts';
import { tried } from '../support/expectation.ts';
import { afterwards, carerReport, childReport, homeReport, learningLog, metSoFar, request, soFar } from '../support/lancashireForms.ts';
import { forms as expectations } from './lancashire/forms.ts';

type Filled = { readonly by: string; readonly answers: Answers; readonly home?: string };

const forms: Readonly<Record<string, Filled>> = {
  'lan-disruption-request': { by: 'child-social-worker', answers: request },
  'lan-report-child-sw': { by: 'child-social-worker', answers: childReport },
  'lan-report-supervising-sw': { by: 'supervising-social-worker', answers: carerReport },
  'lan-report-residential': { by: 'key-worker', answers: homeReport, home: 'residential' },
};

const handsIn = (form: string, answers: Answers, home = forms[form]?.home ?? 'foster', log = soFar) =>
  afterwards(home, log).judge(holderOf(forms[form]?.by ?? ''), 'completeForm', { form, answers });
const without = (answers: Answers, ...fields: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.includes(field)));
const has = (result: { readonly findings: readonly object[] }, clause: string, field: string): void => {
  expect(result.findings).toContainEqual(
    expect.objectContaining({ code: 'form-incomplete', strength: 'should', clause, about: { field: `answers.${field}` } }),
  );
};

describe('the forms of the disruption meeting', () => {
  it.each(Object.entries(forms))('%s is complete when all that is shown is filled in', (form, { answers }) => {
    const result = handsIn(form, answers);
    expect(result.findings).toEqual([]);
    expect(result.outcome).toBe('ok');
    expect(result.facts[0]).toMatchObject({ form, answers });
  });

  it.each(Object.keys(forms))('%s left empty is not handed in at all', (form) => {
    expect(handsIn(form, {})).toMatchObject({ outcome: 'incomplete', facts: [] });
  });
});

/** Each field by its clause: the form, its field, and what an answer of the wrong kind would be. */
const fields: readonly (readonly [clause: string, form: string, field: string])[] = [
  ['LAN-REQ-04', 'lan-disruption-request', 'carer-names'],
  ['LAN-REQ-05', 'lan-disruption-request', 'carer-number'],
  ['LAN-REQ-07', 'lan-disruption-request', 'moved-in'],
  ['LAN-REQ-08', 'lan-disruption-request', 'home-type'],
  ['LAN-REQ-09', 'lan-disruption-request', 'ratified'],
  ['LAN-REQ-10', 'lan-disruption-request', 'known-before'],
  ['LAN-REQ-11', 'lan-disruption-request', 'part-in-matching'],
  ['LAN-REQ-12', 'lan-disruption-request', 'stability-meeting'],
  ['LAN-REQ-13', 'lan-disruption-request', 'disruption'],
  ['LAN-REQ-14', 'lan-disruption-request', 'issues'],
  ['LAN-REQ-15', 'lan-disruption-request', 'support'],
  ['LAN-REQ-16', 'lan-disruption-request', 'completed-by'],
  ['LAN-REQ-17', 'lan-disruption-request', 'completed-on'],
  ['LAN-RCS-04', 'lan-report-child-sw', 'home-details'],
  ['LAN-RCS-05', 'lan-report-child-sw', 'stays'],
  ['LAN-RCS-06', 'lan-report-child-sw', 'home-type'],
  ['LAN-RCS-07', 'lan-report-child-sw', 'background'],
  ['LAN-RCS-08', 'lan-report-child-sw', 'earlier-homes'],
  ['LAN-RCS-09', 'lan-report-child-sw', 'care-plan'],
  ['LAN-RCS-10', 'lan-report-child-sw', 'known-before'],
  ['LAN-RCS-11', 'lan-report-child-sw', 'child-in-matching'],
  ['LAN-RCS-12', 'lan-report-child-sw', 'settling-in'],
  ['LAN-RCS-13', 'lan-report-child-sw', 'progress'],
  ['LAN-RCS-14', 'lan-report-child-sw', 'difficulties'],
  ['LAN-RCS-15', 'lan-report-child-sw', 'support'],
  ['LAN-RCS-16', 'lan-report-child-sw', 'stability-meeting'],
  ['LAN-RCS-17', 'lan-report-child-sw', 'disruption'],
  ['LAN-RCS-18', 'lan-report-child-sw', 'new-settling-in'],
  ['LAN-RCS-19', 'lan-report-child-sw', 'new-progress'],
  ['LAN-RCS-20', 'lan-report-child-sw', 'new-difficulties'],
  ['LAN-RCS-21', 'lan-report-child-sw', 'child-support'],
  ['LAN-RCS-22', 'lan-report-child-sw', 'carer-support'],
  ['LAN-RCS-23', 'lan-report-child-sw', 'child-view'],
  ['LAN-RCS-24', 'lan-report-child-sw', 'child-part'],
  ['LAN-RCS-25', 'lan-report-child-sw', 'attending'],
  ['LAN-RCS-26', 'lan-report-child-sw', 'completed-by'],
  ['LAN-RCS-27', 'lan-report-child-sw', 'completed-on'],
  ['LAN-RSS-04', 'lan-report-supervising-sw', 'carer-names'],
  ['LAN-RSS-05', 'lan-report-supervising-sw', 'carer-number'],
  ['LAN-RSS-06', 'lan-report-supervising-sw', 'approved-on'],
  ['LAN-RSS-06', 'lan-report-supervising-sw', 'approval-changes'],
  ['LAN-RSS-07', 'lan-report-supervising-sw', 'why-they-foster'],
  ['LAN-RSS-08', 'lan-report-supervising-sw', 'earlier-placements'],
  ['LAN-RSS-09', 'lan-report-supervising-sw', 'significant-events'],
  ['LAN-RSS-10', 'lan-report-supervising-sw', 'stays'],
  ['LAN-RSS-11', 'lan-report-supervising-sw', 'home-type'],
  ['LAN-RSS-12', 'lan-report-supervising-sw', 'known-before'],
  ['LAN-RSS-13', 'lan-report-supervising-sw', 'part-in-matching'],
  ['LAN-RSS-14', 'lan-report-supervising-sw', 'progress'],
  ['LAN-RSS-15', 'lan-report-supervising-sw', 'difficulties'],
  ['LAN-RSS-16', 'lan-report-supervising-sw', 'support'],
  ['LAN-RSS-17', 'lan-report-supervising-sw', 'stability-meeting'],
  ['LAN-RSS-18', 'lan-report-supervising-sw', 'disruption'],
  ['LAN-RSS-19', 'lan-report-supervising-sw', 'child-support'],
  ['LAN-RSS-20', 'lan-report-supervising-sw', 'carer-support'],
  ['LAN-RSS-21', 'lan-report-supervising-sw', 'completed-by'],
  ['LAN-RSS-22', 'lan-report-supervising-sw', 'completed-on'],
  ['LAN-RRH-04', 'lan-report-residential', 'home-details'],
  ['LAN-RRH-05', 'lan-report-residential', 'stays'],
  ['LAN-RRH-06', 'lan-report-residential', 'home-type'],
  ['LAN-RRH-07', 'lan-report-residential', 'known-before'],
  ['LAN-RRH-08', 'lan-report-residential', 'part-in-matching'],
  ['LAN-RRH-09', 'lan-report-residential', 'progress'],
  ['LAN-RRH-10', 'lan-report-residential', 'difficulties'],
  ['LAN-RRH-11', 'lan-report-residential', 'support'],
  ['LAN-RRH-12', 'lan-report-residential', 'stability-meeting'],
  ['LAN-RRH-13', 'lan-report-residential', 'disruption'],
  ['LAN-RRH-14', 'lan-report-residential', 'child-support'],
  ['LAN-RRH-15', 'lan-report-residential', 'completed-by'],
  ['LAN-RRH-16', 'lan-report-residential', 'completed-on'],
];

describe('a field left out', () => {
  it.each(fields)('%s: %s without “%s” is incomplete, and goes in only with a reason', (clause, form, field) => {
    const { answers = {}, by = '' } = forms[form] ?? {};
    const result = handsIn(form, without(answers, field));
    has(result, clause, field);
    expect(result).toMatchObject({ outcome: 'needs-reason', facts: [] });
    const given = { form, answers: without(answers, field), reason: 'To follow' };
    const all = afterwards(forms[form]?.home ?? 'foster').judge(holderOf(by), 'completeForm', given);
    expect(all.facts[0]).toMatchObject({ reasons: [{ code: 'form-incomplete', reason: 'To follow', acceptedBy: by }] });
  });

  it('LAN-REQ-06: the residential home is wanted of a residential home, and the carers are not', () => {
    const residential = { ...without(request, 'carer-names', 'carer-number'), 'home-type': { provider: 'in-house', type: 'residential' } };
    const result = handsIn('lan-disruption-request', residential, 'residential');
    has(result, 'LAN-REQ-06', 'residential-home');
    expect(result.findings).toHaveLength(1);
    expect(handsIn('lan-disruption-request', { ...residential, 'residential-home': 'Birch House' }, 'residential').outcome).toBe('ok');
    const carers = handsIn(
      'lan-disruption-request',
      { ...residential, 'residential-home': 'Birch House', 'carer-names': ['C'] },
      'residential',
    );
    expect(carers).toMatchObject({ outcome: 'incomplete', findings: [{ clause: 'LAN-REQ-04', strength: 'must' }] });
  });
});

/** Who the child is comes from the Cases list: the log says only which of it is there. */
const registered: readonly (readonly [clause: string, form: string, field: string, part: string])[] = [
  ['LAN-REQ-01', 'lan-disruption-request', 'child-name', 'name'],
  ['LAN-REQ-02', 'lan-disruption-request', 'child-birth', 'dateOfBirth'],
  ['LAN-REQ-03', 'lan-disruption-request', 'child-number', 'caseNumber'],
  ['LAN-RCS-01', 'lan-report-child-sw', 'child-name', 'name'],
  ['LAN-RCS-02', 'lan-report-child-sw', 'child-birth', 'dateOfBirth'],
  ['LAN-RCS-03', 'lan-report-child-sw', 'child-number', 'caseNumber'],
  ['LAN-RSS-01', 'lan-report-supervising-sw', 'child-name', 'name'],
  ['LAN-RSS-02', 'lan-report-supervising-sw', 'child-birth', 'dateOfBirth'],
  ['LAN-RSS-03', 'lan-report-supervising-sw', 'child-number', 'caseNumber'],
  ['LAN-RRH-01', 'lan-report-residential', 'child-name', 'name'],
  ['LAN-RRH-02', 'lan-report-residential', 'child-birth', 'dateOfBirth'],
  ['LAN-RRH-03', 'lan-report-residential', 'child-number', 'caseNumber'],
];

describe('who the child is', () => {
  it.each(registered)('%s: %s wants “%s” in the Cases list, and never takes it typed', (clause, form, field, part) => {
    const { answers = {}, home } = forms[form] ?? {};
    const untold = soFar.filter((each) => each.event !== 'child.identified');
    has(handsIn(form, answers, home ?? 'foster', untold), clause, field);
    const others = ['name', 'dateOfBirth', 'caseNumber'].filter((each) => each !== part);
    const partly = fact('child.identified', '2026-11-02T10:00:00Z', {
      told: others,
      ...(part === 'dateOfBirth' ? {} : { dateOfBirth: '2014-05-04' }),
    });
    const missing = handsIn(form, answers, home ?? 'foster', [partly, ...untold]).findings.map((each) => each.clause);
    expect(missing).toEqual(part === 'name' ? [] : [clause]);
    const typed = handsIn(form, { ...answers, [field]: 'Somebody' });
    expect(typed).toMatchObject({ outcome: 'incomplete', facts: [], findings: [{ clause, strength: 'must' }] });
    expect(JSON.stringify(handsIn(form, answers).facts)).not.toContain('child-name');
  });
});

describe('either one or the other', () => {
  it.each([
    ['LAN-REQ-12', 'lan-disruption-request'],
    ['LAN-RCS-16', 'lan-report-child-sw'],
    ['LAN-RSS-17', 'lan-report-supervising-sw'],
    ['LAN-RRH-12', 'lan-report-residential'],
  ])('%s: %s takes the meeting’s date and details, or why there was none, and not both', (clause, form) => {
    const { answers = {} } = forms[form] ?? {};
    const says = (value: Answers[string]) => handsIn(form, { ...answers, 'stability-meeting': value });
    expect(says({ date: '2026-09-15', details: 'A plan' }).outcome).toBe('ok');
    expect(says({ 'why-none': 'Too fast' }).outcome).toBe('ok');
    has(says({ date: '2026-09-15' }), clause, 'stability-meeting.details');
    has(says({ details: 'A plan' }), clause, 'stability-meeting.date');
    expect(says({ date: '2026-09-15', details: 'A plan', 'why-none': 'Too fast' })).toMatchObject({
      outcome: 'incomplete',
      findings: [{ clause, strength: 'must' }],
    });
  });
});

describe('one form beside another', () => {
  const asked = [...soFar, fact('request-form.completed', '2026-11-04T10:00:00Z', { form: 'lan-disruption-request', answers: request })];

  it.each([
    ['LAN-RCS-17', 'lan-report-child-sw'],
    ['LAN-RSS-18', 'lan-report-supervising-sw'],
    ['LAN-RRH-13', 'lan-report-residential'],
  ])('%s: %s gives the day of the disruption as LAN-REQ-13 has it, or says why not', (clause, form) => {
    const { answers = {}, by = '', home } = forms[form] ?? {};
    const theirs = asked.map((each) => (each.event === 'request-form.completed' && home !== undefined ? { ...each, answers: { ...request, 'home-type': { provider: 'in-house', type: 'residential' } } } : each)); // prettier-ignore
    const story = afterwards(home ?? 'foster', theirs);
    const says = (date: string, explained?: Readonly<Record<string, string>>) =>
      story.judge(holderOf(by), 'completeForm', {
        form,
        answers: { ...answers, disruption: { date, details: 'x' } },
        ...(explained && { explained }),
      });
    expect(says('2026-11-02').outcome).toBe('ok');
    expect(says('2026-11-03')).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ clause, strength: 'should', about: { field: 'explained.disruption' } }],
    });
    expect(says('2026-11-03').findings[0]?.says).toContain('Tue 3 Nov 2026');
    expect(says('2026-11-03', { disruption: 'The child stayed a night longer' })).toMatchObject({
      outcome: 'ok',
      facts: [{ explained: { disruption: 'The child stayed a night longer' } }],
    });
  });

  it('LAN-REQ-13: the day of the disruption becomes the day the home ended, where nobody had told it', () => {
    const told = handsIn('lan-disruption-request', request).facts.filter((each) => each.event === 'fact.recorded');
    expect(told.map((each) => [each['fact'], each['value']])).toEqual([
      ['placement.startedOn', '2024-03-01'],
      ['placement.ratifiedOn', '2025-02-10'],
      ['placement.endedOn', '2026-11-02'],
    ]);
    const known = afterwards('foster', soFar, undefined, { placement: { type: 'foster', provider: 'in-house', endedOn: '2026-11-01' } });
    expect(
      known.judge(holderOf('child-social-worker'), 'completeForm', { form: 'lan-disruption-request', answers: request }),
    ).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ clause: 'LAN-REQ-13' }],
    });
  });
});

describe('what a field may hold', () => {
  it('S07: “not known” is an answer when it says why, and not for names and dates of the sign-off', () => {
    const says = (field: string, notKnown: string) => handsIn('lan-disruption-request', { ...request, [field]: { notKnown } });
    expect(says('part-in-matching', 'The file is lost').outcome).toBe('ok');
    expect(says('part-in-matching', ' ')).toMatchObject({
      outcome: 'needs-reason',
      findings: [{ clause: 'LAN-REQ-11', strength: 'should' }],
    });
    expect(says('completed-on', 'no idea')).toMatchObject({ outcome: 'incomplete', findings: [{ clause: 'LAN-REQ-17' }] });
  });

  it('LAN-RSS-08: names of other children are held back until somebody says it is none', () => {
    const names = { 'earlier-placements': [{ dates: '2016', ages: '7', type: 'short-term', reason: 'Moved to live with Jayden' }] };
    const result = handsIn('lan-report-supervising-sw', { ...carerReport, ...names });
    expect(result).toMatchObject({ outcome: 'needs-reason', findings: [{ code: 'confidential-leak', clause: 'LAN-RSS-08' }] });
    expect(result.says).not.toContain('Jayden');
  });

  it('LAN-RSS-09: significant events are for professionals only', () => {
    const rule = afterwards().policy.forms.find((form) => form.id === 'lan-report-supervising-sw');
    const restricted = rule?.sections.flatMap((section) => section.fields).filter((field) => field.audience === 'professionals');
    expect(restricted?.map((field) => field.clause)).toEqual(['LAN-RSS-09']);
  });

  it('LAN-DIS-32: the learning log is the Practice Development Manager’s, after the meeting (LAN-DIS-09, LAN-DIS-10, LAN-DIS-11, LAN-DIS-12, LAN-DIS-14)', () => {
    const manager = holderOf('practice-development-manager');
    const judged = (answers: Answers, home = 'foster') =>
      afterwards(home, metSoFar).judge(manager, 'completeForm', { form: 'lan-learning-log', answers });
    expect(judged(learningLog)).toMatchObject({ outcome: 'ok', facts: [{ event: 'learning-log.completed' }] });
    expect(handsIn('lan-learning-log', learningLog)).toMatchObject({ outcome: 'blocked', findings: [{ code: 'not-eligible' }] });
    const missing = (...left: readonly string[]) =>
      judged(without(learningLog, ...left)).findings.map((each) => [each.clause, each.strength]);
    expect(missing('learning-points')).toEqual([['LAN-DIS-09', 'must']]);
    expect(missing('carer-review')).toEqual([['LAN-DIS-10', 'must']]);
    expect(missing('reflections')).toEqual([['LAN-DIS-11', 'must']]);
    expect(missing('team-support')).toEqual([['LAN-DIS-12', 'must']]);
    expect(missing('age', 'area')).toEqual([
      ['LAN-DIS-14', 'must'],
      ['LAN-DIS-14', 'must'],
    ]);
    expect(judged(without(learningLog, 'carer-review'), 'residential').outcome).toBe('ok');
  });
});

describe('who completes which form, and when', () => {
  const wanted = (home: string, log = soFar) => afterwards(home, log).seen.forms.map((form) => form.id);

  it('LAN-DIS-17: the request form is wanted from the day the home ended; LAN-DIS-24: the reports once the meeting is asked for', () => {
    expect(wanted('foster', [])).toEqual([]);
    expect(wanted('foster', [fact('placement.ended', '2026-11-02T12:00:00Z')])).toEqual(['lan-disruption-request']);
    expect(wanted('foster')).toEqual(['lan-disruption-request', 'lan-report-child-sw', 'lan-report-supervising-sw', 'lan-learning-log']);
    expect(wanted('connected')).toEqual(wanted('foster'));
    expect(wanted('residential')).toEqual(['lan-disruption-request', 'lan-report-child-sw', 'lan-report-residential', 'lan-learning-log']);
  });
});

describe('what the forms make of answers, field by field', () => {
  it.each(expectations)('$clause: $that', ({ of, is }) => {
    expect(of(tried(packOf('lancashire')))).toEqual(is);
  });
});
