import { describe, expect, it } from '@jest/globals';
import { subscriptionsToDo, type Subscription } from '../../../src/domain/follow/subscriptionsToDo.ts';

const now = '2026-12-03T09:12:00Z';
const inHours = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
const one = (id: string, watch: string | undefined, hours: number): Subscription => ({
  id,
  expires: inHours(hours),
  ...(watch !== undefined && { watch }),
});
const toDo = (found: readonly Subscription[], asked: readonly string[] = []) => {
  const { make, renew, remove } = subscriptionsToDo(['calendar/a', 'list/Actions'], found, new Set(asked), now);
  return { make, renew: renew.map(({ id }) => id), remove: remove.map(({ id }) => id) };
};

describe('subscriptions as they should be', () => {
  it('are made where there is none', () => {
    expect(toDo([])).toEqual({ make: ['calendar/a', 'list/Actions'], renew: [], remove: [] });
  });

  it('are left alone while they have time enough, and renewed at half their life', () => {
    expect(toDo([one('1', 'calendar/a', 70), one('2', 'list/Actions', 35)])).toEqual({ make: [], renew: [], remove: [] });
    expect(toDo([one('1', 'calendar/a', 34.9), one('2', 'list/Actions', -1)])).toEqual({ make: [], renew: ['1', '2'], remove: [] });
  });

  it('are renewed when Microsoft asks, however long they have', () => {
    expect(toDo([one('1', 'calendar/a', 70), one('2', 'list/Actions', 70)], ['list/Actions', 'list/Gone'])).toEqual({
      make: [],
      renew: ['2'],
      remove: [],
    });
  });

  it('stand once: the one that lives longest stays, those of nothing watched any more go', () => {
    const found = [
      one('1', 'calendar/a', 50),
      one('2', 'calendar/a', 60),
      one('3', 'calendar/b', 70),
      one('4', undefined, 70),
      one('5', 'list/Actions', 60),
    ];
    expect(toDo(found)).toEqual({ make: [], renew: [], remove: ['1', '3', '4'] });
  });
});
