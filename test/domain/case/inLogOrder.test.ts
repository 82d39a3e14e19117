import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { act } from '../../../src/domain/acts/judge.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { Fact } from '../../../src/domain/case/fact.ts';
import { effectiveLog } from '../../../src/domain/case/effectiveLog.ts';
import { inLogOrder } from '../../../src/domain/case/inLogOrder.ts';
import { notBeforeRecord, recordedAfter } from '../../../src/domain/case/recordedAfter.ts';
import { calendar } from '../support/story.ts';
import { dorset, people, upTo } from '../support/dorset.ts';

const now = '2026-12-03T09:30:00Z';
const fact = (event: string, more: object = {}): Fact => ({ event, at: now, by: 'sam', ...more });

describe('a case log', () => {
  it('is the same log in any order, from the first worry to the final notes', () => {
    const { file, now: then } = upTo('minuted');
    const seen = assess(dorset, file, calendar, then);
    fc.assert(
      fc.property(fc.shuffledSubarray([...file.log], { minLength: file.log.length }), (log) => {
        expect(assess(dorset, { ...file, log }, calendar, then)).toEqual(seen);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the later of two words said within one moment of a clock that stands still', () => {
    const story = upTo('approved');
    for (const decision of ['invite', 'leave-out', 'invite'])
      story.must(people.sam, 'decideInvitee', { seat: 'child-team-manager', person: 'tess', decision, reason: 'Away' });
    const seat = (log: readonly Fact[]) =>
      assess(dorset, { ...story.file, log }, calendar, story.now).seats.find(({ id }) => id === 'child-team-manager')?.people[0]?.decision;
    expect(seat(story.file.log)).toBe('invite');
    expect(seat([...story.file.log].reverse())).toBe('invite');
  });

  it('puts what leads to something before it, and goes by when a thing was recorded', () => {
    const [booked, chair, asked] = [
      fact('meeting.scheduled'),
      fact('chair.agreed'),
      fact('request.submitted', { recorded: '2026-12-03T09:00:00Z' }),
    ];
    expect(inLogOrder([chair, booked, asked])).toEqual([asked, booked, chair]);
    const ordered = [asked, booked, chair];
    expect(inLogOrder(ordered)).toBe(ordered);
  });

  it('takes back what a correction names, wherever it stands, and keeps what was said again since', () => {
    const [wrong, right] = [
      fact('concern.notified', { command: 'c1' }),
      fact('concern.notified', { at: '2026-12-03T08:00:00Z', corrects: 'c1' }),
    ];
    expect(effectiveLog([wrong, right])).toEqual([right]);
    expect(effectiveLog([right, wrong])).toEqual([right]);
    const [first, correction, again] = ['09:31', '09:32', '09:33'].map((time, index) =>
      fact('concern.notified', { recorded: `2026-12-03T${time}:00Z`, ...(index === 1 && { at: '2026-12-03T08:00:00Z', corrects: now }) }),
    ) as [Fact, Fact, Fact];
    expect(effectiveLog([again, first, correction])).toEqual([correction, again]);
  });
});

describe('the moment to record something under', () => {
  it('is now, or a trace after what was recorded last', () => {
    expect(recordedAfter([], now)).toBe(now);
    expect(recordedAfter([fact('x', { recorded: '2026-12-03T09:29:00Z' })], now)).toBe(now);
    expect(recordedAfter([fact('x', { recorded: now })], now)).toBe('2026-12-03T09:30:00.000000001Z');
    expect(recordedAfter([fact('x', { recorded: '2026-12-03T09:30:00.000000009Z' })], now)).toBe('2026-12-03T09:30:00.000000010Z');
    expect(recordedAfter([fact('x', { recorded: '2026-12-03T09:30:00.000999999Z' })], now)).toBe('2026-12-03T09:30:00.001Z');
    expect(recordedAfter([fact('x', { at: '2027-01-01T00:00:00Z' })], now)).toBe(now);
  });

  it('never lies before what another machine recorded', () => {
    expect(notBeforeRecord([fact('x', { recorded: '2026-12-03T09:31:00Z' }), fact('y')], now)).toBe('2026-12-03T09:31:00Z');
    const ahead = [fact('concern.raised', { recorded: '2026-12-03T09:31:00Z', triggers: ['missing-episode'] })];
    const result = act(dorset, { case: { people: [people.sam] }, log: ahead }, calendar, '2026-12-03T09:31:00Z', {
      act: 'recordFact',
      by: people.sam,
      data: { fact: 'riskFromChildConduct', value: true },
    });
    expect(result.facts[0]?.recorded).toBe('2026-12-03T09:31:00.000000001Z');
  });
});

describe('what was assessed at an instant', () => {
  it('is the same for ever, whatever is recorded or corrected later', () => {
    const story = upTo('requested');
    const then = assess(dorset, story.file, calendar, story.now);
    const later: readonly Fact[] = [
      fact('concern.notified', {
        recorded: '2026-12-04T09:00:00Z',
        corrects: '2026-12-03T09:12:00Z',
        at: '2026-12-02T09:12:00Z',
        to: 'child-social-worker',
      }),
      fact('fact.recorded', { recorded: '2026-12-05T09:00:00Z', fact: 'placement.type', value: 'residential' }),
    ];
    const whole = { ...story.file, log: [...story.file.log, ...later] };
    expect(assess(dorset, whole, calendar, story.now)).toEqual(then);
    expect(assess(dorset, whole, calendar, '2026-12-06T09:00:00Z').clocks[0]?.startedAt).toBe('2026-12-02T09:12:00Z');
  });
});
