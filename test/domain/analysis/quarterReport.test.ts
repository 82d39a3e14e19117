import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/domain/analysis/quarterOf.ts';
import { quarterReport } from '../../../src/domain/analysis/quarterReport.ts';
import { suppress } from '../../../src/domain/analysis/suppress.ts';
import type { CaseFile } from '../../../src/domain/case/fact.ts';
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
  return quarterReport({ ...rule, ...with_ }, files, quarter);
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
});
