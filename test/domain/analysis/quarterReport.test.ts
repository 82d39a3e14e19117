import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/domain/analysis/quarterOf.ts';
import { quarterReport } from '../../../src/domain/analysis/quarterReport.ts';
import { suppress } from '../../../src/domain/analysis/suppress.ts';
import { marksOf } from '../../../src/domain/scene/marksOf.ts';
import type { CaseFile, Fact } from '../../../src/domain/case/fact.ts';
import type { AnalysisRule } from '../../../src/domain/policy/analysisRules.ts';
import { learningLog } from '../../support/lancashireForms.ts';
import { fact, packOf } from '../support/packStory.ts';

const rule = packOf('lancashire').analysis as AnalysisRule;
const completed = (held: string, answers: object, at = held): CaseFile => ({
  case: {},
  log: [
    fact('meeting.held', held),
    fact('learning-log.completed', at, { form: 'lan-learning-log', answers: { ...learningLog, ...answers } }),
  ],
});
const november = '2026-11-20T10:00:00Z';
const report = (files: readonly CaseFile[], presented = '2027-01', with_: Partial<AnalysisRule> = {}) => {
  const quarter = quarterOf(rule, presented);
  if (!quarter) throw new Error('no quarter');
  return quarterReport({ ...rule, ...with_ }, files, quarter, marksOf(packOf('lancashire')));
};
const cells = (seen: ReturnType<typeof report>, id: string) =>
  seen.themes.find((theme) => theme.id === id)?.cells.map((cell) => [cell.value, cell.count]);

describe('the quarter', () => {
  it('LAN-DIS-15: April is Q1 and looks at January to March, July Q2, October Q3, January Q4 of the year before', () => {
    expect(['2027-04', '2027-07', '2027-10', '2027-01'].map((month) => quarterOf(rule, month))).toEqual([
      { label: 'Q1', from: '2027-01-01', to: '2027-03-31' },
      { label: 'Q2', from: '2027-04-01', to: '2027-06-30' },
      { label: 'Q3', from: '2027-07-01', to: '2027-09-30' },
      { label: 'Q4', from: '2026-10-01', to: '2026-12-31' },
    ]);
  });

  it('is none in another month, nor in what is no month', () => {
    expect(['2027-02', '2027', '2027-13', '', '27-01'].map((month) => quarterOf(rule, month))).toEqual(Array(5).fill(undefined));
  });
});

