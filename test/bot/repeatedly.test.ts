import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { repeatedly } from '../../bot/repeatedly.ts';
import { GatewayFailure } from '../../src/usecases/gatewayFailure.ts';

const minutes = 60_000;

describe('work done repeatedly', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is tried again, each time later, while Microsoft 365 does not answer, and then keeps its pace', async () => {
    let away = 3;
    let runs = 0;
    const told: [string, number][] = [];
    const work = repeatedly(
      () => {
        runs++;
        return away-- > 0 ? Promise.reject(new GatewayFailure('unavailable', 'x')) : Promise.resolve();
      },
      { everyMs: 10 * minutes, firstWaitMs: 5000, failed: (...said) => told.push(said) },
    );
    await work.firstRun;
    expect(runs).toBe(1);
    await jest.advanceTimersByTimeAsync(5000 + 10_000 + 20_000);
    expect([runs, told]).toEqual([4, [['unavailable', 5], ['unavailable', 10], ['unavailable', 20]]]); // prettier-ignore
    await jest.advanceTimersByTimeAsync(10 * minutes - 1);
    expect(runs).toBe(4);
    await jest.advanceTimersByTimeAsync(1);
    expect(runs).toBe(5);
    await work.stop();
    await jest.advanceTimersByTimeAsync(60 * minutes);
    expect([runs, jest.getTimerCount()]).toEqual([5, 0]);
  });

  it('never waits longer after a failure than after a success', async () => {
    const waits: number[] = [];
    const work = repeatedly(() => Promise.reject(new Error('x')), {
      everyMs: 10 * minutes,
      firstWaitMs: 5000,
      failed: (_kind, seconds) => waits.push(seconds),
    });
    await jest.advanceTimersByTimeAsync(60 * minutes);
    await work.stop();
    expect(Math.max(...waits)).toBe(600);
    expect(waits.length).toBeGreaterThan(8);
  });

  it('stops only when the run under way is over', async () => {
    let finish: () => void = () => undefined;
    const work = repeatedly(() => new Promise<void>((resolve) => (finish = resolve)), {
      everyMs: 1,
      firstWaitMs: 1,
      failed: () => undefined,
    });
    let over = false;
    const stopping = work.stop().then(() => (over = true));
    await Promise.resolve();
    expect(over).toBe(false);
    finish();
    await stopping;
    expect(jest.getTimerCount()).toBe(0);
  });
});
