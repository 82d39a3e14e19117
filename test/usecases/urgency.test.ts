import { describe, expect, it } from '@jest/globals';
import { byUrgency } from '../../src/usecases/urgency.ts';

describe('byUrgency', () => {
  it('puts what is late first, then what is due soonest, and what has no date last', () => {
    const duties = [
      { state: 'open', name: 'undated' },
      { state: 'open', name: 'tomorrow', due: '2026-12-04T09:00:00Z' },
      { state: 'late', name: 'yesterday', due: '2026-12-02T09:00:00Z' },
      { state: 'open', name: 'today', due: '2026-12-03T15:00:00.000Z' },
      { state: 'late', name: 'last week', due: '2026-11-26T09:00:00Z' },
    ];
    expect(duties.sort(byUrgency).map(({ name }) => name)).toEqual(['last week', 'yesterday', 'today', 'tomorrow', 'undated']);
  });

  it('keeps the order of two without a date', () => {
    expect([{ state: 'open' }, { state: 'open' }].sort(byUrgency)).toHaveLength(2);
    expect(byUrgency({ state: 'open' }, { state: 'open' })).toBe(0);
  });
});
