import { describe, expect, it } from '@jest/globals';
import { afterwards, carerReport, soFar } from '../../support/lancashireForms.ts';
import { fact, holderOf } from '../support/packStory.ts';

const form = 'lan-report-supervising-sw';
const done = fact('report.completed', '2026-11-05T08:00:00Z', { form, document: 'disruption-report-supervising-sw', answers: carerReport });
const chair = holderOf('uninvolved-reviewing-officer');
const booked = fact('meeting.scheduled', '2026-11-04T13:00:00Z', { number: 1, start: '2026-12-07T10:00:00Z', end: '2026-12-07T11:00:00Z', chair: chair.id }); // prettier-ignore
const shares = (data: object, log = [...soFar, booked, done]) => afterwards('foster', log).judge(chair, 'shareReports', data);

describe('shareReports', () => {
  it('keeps which reports went to whom, and how', () => {
    const { facts } = shares({ forms: [form], to: ['child-social-worker'], how: 'in the case folder' });
    expect(facts).toMatchObject([
      { event: 'report.shared', forms: [form], documents: ['disruption-report-supervising-sw'], to: ['child-social-worker'] },
    ]);
  });

  it('shares only what is completed, with people of the case, and not in time to come', () => {
    expect(shares({ forms: ['lan-report-child-sw'], to: ['child-social-worker'], how: 'x' }).outcome).toBe('incomplete');
    expect(shares({ forms: [form], to: ['stranger'], how: 'x' }).outcome).toBe('incomplete');
    expect(shares({ forms: [form], to: ['child-social-worker'], how: 'x', at: '2027-01-01T00:00:00Z' }).outcome).toBe('incomplete');
    expect(shares({ forms: [form], to: ['child-social-worker'], how: 'x' }, [...soFar, booked]).facts).toEqual([]);
  });
});
