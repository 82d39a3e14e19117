import { describe, expect, it } from '@jest/globals';
import { kindsIn, type KindMarks } from '../../../src/domain/case/kindsIn.ts';
import type { Fact } from '../../../src/domain/case/fact.ts';

const marks: readonly KindMarks[] = [
  { kind: 'stability', asks: 'request.submitted', also: [] },
  { kind: 'disruption', asks: 'disruption.requested', also: ['late.discussion'] },
];
const fact = (event: string, at: string, more: object = {}): Fact => ({ event, at: `2026-11-${at}T09:00:00Z`, by: 'sam', ...more });
const kinds = (...log: readonly Fact[]) => kindsIn(marks, { case: {}, log });
const asked = fact('disruption.requested', '10');

describe('the kinds of meeting in one log', () => {
  it('are told apart by the request: what came before is of the first, what came since of the other', () => {
    const { of, now } = kinds(fact('meeting.held', '01'), asked);
    expect([of(fact('meeting.held', '01')), of(fact('meeting.held', '20')), now]).toEqual(['stability', 'disruption', 'disruption']);
  });

  it('do not turn on the order of facts of one instant', () => {
    const booked = fact('meeting.scheduled', '10', { number: 2 });
    expect(kinds(booked, asked).of(booked)).toBe('disruption');
    expect(kinds(asked, booked).of(booked)).toBe('disruption');
  });

  it('are believed where a fact names its own, even one that came later', () => {
    const { of } = kinds(asked);
    expect(of(fact('minutes.finalised', '20', { kind: 'stability' }))).toBe('stability');
    expect(of(fact('meeting.held', '20', { kind: 'disruption.part' }))).toBe('disruption');
    expect(of(fact('prep.received', '05', { kind: 'child-views' }))).toBe('stability');
  });

  it('share what is true of the child, the home and the people', () => {
    const { of } = kinds(asked);
    for (const event of ['role.assigned', 'placement.ended', 'fact.recorded', 'report.completed', 'looked-after-review.convened'])
      expect(of(fact(event, '20'))).toBeUndefined();
    expect(of(fact('concern.raised', '20'))).toBe('stability');
    expect(of(fact('late.discussion', '05'))).toBe('disruption');
  });

  it('know of a booking the program wrote which meeting it is of', () => {
    const stability = fact('meeting.scheduled', '01', { number: 1, kind: 'stability' });
    const { of } = kinds(stability, asked);
    expect(of(fact('meeting.convened', '20', { number: 1, effect: 'SM-1/calendar/1/1' }))).toBe('stability');
    expect(of(fact('meeting.convened', '20', { number: 2, effect: 'SM-1/calendar/2/1' }))).toBe('disruption');
  });

  it('go back to the first when the request is withdrawn', () => {
    expect(kinds(asked, fact('request.withdrawn', '11')).now).toBe('stability');
    expect(kinds(asked, fact('request.withdrawn', '11'), fact('disruption.requested', '12')).now).toBe('disruption');
    expect(kinds(asked, fact('request.withdrawn', '05')).now).toBe('disruption');
  });

  it('follow the reasons of a worry, and the ended home of a case that never had one', () => {
    const [first, second] = marks as readonly [KindMarks, KindMarks];
    const ends: readonly KindMarks[] = [first, { ...second, reasons: ['home-ended'], calledFor: () => '2026-11-02T00:00:00Z' }];
    const worry = (...triggers: readonly string[]) => fact('concern.raised', '05', { triggers });
    const now = (...log: readonly Fact[]) => kindsIn(ends, { case: {}, log }).now;
    expect([now(worry('home-ended')), now(worry('home-ended', 'other')), now(worry())]).toEqual(['disruption', 'stability', 'stability']);
    expect([now(), now(fact('meeting.held', '20')), now(fact('request.submitted', '05'))]).toEqual([
      'disruption',
      'disruption',
      'stability',
    ]);
    expect([now(worry('other'), fact('request.received', '01')), now(worry('other'), fact('request.received', '06'))]).toEqual([
      'stability',
      'disruption',
    ]);
  });

  it('may begin with either, and are none where the procedure has one', () => {
    expect(kinds().now).toBe('stability');
    expect(kindsIn(marks.slice(0, 1), { case: {}, log: [asked] })).toMatchObject({ now: 'stability' });
    expect(kindsIn(marks.slice(0, 1), { case: {}, log: [asked] }).of(asked)).toBeUndefined();
  });
});
