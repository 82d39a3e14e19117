import { watchName } from '../domain/follow/watch.ts';
import { compareCases } from './compareCases.ts';
import { failureKind } from './failureKind.ts';
import { followLetters } from './followLetters.ts';
import { look } from './look.ts';
import { watched } from './watched.ts';
import type { World } from './world.ts';

/**
 * Reads back what people did in Outlook and SharePoint, whether or not anybody told of it: what changed since the last look, cases that have
 * gone on since then, letters that came back. `thorough` compares every case with the calendars whatever is said to have changed. May be
 * stopped, repeated and run by several programs; one calendar that cannot be read does not stop the others.
 */
export async function follow(world: World, { thorough = false }: { readonly thorough?: boolean } = {}): Promise<void> {
  for (const watch of await watched(world)) {
    try {
      await look(world, watchName(watch));
    } catch (failure) {
      world.log.warn({ watch: watchName(watch), kind: failureKind(failure) }, 'what changed was not looked through; this is tried again');
    }
  }
  await compareCases(world, await (thorough ? casesInCalendars(world) : world.index.toCompare()));
  await followLetters(world);
}

async function casesInCalendars(world: World): Promise<readonly string[]> {
  const calendars = await world.index.calendars();
  const cases = await Promise.all(calendars.map((mailbox) => world.index.inCalendar(mailbox)));
  return [...new Set(cases.flat().map(({ reference }) => reference))];
}
