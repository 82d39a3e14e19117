import { join } from 'node:path';
import { openClock } from './clock.ts';
import { openKeys } from './entra/keys.ts';
import { openDoors, type Doors } from './doors.ts';
import { listen } from './http/listen.ts';
import { openOutbound } from './outbound.ts';
import type { Settings } from './settings.ts';
import { plant } from './store/plant.ts';
import { readSeed } from './store/seed.ts';
import { countEvents } from './graph/eventCount.ts';
import { tellingStore } from './store/news.ts';
import { openStore } from './store/store.ts';
import type { Tenant } from './tenant.ts';

export type Standin = {
  /** Where it listens, without a slash at the end, e.g. http://localhost:4365. */
  readonly url: string;
  readonly port: number;
  readonly settings: Settings;
  /** Every route it answers, for the coverage table. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  close(): Promise<void>;
};

/** Starts the local Microsoft 365 on 127.0.0.1. Only the folder must be given; everything else has the practice world's defaults. */
export async function createStandin(options: Partial<Settings> & Pick<Settings, 'dataFolder'>): Promise<Standin> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The local Microsoft 365 is for practice and tests. It does not start with NODE_ENV=production.');
  const settings: Settings = {
    port: 0,
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    clientSecret: 'practice-secret',
    botEndpoint: 'http://localhost:3978/api/messages',
    tab: 'http://localhost:3978/tab/',
    seed: options.seed ?? readSeed(),
    threshold: 5000,
    invokeTimeoutMs: 15_000,
    real: Date.now,
    ...options,
  };
  // The port is taken before the folder is opened, so that a second start on the same folder fails without touching it.
  let ready: (doors: Doors) => void = () => undefined;
  const opening = new Promise<Doors>((resolve) => {
    ready = resolve;
  });
  const server = await listen(settings.port, async (incoming, wire) => (await opening).answer(incoming, wire));
  const origin = `http://localhost:${server.port}`;
  const { tenant, doors } = await open(settings, origin).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  ready(doors);
  return {
    url: origin,
    port: server.port,
    settings,
    routes: doors.routes,
    async close() {
      doors.stop();
      await server.close();
      tenant.store.close();
    },
  };
}

async function open(settings: Settings, origin: string): Promise<{ tenant: Tenant; doors: Doors }> {
  const inFolder = (name: string) => join(settings.dataFolder, name);
  const store = openStore(inFolder('data.jsonl'));
  const tenant: Tenant = {
    settings,
    store: tellingStore(store, (changes) => countEvents(store, changes)),
    keys: await openKeys(inFolder('keys.json')),
    outbound: openOutbound(inFolder('outbound.jsonl')),
    clock: openClock(inFolder('clock.json'), settings.real),
    origin,
  };
  plant(tenant);
  return { tenant, doors: openDoors(tenant) };
}
