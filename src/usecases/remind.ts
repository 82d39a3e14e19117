import type { Assessment } from '../domain/assess/assessment.ts';
import type { Fact } from '../domain/case/fact.ts';
import { addresseeOf } from '../domain/effects/addresseeOf.ts';
import type { CardEffect } from '../domain/effects/effect.ts';
import { dueReminders } from '../domain/remind/dueReminders.ts';
import type { Reminder } from '../domain/remind/reminder.ts';
import { msOf } from '../domain/time/instant.ts';
import { appendOnce } from './appendOnce.ts';
import { fewAtOnce } from './fewAtOnce.ts';
import { assessHeld, readHeld, type HeldCase } from './heldCase.ts';
import { letterInstead } from './letterInstead.ts';
import { remindersIn } from './remindersIn.ts';
import { unreadableBecause } from './unreadableBecause.ts';
import type { World } from './world.ts';

type Owed = { readonly held: HeldCase; readonly assessment: Assessment; readonly due: readonly Reminder[] };

/**
 * Tells one person everything that has fallen due from them, of all their cases in one message, and records each reminder in its case. May
 * be stopped anywhere and run again: what went out is found by its key and only recorded.
 */
export async function remind(world: World, personId: string): Promise<void> {
  const owed = await owedBy(world, personId);
  const unsent = await fewAtOnce(owed, 5, async (one) => ({ ...one, due: await notSent(world, one.due) }));
  await send(world, personId, unsent.filter(({ due }) => due.length > 0)); // prettier-ignore
  for (const { held, due } of owed) await appendOnce(world, held, due.map((reminder) => factOf(reminder, world.clock.now()))); // prettier-ignore
}

async function owedBy(world: World, personId: string): Promise<readonly Owed[]> {
  const entries = await world.index.of(personId);
  const found = await fewAtOnce(entries, 5, ({ reference }) => readableOf(world, reference));
  return found
    .filter((held) => held !== undefined)
    .map((held) => {
      const assessment = assessHeld(world, held, world.clock.now());
      const due = dueReminders(remindersIn(world, held, assessment), held.file.log, assessment.asOf);
      return { held, assessment, due: due.filter(({ to }) => to.id === personId) };
    })
    .filter(({ due }) => due.length > 0);
}

/** A case whose procedure is not here keeps nobody from hearing of the others. */
async function readableOf(world: World, reference: string): Promise<HeldCase | undefined> {
  try {
    return await readHeld(world, reference);
  } catch (failure) {
    if (unreadableBecause(failure) === undefined) throw failure;
    return undefined;
  }
}

async function notSent(world: World, due: readonly Reminder[]): Promise<readonly Reminder[]> {
  const sent = await fewAtOnce(due, 5, ({ key }) => world.notifier.wasSent(key));
  return due.filter((_, at) => sent[at] !== true);
}

async function send(world: World, personId: string, unsent: readonly Owed[]): Promise<void> {
  const [first] = unsent;
  // The oldest names the message, so that a letter written before the program stopped is known again when more has fallen due since.
  const keys = unsent
    .flatMap(({ due }) => due)
    .sort((a, b) => msOf(a.at) - msOf(b.at) || a.key.localeCompare(b.key))
    .map(({ key }) => key);
  const to = addresseeOf(first?.due[0]?.to);
  if (first === undefined || keys[0] === undefined || to === undefined) return;
  const { held, assessment } = first;
  const { reference } = held;
  const effect: CardEffect = { kind: 'card', key: keys[0], to, card: 'reminder' };
  const due = unsent.flatMap((one) =>
    one.due.map(({ duty, clause }) => ({ reference: one.held.reference, assessment: one.assessment, duty, clause })),
  );
  const link = world.tabLink('today');
  const answer = await world.notifier.send(
    effect,
    world.cardFor('reminder', { reference, assessment, personId, due, link }),
    keys.slice(1),
  );
  if (answer === 'unreachable') await world.mail.send(letterInstead(held, assessment, effect, link), []);
}

const factOf = ({ key, to, duty, rule }: Reminder, now: string): Fact => ({
  event: 'notification.reminded',
  at: now,
  by: 'system',
  effect: key,
  person: to.id,
  duty: duty.id,
  rule,
});
