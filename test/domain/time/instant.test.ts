import { describe, expect, it } from '@jest/globals';
import { inOrder, isAfter, isInstant, msOf } from '../../../src/domain/time/instant.ts';

const written = [
  '2026-02-28T09:12:00Z',
  '2026-02-30T09:12:00Z',
  '2026-03-01T00:00:00Z',
  '2026-03-01T00:00:00.000Z',
  '2026-03-01T00:00:00.001Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T23:59:59.999Z',
  '2026-03-02T00:00:00+01:00',
  '2026-03-02T00:00Z',
  '2026-13-02T00:00:00Z',
  '2026-03-02T00:60:00Z',
  'nothing of the sort.',
];

describe('comparing instants', () => {
  it.each(written)('%s is after what it is later than, however both are written', (a) => {
    expect(written.filter((b) => isAfter(a, b))).toEqual(written.filter((b) => msOf(a) > msOf(b)));
  });

  it('knows a day that does not exist, and a text that is none', () => {
    expect(written.filter(isInstant)).toEqual(
      written.filter((each) => !each.startsWith('2026-02-30') && !each.startsWith('2026-13') && !/:60|nothing/.test(each)),
    );
  });

  it('puts things in the order in which they happened, and leaves those alone that are', () => {
    const things = ['2026-03-01T00:00:00.500Z', '2026-03-01T00:00:00Z', '2026-03-01T01:00:00+01:00'].map((at, nth) => ({ at, nth }));
    expect(inOrder(things).map(({ nth }) => nth)).toEqual([1, 2, 0]);
    expect(inOrder(things.slice(1))).toEqual(things.slice(1));
  });
});
