import { describe, expect, it } from '@jest/globals';
import { timeLeft } from '../../../src/domain/time/timeLeft.ts';

const due = Date.parse('2026-12-05T09:12:00Z');
const before = (hours: number, minutes = 0): number => due - hours * 3_600_000 - minutes * 60_000;

describe('the time left, in words', () => {
  it.each([
    [before(17), '17 hours left', 'soon'],
    [before(1), '1 hour left', 'soon'],
    [before(0, 59), '59 minutes left', 'soon'],
    [before(0, 1), '1 minute left', 'soon'],
    [due, 'Less than a minute left', 'soon'],
    [before(47, 59), '47 hours left', 'calm'],
    [before(48), '2 days left', 'calm'],
    [before(24 * 5), '5 days left', 'calm'],
    [due + 1, 'Less than a minute late', 'late'],
    [due + 90 * 60_000, '1 hour late', 'late'],
    [due + 49 * 3_600_000, '2 days late', 'late'],
  ])('at %d it is %s', (now, words, mood) => {
    expect(timeLeft(now, due)).toEqual({ words, mood });
  });

  it('never promises more time than there is', () => {
    expect(timeLeft(due - (2 * 3_600_000 - 1), due).words).toBe('1 hour left');
  });
});
