import { describe, expect, it } from '@jest/globals';
import { budgetOf, createBudget, type Budget, type Urgency } from '../../src/graph/budget.ts';

/** A budget whose clock stands still but for the rests it takes. */
function standing(): { readonly budget: Budget; readonly pass: (ms: number) => void; readonly rests: number[] } {
  let now = 0;
  const rests: number[] = [];
  const pause = (ms: number): Promise<void> => {
    rests.push(ms);
    now += ms;
    return Promise.resolve();
  };
  return { budget: createBudget({ now: () => now, pause }), pass: (ms) => void (now += ms), rests };
}

const mailbox = 'mailbox 1';
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Asks for a turn and notes in `order` when it came; gives what ends it once it has. */
function waiting(budget: Budget, urgency: Urgency, order: string[], name: string): { leave?: () => void } {
  const turn: { leave?: () => void } = {};
  void budget.enter(mailbox, urgency).then((leave) => {
    order.push(name);
    turn.leave = () => {
      leave({ answered: true });
    };
  });
  return turn;
}

describe('the budget of a mailbox', () => {
  it('is drawn on by path', () => {
    expect(
      [
        '/v1.0/users/A-1/events',
        '/v1.0/users/A-1/messages/x/send',
        '/v1.0/users/A-1',
        '/v1.0/users/A-1/manager',
        '/v1.0/sites/s/lists',
      ].map(budgetOf),
    ).toEqual(['mailbox a-1', 'mailbox a-1', 'directory', 'directory', 'site']);
  });

  it('lets four requests in at once, the last place only for people, and people before the background', async () => {
    const { budget } = standing();
    const order: string[] = [];
    const first = ['a', 'b', 'c'].map((name) => waiting(budget, 'background', order, name));
    const later = ['d', 'e'].map((name) => waiting(budget, 'background', order, name));
    await settled();
    expect(order).toEqual(['a', 'b', 'c']);
    const people = ['P', 'Q'].map((name) => waiting(budget, 'people', order, name));
    await settled();
    expect(order).toEqual(['a', 'b', 'c', 'P']);
    first[0]?.leave?.();
    await settled();
    expect(order).toEqual(['a', 'b', 'c', 'P', 'Q']);
    for (const turn of [...first.slice(1), ...people]) turn.leave?.();
    await settled();
    for (const turn of later) turn.leave?.();
    await settled();
    expect(order).toEqual(['a', 'b', 'c', 'P', 'Q', 'd', 'e']);
  });

  it('is left alone by everybody for as long as one was asked to; another mailbox is not', async () => {
    const { budget, rests } = standing();
    (await budget.enter(mailbox, 'people'))({ answered: false, askedMs: 7000 });
    expect(budget.slow()).toBe(true);
    (await budget.enter('mailbox 2', 'people'))({ answered: true });
    expect(rests).toEqual([]);
    await expect(budget.enter(mailbox, 'background')).rejects.toMatchObject({ kind: 'throttled', retryAfter: 7 });
    (await budget.enter(mailbox, 'people'))({ answered: true });
    expect(rests).toEqual([7000]);
    expect(budget.slow()).toBe(false);
  });

  it('keeps nobody waiting for longer than anybody waits', async () => {
    const { budget, pass } = standing();
    (await budget.enter(mailbox, 'people'))({ answered: false, askedMs: 120_000 });
    await expect(budget.enter(mailbox, 'people')).rejects.toMatchObject({ retryAfter: 120 });
    pass(110_000);
    (await budget.enter(mailbox, 'people'))({ answered: true });
  });

  it('opens after eight failures in a row, tries again with one request at a time, and closes with the first answer', async () => {
    const { budget, pass } = standing();
    for (let time = 0; time < 7; time++) (await budget.enter(mailbox, 'background'))({ answered: false });
    expect(budget.slow()).toBe(false);
    (await budget.enter(mailbox, 'background'))({ answered: false });
    expect(budget.slow()).toBe(true);
    await expect(budget.enter(mailbox, 'background')).rejects.toMatchObject({ kind: 'throttled', retryAfter: 5 });
    pass(5000);
    const order: string[] = [];
    const probes = ['a', 'b', 'c'].map((name) => waiting(budget, 'people', order, name));
    await settled();
    expect(order).toEqual(['a']);
    probes[0]?.leave?.();
    await settled();
    expect(order).toEqual(['a', 'b', 'c']);
    expect(budget.slow()).toBe(false);
  });

  it('rests longer each time it fails again, up to a minute', async () => {
    const { budget, pass } = standing();
    const rested: number[] = [];
    for (let time = 0; time < 13; time++) {
      (await budget.enter(mailbox, 'background'))({ answered: false });
      if (!budget.slow()) continue;
      const refused: unknown = await budget.enter(mailbox, 'background').catch((error: unknown) => error);
      const { retryAfter = 0 } = refused as { retryAfter?: number };
      rested.push(retryAfter);
      pass(retryAfter * 1000);
    }
    expect(rested).toEqual([5, 10, 20, 40, 60, 60]);
  });
});
