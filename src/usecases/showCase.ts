import { effectKey } from '../domain/effects/effectKey.ts';
import { dueReminders } from '../domain/remind/dueReminders.ts';
import { rowsOf } from '../domain/record/rows.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import { appendOnce } from './appendOnce.ts';
import { driftKey } from './driftKey.ts';
import { factOfDrift } from './factOfDrift.ts';
import type { RowDrift, RowEdit } from './ports.ts';
import { factOfEdit, heardOf } from './rowEdits.ts';
import { failureKind } from './failureKind.ts';
import type { HeldCase } from './heldCase.ts';
import { indexEntryOf } from './indexed.ts';
import { remindersIn } from './remindersIn.ts';
import type { World } from './world.ts';

/** Shows the case as it is in the lists, on the cards already sent and in the index, each even when another fails. Gives the failures. */
export async function showCase(world: World, held: HeldCase, assessment: Assessment): Promise<readonly unknown[]> {
  const { reference } = held;
  const failures: unknown[] = [];
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      failures.push(failure);
      world.log.warn({ reference, kind: failureKind(failure) }, what);
    }
  };
  await attempt('lists not updated', () => showLists(world, held, assessment));
  await attempt('cards not refreshed', () => refreshCards(world, reference, assessment));
  await attempt('index not updated', () => world.index.put(indexEntryOf(world, held, assessment)));
  await attempt('reminders not queued', () => askReminders(world, held, assessment));
  return failures;
}

/**
 * The lists as the case is. An action's status set there by somebody who may is a fact of the case; whatever else was changed by hand is put
 * right, after the case has kept a note of who changed what.
 */
async function showLists(world: World, held: HeldCase, assessment: Assessment): Promise<void> {
  const { reference } = held;
  const rows = rowsOf(reference, assessment);
  const { edits, drift } = await world.lists.show(reference, rows, heardOf(rows.actions, held.file.log));
  if (edits.length + drift.length === 0) return;
  const taken = edits.map((edit) => ({ edit, fact: factOfEdit(world, held, assessment, edit) }));
  const facts = taken.flatMap(({ fact }) => fact ?? []);
  const refused = taken.filter(({ fact }) => fact === undefined).map(({ edit }) => statusDrift(edit));
  const changed = [...drift, ...refused];
  await appendOnce(world, held, [...facts, ...changed.map(factOfDrift)]);
  if (changed.length === 0) return;
  world.log.info({ reference, rows: changed.length }, 'rows changed by hand were put right');
  const left = new Set(facts.map(({ row }) => row));
  const again = { ...rows, actions: rows.actions.filter(({ key }) => !left.has(key)) };
  await world.lists.show(reference, again, undefined, new Set(changed.map(driftKey)));
}

/** A status set by somebody who may not say so, or that there is not. */
const statusDrift = ({ key, person, at }: RowEdit): RowDrift => ({ list: 'Actions', key, person, at, columns: ['Status'] });

/** Everybody to whom something of this case falls due now is queued to be told, in one message with what they owe in others. */
async function askReminders(world: World, held: HeldCase, assessment: Assessment): Promise<void> {
  const due = dueReminders(remindersIn(world, held, assessment), held.file.log, assessment.asOf);
  for (const personId of new Set(due.map(({ to }) => to.id))) await world.jobs.remindSoon(personId);
}

/** The cards there are, and the act each waits for: while that may still be done it is left alone, since somebody may be typing in it. */
const cards: readonly { readonly card: string; readonly waitsFor?: string }[] = [
  { card: 'approval', waitsFor: 'decideRequest' },
  { card: 'decision' },
  { card: 'booked' },
  { card: 'differs' },
  { card: 'answers' },
];

/**
 * Cards already sent are shown again as the case is now, so that no old button stays live and no old time is read. Asked by name and not
 * by what the log shows as sent: the program may have stopped between sending and recording.
 */
async function refreshCards(world: World, reference: string, assessment: Assessment): Promise<void> {
  const open = new Set(assessment.openActs.map(({ act }) => act));
  const link = world.tabLink(`case/${reference}`);
  for (const { card, waitsFor } of cards) {
    if (waitsFor !== undefined && open.has(waitsFor)) continue;
    const prefix = `${effectKey(reference, 'card', card)}/`;
    await world.notifier.refresh(reference, prefix, (personId) => world.cardFor(card, { reference, assessment, personId, link }));
  }
}
