import { desired } from '../domain/effects/desired.ts';
import { letterNews, lettersToWatch, type ReturnedLetter } from '../domain/follow/letterNews.ts';
import { afterwards } from './afterwards.ts';
import { appendOnce } from './appendOnce.ts';
import { failureKind } from './failureKind.ts';
import { assessHeld, readHeld } from './heldCase.ts';
import type { World } from './world.ts';

const aWeek = 7 * 86_400_000;

/** Looks in the mailboxes of those who wrote letters in the last week for reports that one came back, and records it. Each mailbox is asked once. */
export async function followLetters(world: World): Promise<void> {
  const asked = new Map<string, Promise<readonly ReturnedLetter[]>>();
  const since = new Date(Date.parse(world.clock.now()) - aWeek).toISOString();
  const inMailbox = (sender: string): Promise<readonly ReturnedLetter[]> => {
    const answer = asked.get(sender) ?? world.mail.returned(sender, since);
    asked.set(sender, answer);
    return answer;
  };
  for (const reference of await world.index.atStage('scheduled', 'held', 'minuted', 'circulated')) {
    try {
      await lettersOf(world, reference, inMailbox);
    } catch (failure) {
      world.log.warn({ reference, kind: failureKind(failure) }, 'letters that came back were not looked for');
    }
  }
}

async function lettersOf(
  world: World,
  reference: string,
  inMailbox: (sender: string) => Promise<readonly ReturnedLetter[]>,
): Promise<void> {
  const held = await readHeld(world, reference);
  if (held === undefined) return;
  const assessment = assessHeld(world, held, world.clock.now());
  const letters = desired(held.policy, held.file, assessment, reference).filter((effect) => effect.kind === 'mail');
  const watched = lettersToWatch(held.file.log, letters, assessment.asOf);
  const returned = await Promise.all([...new Set(watched.map(({ from }) => from.id))].map(inMailbox));
  const news = letterNews(watched, returned.flat());
  if (news.length === 0) return;
  const now = await appendOnce(world, held, news);
  if (now !== undefined) await afterwards(world, now, assessHeld(world, now, world.clock.now()));
}
