import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openClock } from '../../bot/clock.ts';
import { createGraph } from '../../src/graph/client.ts';
import { connect } from '../../src/graph/connect.ts';
import { at } from '../../src/graph/path.ts';
import { createSkew, sayClock } from '../../src/graph/skew.ts';
import { identified } from '../../src/graph/wire.ts';
import { sam, startLocal, type Local } from './local.ts';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.close());

const hour = 3_600_000;

describe("this machine's clock", () => {
  it.each([
    [hour, '60 minutes ahead of'],
    [-hour, '60 minutes behind'],
  ])('an hour wrong (%i ms) is noticed by the first answer, said once, and Microsoft’s time is taken', async (wrong, words) => {
    const machine = (): number => Date.now() + wrong;
    const told: string[] = [];
    const skew = createSkew(machine, (minutes) => told.push(sayClock(minutes)));
    const clock = openClock(undefined, () => machine() - skew.aheadMs());
    const graph = createGraph({
      token: connect(local.identity),
      origin: local.origin,
      heard: (date) => {
        skew.heard(date);
      },
    });
    for (let time = 0; time < 3; time++) await graph.ask('GET', at`/users/${sam.id}`, identified);
    expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(120_000);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words);
    expect(told[0]).toContain('Set the clock right');
  });

  it('is believed within two minutes, and again once it is right', () => {
    let now = Date.parse('2026-12-03T09:12:00Z');
    const told: number[] = [];
    const skew = createSkew(
      () => now,
      (minutes) => told.push(minutes),
    );
    skew.heard('Thu, 03 Dec 2026 09:10:30 GMT');
    skew.heard(null);
    skew.heard('nonsense');
    expect([skew.aheadMs(), told]).toEqual([0, []]);
    now += hour;
    skew.heard('Thu, 03 Dec 2026 09:12:00 GMT');
    expect([skew.aheadMs(), told]).toEqual([hour, [60]]);
    now -= hour;
    skew.heard('Thu, 03 Dec 2026 09:12:00 GMT');
    expect([skew.aheadMs(), told]).toEqual([0, [60, 0]]);
  });
});
