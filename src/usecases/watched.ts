import { watchName, type Watch } from '../domain/follow/watch.ts';
import type { World } from './world.ts';

/** Lists written by projection: in `Actions` a person's status counts, whatever else is changed by hand is put right. */
const lists = ['Actions', 'Meetings', 'Invitees', 'Minutes'] as const;

/** Everything that has to be watched now: the calendars of cases that go on, and the lists people read. */
export async function watched(world: Pick<World, 'index'>): Promise<readonly Watch[]> {
  const calendars = await world.index.calendars();
  return [...calendars.map((of): Watch => ({ kind: 'calendar', of })), ...lists.map((of): Watch => ({ kind: 'list', of }))];
}

/** The same by name. */
export const watchedNames = async (world: Pick<World, 'index'>): Promise<readonly string[]> => (await watched(world)).map(watchName);
