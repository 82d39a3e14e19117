import { describe, expect, it } from '@jest/globals';
import type { Fact } from '../../../src/domain/case/fact.ts';
import { caseOf, clockOf, fact, packOf } from '../support/packStory.ts';

const raised = (...more: readonly Fact[]) =>
  caseOf(packOf('dorset'), ['child-social-worker', 'child-team-manager'], {}, [
    fact('concern.raised', '2026-12-03T09:00:00Z', { triggers: ['missing-episode'], placement: { type: 'foster' } }),
    fact('concern.notified', '2026-12-03T09:00:00Z', { to: 'child-social-worker' }),
    fact('request.submitted', '2026-12-03T10:00:00Z'),
    ...more,
  ]).at('2026-12-20T09:00:00Z');
const refused = (at: string) => fact('approval.refused', at, { by: 'child-team-manager', reason: 'A review is near' });
const window = (...more: readonly Fact[]) => {
  const clock = clockOf(raised(...more), 'window');
  return [clock?.state, clock?.explanation.split('Dorset 2.6. ')[1]];
};

describe('a limit for a meeting that is not due (DOR-2.6)', () => {
  it('runs on and turns late only while the request waits', () => {
    expect(window()).toEqual(['late', undefined]);
  });

  it.each([
    ['decided against', [refused('2026-12-03T11:00:00Z')], 'No meeting is due: it was decided against on Thu 3 Dec 2026, 11:00.'],
    [
      'decided against too late',
      [refused('2026-12-07T11:00:00Z')],
      'No meeting is due: it was decided against on Mon 7 Dec 2026, 11:00, after the limit.',
    ],
    [
      'taken back',
      [fact('request.withdrawn', '2026-12-04T09:00:00Z')],
      'No meeting is due: the request was withdrawn on Fri 4 Dec 2026, 09:00.',
    ],
    [
      'for another procedure',
      [fact('fact.recorded', '2026-12-04T09:00:00Z', { fact: 'exclusions.allegation', value: true })],
      'No meeting is due: another procedure deals with it.',
    ],
  ])('is neither late nor running where the meeting is %s, and says so', (_, facts, why) => {
    expect(window(...facts)).toEqual(['waived', why]);
  });

  it('runs again from where it did once the meeting is asked for again', () => {
    expect(window(refused('2026-12-03T11:00:00Z'), fact('request.submitted', '2026-12-04T09:00:00Z'))).toEqual(['late', undefined]);
  });

  it('stays as it was met where the meeting was held', () => {
    const held = fact('meeting.held', '2026-12-04T10:00:00Z', {
      number: 1,
      startedAt: '2026-12-04T09:00:00Z',
      attendance: ['child-team-manager'],
    });
    expect(window(held, fact('request.withdrawn', '2026-12-05T09:00:00Z'))[0]).toBe('met');
  });
});
