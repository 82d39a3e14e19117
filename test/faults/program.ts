import { activityDoor, openAdapter } from '../../bot/adapter.ts';
import { cardFor } from '../../bot/cardFor.ts';
import { mountNotifications } from '../../bot/notificationsDoor.ts';
import { meetingBot } from '../../bot/meetingBot.ts';
import { teamsNotifier } from '../../bot/teamsNotifier.ts';
import { createDocuments } from '../../src/documents/documents.ts';
import { createBudget } from '../../src/graph/budget.ts';
import { createCalendar } from '../../src/graph/calendar.ts';
import { createRooms } from '../../src/graph/rooms.ts';
import { createChanges } from '../../src/graph/changes.ts';
import { createCaseLog } from '../../src/graph/caseLog.ts';
import { createChildRegister } from '../../src/graph/childRegister.ts';
import { createDrafts } from '../../src/graph/drafts.ts';
import { createGraph } from '../../src/graph/client.ts';
import { connect } from '../../src/graph/connect.ts';
import { createDirectory } from '../../src/graph/directory.ts';
import { createLists } from '../../src/graph/lists.ts';
import { createMail } from '../../src/graph/mail.ts';
import { createReadableLists } from '../../src/graph/readableLists.ts';
import { createSubscriptions } from '../../src/graph/subscriptions.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import type { Standin } from '../../src/standin/server.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import type { World } from '../../src/usecases/world.ts';
import type { Hearing } from './door.ts';
import { memoryDatabase, type Kept } from '../bot/memoryDatabase.ts';
import { site } from '../graph/local.ts';
import { memoryOutside, type MemoryOutside } from '../support/memoryOutside.ts';
import * as memory from '../support/memoryPorts.ts';
import { Killed, through, type Switchboard } from '../support/switchboard.ts';

/** What outlives a program besides Microsoft 365: its own database. */
export type Database = Kept & Pick<MemoryOutside, 'index' | 'jobs' | 'watches' | 'compared' | 'toLook'>;

export const emptyDatabase = (): Database => ({
  chats: new Map(),
  cards: new Map(),
  index: new Map(),
  jobs: new Set(),
  watches: new Map(),
  compared: new Map(),
  toLook: new Set(),
});

/** The product's own adapters against a local Microsoft 365, over HTTP; waits are cut short. */
export type Program = {
  readonly world: World;
  readonly board: Switchboard;
  readonly database: Database;
  /** Where people are. */
  readonly desk: string;
  /** The case's reference, once it is open. */
  readonly reference: () => Promise<string>;
  /** Takes an activity of Teams', as the product's own door does. */
  /** Takes what Microsoft 365 asks the address for changes. */
  readonly hearing: Hearing;
  readonly activity: (activity: unknown) => Promise<{ readonly status: number; readonly body?: unknown }>;
  /** Lets a minute pass for whatever rests until Microsoft 365 is well again. */
  readonly later: () => void;
  /** Resolves when nothing is left to be said. */
  readonly quiet: () => Promise<void>;
};

const packs = readPacks();
const workCalendar = readWorkCalendar();
/** Long enough for an answer on a busy machine, short enough to wait for in vain a few hundred times. */
const tryMs = 1500;

