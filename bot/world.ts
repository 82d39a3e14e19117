import { createCaseIndex } from '../src/database/caseIndex.ts';
import type { Db } from '../src/database/db.ts';
import type { DurableJobs } from '../src/database/jobs.ts';
import { createDocuments } from '../src/documents/documents.ts';
import { createWatches } from '../src/database/watches.ts';
import { createCalendar } from '../src/graph/calendar.ts';
import { createCaseLog } from '../src/graph/caseLog.ts';
import { createChanges } from '../src/graph/changes.ts';
import { createChildRegister } from '../src/graph/childRegister.ts';
import type { Graph } from '../src/graph/client.ts';
import { createDrafts } from '../src/graph/drafts.ts';
import { createDirectory } from '../src/graph/directory.ts';
import { createLists } from '../src/graph/lists.ts';
import { createMail } from '../src/graph/mail.ts';
import { createReadableLists } from '../src/graph/readableLists.ts';
import { createRooms } from '../src/graph/rooms.ts';
import { createSubscriptions } from '../src/graph/subscriptions.ts';
import { procedureFor } from './procedureFor.ts';
import { readWorkCalendar } from '../src/policies/workCalendar.ts';
import type { Log, Notifier } from '../src/usecases/ports.ts';
import type { World } from '../src/usecases/world.ts';
import { cardFor } from './cardFor.ts';
import { openClock } from './clock.ts';
import type { Env } from './env.ts';
import { notificationAddress } from './notificationAddress.ts';
import { tabLink } from './tabLink.ts';

export type Outside = {
  readonly env: Env;
  readonly log: Log;
  readonly db: Db;
  readonly jobs: DurableJobs;
  readonly graph: Graph;
  /** What links given to people outside are sealed with. */
  readonly linkKey: string;
  readonly notifier: Notifier;
  /** Whether Microsoft 365 is being left alone for a while. */
  readonly slow: () => boolean;
  /** Milliseconds as Microsoft 365 counts them. */
  readonly now: () => number;
};

/** Which adapter stands behind which port. Throws with a plain sentence when POLICY names no procedure, or a file that cannot be used. */
export function openWorld({ env, log, db, jobs, graph, linkKey, notifier, slow, now }: Outside): World {
  const { packs, policyId } = procedureFor(env.POLICY);
  const lists = createLists(graph, env.SITE);
  const told = notificationAddress(env);
  const world: World = {
    directory: createDirectory(graph),
    caseLog: createCaseLog(lists, log),
    children: createChildRegister(lists),
    drafts: createDrafts(lists),
    calendar: createCalendar(graph),
    rooms: createRooms(graph, now),
    mail: createMail(graph),
    lists: createReadableLists(lists),
    documents: createDocuments(),
    notifier,
    changes: createChanges(graph, lists),
    watches: createWatches(db),
    ...('address' in told && { subscriptions: createSubscriptions(graph, lists, { address: told.address, key: env.CLIENT_SECRET }) }),
    index: createCaseIndex(db),
    jobs,
    clock: openClock(env.CLOCK_FILE, now),
    log,
    packs,
    workCalendar: readWorkCalendar(),
    policyId,
    tabLink: tabLink(env),
    outsideLinks: { key: linkKey, address: (link) => `${env.PUBLIC_ORIGIN}/times/${link}` },
    cardFor: (card, source) => cardFor(world, card, source),
    slow,
    administrators: new Set(env.ADMINISTRATORS),
  };
  return world;
}
