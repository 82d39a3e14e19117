import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGraph } from '../../src/graph/client.ts';
import { connect } from '../../src/graph/connect.ts';
import { provision } from '../../src/graph/provision.ts';
import { createStandin, type Standin } from '../../src/standin/server.ts';
import { site } from '../graph/local.ts';
import { openDoor, type Door } from './door.ts';
import { emptyDatabase, type Database } from './program.ts';

/** A moment of the journey: the local Microsoft 365's folder, the product's database, and the time. */
export type Moment = { readonly folder: string; readonly database: Database; readonly now: string };

const kept = ['data.jsonl', 'keys.json', 'clock.json'];

/** A folder in which moments are kept and played on from. */
export type Stage = {
  /** A copy of the moment to play on from, under a local Microsoft 365 of its own whose clock stands still at `now`. */
  open(moment: Moment, now: string, told?: { calls?: string; faultMet?: () => void }): Promise<Scene>;
  /** Keeps what a scene has come to. */
  keep(scene: Scene): Moment;
  /** Ends a scene and throws its folder away. */
  strike(scene: Scene): Promise<void>;
  close(): void;
};
export type Scene = {
  readonly standin: Standin;
  readonly folder: string;
  readonly database: Database;
  readonly now: string;
  /** Where what people say in Teams comes in. */ readonly door: Door;
};

export function openStage(): Stage {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-faults-'));
  let opened = 0;
  return {
    async open(moment, now, told = {}) {
      const folder = join(root, `scene-${String(++opened)}`);
      copy(moment.folder, folder);
      const door = await openDoor();
      toldAt(folder, door.hears);
      const standin = await createStandin({
        dataFolder: folder,
        botEndpoint: door.address,
        real: () => Date.parse(now),
        ...(told.calls === undefined ? {} : { calls: join(folder, told.calls) }),
        ...(told.faultMet === undefined ? {} : { faultMet: told.faultMet }),
      });
      return { standin, folder, database: structuredClone(atAddress(moment.database, standin.url)), now, door };
    },
    keep({ folder, database, now }) {
      const to = join(root, `moment-${String(++opened)}`);
      copy(folder, to);
      return { folder: to, database: structuredClone(database), now };
    },
    async strike({ standin, folder, door }) {
      await Promise.all([standin.close(), door.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
    close() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Chats are where the local Microsoft 365 is now: its port is another each time. */
const atAddress = (database: Database, origin: string): Database => ({
  ...database,
  chats: new Map([...database.chats].map(([person, chat]) => [person, { ...chat, serviceUrl: `${origin}/connector` }])),
});

/** Subscriptions tell where the program is now. */
function toldAt(folder: string, hears: string): void {
  const file = join(folder, 'data.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/http:\/\/127\.0\.0\.1:\d+\/api\/notifications/g, hears));
}

function copy(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of kept) cpSync(join(from, name), join(to, name), { force: true });
}

/** The evening before: lists are made, and these people have opened the chat once. */
export async function beforeTheJourney(folder: string, now: string, people: readonly string[]): Promise<Moment> {
  const door = await openDoor(() => Promise.resolve({ status: 200 }));
  const standin = await createStandin({ dataFolder: folder, real: () => Date.parse(now), botEndpoint: door.address });
  try {
    const { tenantId, clientId, clientSecret } = standin.settings;
    const token = connect({ tenantId, clientId, clientSecret, loginOrigin: standin.url });
    await provision(createGraph({ token, origin: standin.url }), site);
    const database = emptyDatabase();
    for (const person of people) {
      await fetch(`${standin.url}/_practice/chats/${person}/open`, { method: 'POST' });
      database.chats.set(person, {
        channelId: 'msteams',
        serviceUrl: `${standin.url}/connector`,
        bot: { id: `28:${clientId}` },
        user: { id: `29:${person}`, aadObjectId: person },
        conversation: { id: `a:personal-${person}`, conversationType: 'personal', tenantId },
      });
    }
    return { folder, database, now };
  } finally {
    await Promise.all([standin.close(), door.close()]);
  }
}
