import { describe, expect, it } from '@jest/globals';
import { foldFacts } from '../../../src/domain/case/foldFacts.ts';
import { assess } from '../../../src/domain/assess/assess.ts';
import type { Fact } from '../../../src/domain/case/fact.ts';
import { dorset } from '../support/dorset.ts';
import { readWorkCalendar } from '../../../src/policies/workCalendar.ts';

const identified = (at: string, dateOfBirth?: string): Fact => ({
  event: 'child.identified',
  at,
  by: 'sam',
  ...(dateOfBirth !== undefined && { dateOfBirth }),
});
const opening = { child: { dateOfBirth: '2012-12-04' } };

describe('the date of birth', () => {
  it.each([
    ['the opening alone', [], '2012-12-04'],
    ['told since', [identified('2026-12-02T10:00:00Z', '2010-01-05')], '2010-01-05'],
    ['corrected', [identified('2026-12-02T10:00:00Z', '2010-01-05'), identified('2026-12-02T11:00:00Z', '2010-01-06')], '2010-01-06'],
    ['taken out again', [identified('2026-12-02T10:00:00Z', '2010-01-05'), identified('2026-12-02T11:00:00Z')], '2012-12-04'],
    ['no date at all', [identified('2026-12-02T10:00:00Z', '2010-02-30')], '2012-12-04'],
  ])('%s', (_, log, known) => {
    expect(foldFacts(opening, log).get('child.dateOfBirth')).toBe(known);
  });

  it('is not known when nobody has told it, or it was taken out', () => {
    expect(foldFacts({}, []).has('child.dateOfBirth')).toBe(false);
    expect(foldFacts({}, [identified('2026-12-02T10:00:00Z', '2010-01-05'), identified('2026-12-02T11:00:00Z')]).size).toBe(0);
  });

  it.each([
    ['the day before their 16th birthday', '2010-12-05', 'no'],
    ['on their 16th birthday', '2010-12-04', 'yes'],
    ['unless nobody has told their birthday', undefined, 'unknown'],
  ])('decides a seat for those of 16 and over: %s', (_, born, applies) => {
    const kind = Object.keys(dorset.meetings)[0] ?? '';
    const rules = dorset.meetings[kind];
    if (!rules) throw new Error('no meeting');
    const invite = rules.invite.map((seat) =>
      seat.seat === 'other-professional' ? { ...seat, when: { 'child.age': { 'at-least': 16 } } } : seat,
    );
    const policy = { ...dorset, meetings: { [kind]: { ...rules, invite } } };
    const log = [identified('2026-12-02T10:00:00Z', born)];
    const { seats } = assess(policy, { case: {}, log }, readWorkCalendar(), '2026-12-04T09:00:00Z');
    expect(seats.find(({ id }) => id === 'other-professional')?.applies).toBe(applies);
  });
});
