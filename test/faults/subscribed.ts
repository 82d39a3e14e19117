import { keepSubscriptions } from '../../src/usecases/keepSubscriptions.ts';
import type { Program } from './program.ts';

/** Subscriptions are made; one is asked to be renewed, one stands twice: in the end each watch has one. */
export async function subscribed(program: Program): Promise<object> {
  const { world } = program;
  await kept(program);
  await world.watches.askRenewal('list/Actions');
  await world.subscriptions?.make({ kind: 'list', of: 'Minutes' }, world.clock.now());
  await kept(program);
  return {};
}

/** The work is done again while it fails, as the queue does it. */
async function kept({ world, board, later }: Program): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await keepSubscriptions(world);
      return;
    } catch (failure) {
      if (board.dead || tries >= 8) throw failure;
      later();
    }
  }
}
