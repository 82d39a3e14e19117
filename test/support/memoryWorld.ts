import { readPacks } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { remind } from '../../src/usecases/remind.ts';
import type { World } from '../../src/usecases/world.ts';
import { memoryOutside, type MemoryOutside } from './memoryOutside.ts';
import * as ports from './memoryPorts.ts';
import { openSwitchboard, through, type Switchboard } from './switchboard.ts';

/** Thursday 3 December 2026, 09:12 in London: an ordinary working day. */
export const ordinaryMorning = '2026-12-03T09:12:00Z';

const packs = readPacks();
const workCalendar = readWorkCalendar();

/** One running program over an outside kept in memory. Stop it with the switchboard, and start another over the same outside. */
export type MemoryWorld = World & { readonly outside: MemoryOutside; readonly board: Switchboard };

/** A world whose ports are real implementations kept in Maps. Give the outside of an earlier world to start the program again over it. */
export function memoryWorld(outside: MemoryOutside = memoryOutside(ordinaryMorning), board: Switchboard = openSwitchboard()): MemoryWorld {
  return {
    outside,
    board,
    directory: through(board, 'directory', ports.directory),
    caseLog: through(board, 'caseLog', ports.caseLog(outside)),
    children: through(board, 'children', ports.children(outside)),
    drafts: through(board, 'drafts', ports.drafts(outside)),
    calendar: through(board, 'calendar', ports.calendar(outside)),
    rooms: through(board, 'rooms', ports.rooms(outside)),
    mail: through(board, 'mail', ports.mail(outside)),
    lists: through(board, 'lists', ports.lists(outside)),
    documents: through(board, 'documents', ports.documents),
    notifier: through(board, 'notifier', ports.notifier(outside)),
    changes: through(board, 'changes', ports.changes(outside)),
    watches: through(board, 'watches', ports.watches(outside)),
    subscriptions: through(board, 'subscriptions', ports.subscriptions(outside)),
    index: through(board, 'index', ports.index(outside)),
    jobs: through(board, 'jobs', ports.jobs(outside)),
    clock: { now: () => outside.now },
    log: ports.log(outside),
    packs,
    workCalendar,
    policyId: 'dorset',
    tabLink: (page) => `https://holdfast.example/tab/?page=${page}`,
    outsideLinks: { key: 'a key for links', address: (link) => `https://holdfast.example/times/${link}` },
    cardFor: (card, { reference, assessment, personId, link, due, outcome }) => ({
      card,
      reference,
      stage: assessment.stage,
      stageText: assessment.stageText,
      personId,
      link,
      ...(due === undefined ? {} : { due: due.map(({ reference: of, duty }) => `${of} ${duty.id} ${duty.state}`) }),
      ...(outcome === undefined ? {} : { says: outcome.says }),
    }),
  };
}

/** Lets the practice clock go on. */
export function advance(world: MemoryWorld, minutes: number): void {
  world.outside.now = new Date(Date.parse(world.outside.now) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

/** Does the queued work until none is left. A job that throws stays queued, as a real queue would keep it, and the failure is thrown. */
export async function runJobs(world: MemoryWorld): Promise<void> {
  for (let reference = [...world.outside.jobs][0]; reference !== undefined; reference = [...world.outside.jobs][0]) {
    world.outside.jobs.delete(reference);
    try {
      await reconcile(world, reference);
    } catch (failure) {
      world.outside.jobs.add(reference);
      throw failure;
    }
  }
  for (const personId of [...world.outside.toRemind]) {
    world.outside.toRemind.delete(personId);
    try {
      await remind(world, personId);
    } catch (failure) {
      world.outside.toRemind.add(personId);
      throw failure;
    }
  }
}
