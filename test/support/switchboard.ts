/** The program was stopped: every call it makes from then on fails, as nothing of it is left to make one. */
export class Killed extends Error {
  constructor() {
    super('the program was stopped');
    this.name = 'Killed';
  }
}

/** A call as it goes through a port: `caseLog.append`, and what was handed over. */
type PortCall = { readonly name: string; readonly nth: number; readonly args: readonly unknown[] };

/** What may happen to calls on their way out. Every port call of a memory world passes here. */
export type Switchboard = {
  /** Calls made so far. */
  count: number;
  /** Stops the program at the n-th call, before or after the outside has done it. */
  dieAt?: { readonly call: number; readonly when: 'before' | 'after' };
  dead: boolean;
  /** An error to answer this call with, instead of doing it (`before`) or although it was done (`after`). */
  fail?: (call: PortCall) => { readonly when: 'before' | 'after'; readonly error: Error } | undefined;
  /** Awaited before and after each call, to let others in. */
  pause?: (call: PortCall) => Promise<void>;
};

/** A switchboard that lets everything through. */
export const openSwitchboard = (): Switchboard => ({ count: 0, dead: false });

/** A port whose every call goes through the switchboard. */
export function through<T extends object>(board: Switchboard, portName: string, port: T): T {
  return new Proxy(port, {
    get: (target, property) => {
      const method: unknown = Reflect.get(target, property);
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]) =>
        passed(board, `${portName}.${String(property)}`, args, () => Reflect.apply(method, target, args) as Promise<unknown>);
    },
  });
}

async function passed(board: Switchboard, name: string, args: readonly unknown[], work: () => Promise<unknown>): Promise<unknown> {
  if (board.dead) throw new Killed();
  const call = { name, nth: ++board.count, args };
  await board.pause?.(call);
  if (board.dieAt?.call === call.nth && board.dieAt.when === 'before') board.dead = true;
  if (isDead(board)) throw new Killed();
  const fault = board.fail?.(call);
  if (fault?.when === 'before') throw fault.error;
  const answer = await work();
  if (board.dieAt?.call === call.nth && board.dieAt.when === 'after') board.dead = true;
  if (fault?.when === 'after') throw fault.error;
  await board.pause?.(call);
  if (isDead(board)) throw new Killed();
  return answer;
}

const isDead = (board: Switchboard): boolean => board.dead;