describe('the report', () => {
  const six = [3, 12, 12, 13, 14, 15].map((age) => completed(november, { age, area: 'North' }));

  it('LAN-DIS-13: gathers every log of the quarter, by the day the meeting was held', () => {
    const late = completed('2026-09-30T10:00:00Z', {}, '2026-10-02T10:00:00Z');
    // 31 December, 23:30 in London, is still the old year; half an hour into 1 July of summer time is the new quarter.
    const edges = [completed('2026-12-31T23:30:00Z', {}), completed('2026-10-01T00:30:00Z', {}), completed('2026-09-30T23:30:00Z', {})];
    expect(report([...six, late]).logs).toBe(6);
    expect(report([...six, ...edges]).logs).toBe(9);
    expect(report([...six, { case: {}, log: [fact('meeting.held', november)] }]).logs).toBe(6);
    expect(report([...six, late], '2027-01', { 'log-date': 'learning-log.completed' }).logs).toBe(7);
    expect(report(six, '2027-01', { 'log-date': 'placement.ended' }).logs).toBeUndefined();
  });

  const log = (at: string, answers: object = {}) =>
    fact('learning-log.completed', at, { form: 'lan-learning-log', answers: { ...learningLog, ...answers } });
  const five = (facts: readonly Fact[]) => report(Array.from({ length: 5 }, () => ({ case: {}, log: facts })));

  it('LAN-DIS-13: a log belongs to the disruption meeting, never to a stability meeting held before or after it', () => {
    const stability = (at: string) => fact('meeting.held', at, { kind: 'stability' });
    const asked = fact('disruption.requested', '2026-09-10T10:00:00Z');
    const held = fact('meeting.held', '2026-09-24T10:00:00Z');
    expect(five([stability('2026-09-01T10:00:00Z'), asked, held, stability('2026-10-05T10:00:00Z'), log('2026-10-06T10:00:00Z')]).logs).toBeUndefined(); // prettier-ignore
    expect(five([stability('2026-10-01T10:00:00Z'), fact('disruption.requested', '2026-10-02T10:00:00Z'), log('2026-10-06T10:00:00Z')]).logs).toBeUndefined(); // prettier-ignore
    expect(five([asked, fact('meeting.held', november), log(november)]).logs).toBe(5);
  });

  it('LAN-DIS-13: a second home that ended is a second log, in the quarter of its own meeting', () => {
    const first = [fact('disruption.requested', '2026-07-01T10:00:00Z'), fact('meeting.held', '2026-07-20T10:00:00Z'), log('2026-07-21T10:00:00Z', { area: 'West' })]; // prettier-ignore
    const asked = fact('disruption.requested', '2026-11-01T10:00:00Z');
    const files = [...first, asked, fact('meeting.held', november), log(november, { area: 'East' })];
    expect(cells(five(files), 'geography')).toEqual([['east', 5]]);
    const before = Array.from({ length: 5 }, () => ({ case: {}, log: files }));
    expect(cells(report(before, '2026-10'), 'geography')).toEqual([['west', 5]]);
    expect(five([...first, asked, log('2026-11-02T10:00:00Z')]).logs).toBeUndefined();
  });

  it('LAN-DIS-13: a log written before its meeting counts once it is completed after it, and one written again stays in its quarter', () => {
    const held = fact('meeting.held', november);
    expect(five([log('2026-11-19T10:00:00Z'), held]).logs).toBeUndefined();
    expect(cells(five([log('2026-11-19T10:00:00Z'), held, log('2026-11-21T10:00:00Z', { area: 'South' })]), 'geography')).toEqual([['south', 5]]); // prettier-ignore
    const part = fact('meeting.held', '2027-01-12T10:00:00Z');
    expect(cells(five([held, log(november), part, log('2027-01-13T10:00:00Z', { area: 'South' })]), 'geography')).toEqual([['south', 5]]);
  });

  it('LAN-DIS-15: a meeting is of the day it began', () => {
    const night = fact('meeting.held', '2027-01-01T00:20:00Z', { startedAt: '2026-12-31T22:30:00Z' });
    expect(five([night, log('2027-01-02T10:00:00Z')]).logs).toBe(5);
  });

  it('LAN-DIS-14: holds back a learning point with the name of somebody in its own case, and says no small number beside one', () => {
    const points = (point: string) => ({ 'learning-points': [{ target: 'carers', kind: 'training', point, action: 'a course' }] });
    const log_ = completed(november, points('Carla needed rest sooner')).log;
    const people = [{ id: 'outside:c', name: 'Carla Reed', roles: ['former-carer'] }];
    expect(report([...six, { case: { people }, log: log_ }]).heldBack).toBe(1);
    expect(report([...six, { case: {}, log: [fact('role.assigned', november, { person: people[0] }), ...log_] }]).heldBack).toBe(1);
    const rare = report([...six, completed(november, points('rest sooner'))]);
    expect(rare.learning.map(({ says, times }) => [says['point'], times])).toEqual([
      ['rest sooner', undefined],
      ['sleep and trauma', 6],
    ]);
  });

  it('LAN-DIS-14: shows no address and nobody’s name as an area or an agency', () => {
    const people = [{ id: 'outside:c', name: 'Carla Reed', roles: ['former-carer'] }];
    const areas = ['12 Birch Lane', '7a, birch lane', 'near PR1 8XJ', 'with Carla', 'the Reed’s village', 'West Lancashire'];
    const files = areas.map((area) => ({ case: { people }, log: completed(november, { area }).log }));
    expect(cells(report(files), 'geography')).toEqual([['not fit to show', undefined], ['west lancashire', undefined]]); // prettier-ignore
  });

  it('counts an answer or a row with nothing in it as not given', () => {
    expect(
      cells(report([...six, ...six.slice(1).map(() => completed(november, { age: null, 'learning-points': [null] }))]), 'age'),
    ).toEqual([
      ['11 to 15', 5],
      ['not known', undefined],
      ['under 5', undefined],
    ]);
  });

  it('LAN-DIS-14: counts by age, area, agency and length, and shows no cell under five nor one that could be worked out', () => {
    const seen = report(six);
    expect(cells(seen, 'geography')).toEqual([['north', 6]]);
    expect(cells(seen, 'age')).toEqual([
      ['11 to 15', undefined],
      ['under 5', undefined],
    ]);
    expect(cells(report([...six, ...six]), 'age')).toEqual([
      ['11 to 15', undefined],
      ['under 5', undefined],
    ]);
    expect(seen.themes.map((theme) => theme.id)).toEqual(['age', 'geography', 'agency', 'length-in-home', 'length-from-ratification']);
    expect(cells(seen, 'length-in-home')).toEqual([['24 to 59', 6]]);
  });

  it('says nothing in numbers of fewer than five', () => {
    const seen = report(six.slice(2));
    expect(seen.logs).toBeUndefined();
    expect(seen.themes.flatMap((theme) => theme.cells)).toEqual([]);
  });

  it('counts what a log leaves out as not known', () => {
    const files = six.map((_, index) => completed(november, { area: index === 0 ? { notKnown: 'lost' } : 'North' }));
    expect(cells(report([...files, ...files, ...files, ...files, ...files]), 'geography')).toEqual([
      ['north', 25],
      ['not known', 5],
    ]);
  });

  it('LAN-DIS-09: lists what was learnt with nothing of the case, and holds back what reads as a name', () => {
    const named = {
      'learning-points': [{ target: 'home', kind: 'resource', point: 'listen to Jayden', action: 'x', owner: 'y', due: '2027-01-01' }],
    };
    const seen = report([...six, completed(november, named)]);
    expect(seen.heldBack).toBe(1);
    expect(seen.learning).toEqual([
      { about: { target: 'carers', kind: 'training' }, says: { point: 'sleep and trauma', action: 'a course' }, times: 6 },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Jayden|2027-02-01|the service/);
  });

  it('is the same whatever the order of the cases', () => {
    expect(report([...six].reverse())).toEqual(report(six));
  });
});

describe('small numbers', () => {
  it('hide the next smallest too when one alone would be hidden', () => {
    expect(suppress(new Map([['a', 9], ['b', 6], ['c', 2]]), 5)).toEqual([{ value: 'a', count: 9 }, { value: 'b', count: undefined }, { value: 'c', count: undefined }]); // prettier-ignore
    expect(suppress(new Map([['a', 9], ['b', 3], ['c', 2]]), 5)).toEqual([{ value: 'a', count: 9 }, { value: 'b', count: undefined }, { value: 'c', count: undefined }]); // prettier-ignore
    expect(suppress(new Map([['a', 9], ['b', 5]]), 5)).toEqual([{ value: 'a', count: 9 }, { value: 'b', count: 5 }]); // prettier-ignore
  });

  it('hide a third where two that are hidden must each be one (LAN-DIS-14)', () => {
    const shown = (counts: Record<string, number>) => suppress(new Map(Object.entries(counts)), 5).map(({ count }) => count);
    expect(shown({ a: 9, b: 5, c: 1, d: 1 })).toEqual([9, undefined, undefined, undefined]);
    expect(shown({ a: 9, b: 6, c: 1, d: 1, e: 1, f: 1, g: 1 })).toEqual([9, ...Array<undefined>(6).fill(undefined)]);
    expect(shown({ a: 9, b: 4, c: 4 })).toEqual([9, undefined, undefined]);
    expect(shown({ a: 2 })).toEqual([undefined]);
  });
});
