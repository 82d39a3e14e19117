import { calendarNews } from '../domain/follow/calendarNews.ts';
import { followed } from '../domain/follow/followed.ts';
import { afterwards } from './afterwards.ts';
import { appendOnce } from './appendOnce.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, readHeld } from './heldCase.ts';
import type { World } from './world.ts';

/**
 * Reads back what people did in Outlook and SharePoint: answers to invitations, meetings moved or taken away, actions ticked off. Keeps
 * nothing between runs, so it may be stopped, repeated and run by several programs. One case that cannot be read does not stop the others.
 */
export async function follow(world: World): Promise<void> {
  for (const reference of await world.index.atStage('scheduled')) {
    try {
      await followCase(world, reference);
    } catch (failure) {
      world.log.warn({ reference, kind: failureKind(failure) }, 'a calendar entry was not looked at');
    }
  }
  // The lists are read when the case is shown in them, before anything is written over.
  for (const reference of await world.index.atStage('held', 'minuted', 'circulated')) await world.jobs.reconcileSoon(reference);
}

/** Looks at the calendar entry of the case's meeting to come and records what changed there. Throws `GatewayFailure`. */
export async function followCase(world: World, reference: string): Promise<void> {
  const held = await readHeld(world, reference);
  if (held === undefined) return;
  const assessment = assessHeld(world, held, world.clock.now());
  const looked = followed(held.file, assessment, reference);
  if (looked === undefined) return;
  const entry = await world.calendar.entry(looked.organiser, looked.eventId);
  const news = calendarNews(held.file, assessment, looked, entry);
  if (news.length === 0) return;
  const now = await appendOnce(world, held, news);
  if (now !== undefined) await afterwards(world, now, assessHeld(world, now, world.clock.now()));
}