/** Starts a program over what an earlier one left. Once its switchboard is dead nothing of it reaches anything any more. */
export function startProgram(
  standin: Standin,
  database: Database,
  board: Switchboard,
  now: () => string,
  hears = 'http://localhost:1/api/notifications',
): Program {
  const { tenantId, clientId, clientSecret } = standin.settings;
  const pause = (): Promise<void> => {
    alive(board);
    return Promise.resolve();
  };
  const token = connect({ tenantId, clientId, clientSecret, loginOrigin: standin.url }, { tryMs, pause });
  // Rests pass at once: the program's clock is moved on by them, and between two tries of a job.
  let passed = 0;
  const rest = (ms: number): Promise<void> => {
    passed += ms;
    return pause();
  };
  const budget = createBudget({ now: () => performance.now() + passed, pause: rest });
  const graph = createGraph({
    budget: { of: budget, urgency: 'background' },
    token: async () => {
      alive(board);
      const given = await token();
      alive(board);
      return given;
    },
    origin: standin.url,
    tryMs,
    patience: { pause },
  });
  const { chats: _chats, cards: _cards, ...kept } = database;
  const outside: MemoryOutside = { ...memoryOutside(now()), ...kept };
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { conversations, sentCards } = memoryDatabase(database);
  const chats = {
    adapter: openAdapter({ botId: '', botPassword: '', tenantId }),
    botId: '',
    conversations: through(board, 'conversations', conversations),
    sentCards: through(board, 'sentCards', sentCards),
  };
  const notifier = teamsNotifier({ ...chats, log: quiet, tryMs });
  const lists = createLists(graph, site);
  const world: World = {
    directory: through(board, 'directory', createDirectory(graph)),
    caseLog: through(board, 'caseLog', createCaseLog(lists, quiet)),
    children: through(board, 'children', createChildRegister(lists)),
    drafts: through(board, 'drafts', createDrafts(lists)),
    calendar: through(board, 'calendar', createCalendar(graph)),
    rooms: through(board, 'rooms', createRooms(graph, Date.now)),
    mail: through(board, 'mail', createMail(graph)),
    lists: through(board, 'lists', createReadableLists(lists)),
    documents: createDocuments(),
    notifier: through(board, 'notifier', notifier),
    changes: through(board, 'changes', createChanges(graph, lists)),
    watches: through(board, 'watches', memory.watches(outside)),
    subscriptions: through(board, 'subscriptions', createSubscriptions(graph, lists, { address: hears, key: clientSecret })),
    index: through(board, 'index', memory.index(outside)),
    jobs: through(board, 'jobs', memory.jobs(outside)),
    clock: { now },
    log: quiet,
    packs,
    workCalendar,
    policyId: 'dorset',
    tabLink: (page) => `http://localhost:3978/tab/?page=${page}`,
    outsideLinks: { key: 'a key for links', address: (link) => `https://holdfast.example/times/${link}` },
    cardFor: (card, source) => cardFor(world, card, source),
  };
  const bot = meetingBot({ world, ...chats, tenantId });
  const door = activityDoor(chats.adapter, (context) => bot.turn(context));
  const activity: Program['activity'] = async (sent) => {
    alive(board);
    let answer: { status: number; body?: unknown } = { status: 500 };
    const send = (status: number, body?: unknown): void => {
      answer = { status, ...(body === undefined ? {} : { body }) };
    };
    await door({ body: sent, headers: {}, method: 'POST' }, { send });
    alive(board);
    return answer;
  };
  let hearing: Hearing = () => Promise.resolve();
  mountNotifications({ get: () => undefined, put: () => undefined, post: (_path, handler) => (hearing = handler) }, world, {
    key: clientSecret,
    tenantId,
  });
  return {
    world,
    board,
    database,
    hearing,
    desk: standin.url,
    activity,
    quiet: () => bot.quiet(),
    later: () => void (passed += 60_000),
    reference: () => Promise.resolve([...database.index.keys()][0] ?? ''),
  };
}

/** Does the queued work, each job again while it fails, as the queue would. Gives the references whose work never succeeded. */
export async function drain({ world, board, database: { jobs }, quiet, later }: Program, tries = 8): Promise<readonly string[]> {
  await quiet();
  const failed = new Map<string, number>();
  const givenUp: string[] = [];
  for (let reference = first(jobs); reference !== undefined; reference = first(jobs)) {
    alive(board);
    jobs.delete(reference);
    try {
      await reconcile(world, reference);
    } catch {
      jobs.add(reference);
      alive(board);
      later();
      const times = (failed.get(reference) ?? 0) + 1;
      failed.set(reference, times);
      if (times < tries) continue;
      jobs.delete(reference);
      givenUp.push(reference);
    }
  }
  return givenUp;
}

const first = (jobs: ReadonlySet<string>): string | undefined => [...jobs][0];

function alive(board: Switchboard): void {
  if (board.dead) throw new Killed();
}
