import { keepSubscriptions } from '../../src/usecases/keepSubscriptions.ts';
import type { Program } from './program.ts';

/** Subscriptions are made; one is asked to be renewed, one stands twice: in the end each watch has one. */
export async function subscribed(program: Program): Promise<object> {
  const { world } = program;
  await again(program, () => keepSubscriptions(world));
  await world.watches.askRenewal('list/Actions');
  await again(program, () => world.subscriptions?.make({ kind: 'list', of: 'Minutes' }, world.clock.now()));
  await again(program, () => keepSubscriptions(world));
  return {};
}

/** The work is done again while it fails, as the queue does it. */
async function again({ board, later }: Program, work: () => Promise<void> | undefined): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work();
      return;
    } catch (failure) {
      if (board.dead || tries >= 8) throw failure;
      later();
    }
  }
}
