import { mentions } from '../domain/follow/mentions.ts';
import { watchName, watchNamed, type Watch } from '../domain/follow/watch.ts';
import { msOf } from '../domain/time/instant.ts';
import { compareCases } from './compareCases.ts';
import { GatewayFailure } from './gatewayFailure.ts';
import type { CalendarChange, Changed } from './ports.ts';
import type { World } from './world.ts';

/** A row of looks in a calendar is begun anew after so long, since each row sees the same stretch of days. */
const longestRowMs = 30 * 86_400_000;

/**
 * Looks through what changed in one watch since the last look and does what follows. The mark moves on only when everything found was seen
 * to, so that a look that was cut short is made again; what it finds twice tells nothing new. Throws `GatewayFailure`.
 */
export async function look(world: World, name: string): Promise<void> {
  const watch = watchNamed(name);
  if (watch?.kind === 'calendar') await lookInCalendar(world, watch);
  if (watch?.kind === 'list') await lookInList(world, watch);
}

async function lookInCalendar(world: World, watch: Watch): Promise<void> {
  const cases = await world.index.inCalendar(watch.of);
  const name = watchName(watch);
  if (cases.length === 0) {
    await world.watches.forget(name);
    return;
  }
  const now = world.clock.now();
  const last = await world.watches.mark(name);
  // A calendar looked through for the first time is one nobody tells of yet.
  if (last === undefined) await world.jobs.keepSubscriptionsSoon();
  const going = last !== undefined && msOf(now) - msOf(last.begun) < longestRowMs ? last : undefined;
  const { changes, mark } = await calendarChanges(world, watch, going?.mark, now);
  const touched = cases.filter(
    ({ reference, events }) => changes === 'everything' || changes.some((one) => isAbout(one, reference, events)),
  );
  await compareCases(world, touched.map(({ reference }) => reference)); // prettier-ignore
  if (mark !== undefined) await world.watches.keepMark(name, mark, changes === 'everything' || going === undefined ? now : going.begun);
}

const isAbout = ({ eventId, subject }: CalendarChange, reference: string, events: readonly string[]): boolean =>
  events.includes(eventId) || (subject !== undefined && mentions(subject, reference));

type Told = { readonly changes: Changed<CalendarChange>['changes']; readonly mark?: string };

/** Where Microsoft 365 does not say what changed, everything is looked at as if it had. */
async function calendarChanges(world: World, { of }: Watch, mark: string | undefined, now: string): Promise<Told> {
  try {
    return await world.changes.calendar(of, mark, now);
  } catch (failure) {
    if (!(failure instanceof GatewayFailure) || !['denied', 'unexpected'].includes(failure.kind)) throw failure;
    world.log.warn({ mailbox: of, kind: failure.kind }, 'what changed in a calendar was not told; every case in it is looked at');
    return { changes: 'everything' };
  }
}

/** Cases whose rows somebody changed are shown again, which reads back what counts and puts the rest right. */
async function lookInList(world: World, watch: Watch): Promise<void> {
  const name = watchName(watch);
  const { changes, mark } = await world.changes.list(watch.of, (await world.watches.mark(name))?.mark);
  if (changes === 'everything' || changes.length > 0) {
    // A reference in a list may have been typed by anybody.
    const all = await world.index.all();
    for (const reference of all) if (changes === 'everything' || changes.includes(reference)) await world.jobs.reconcileSoon(reference);
  }
  await world.watches.keepMark(name, mark, world.clock.now());
}
