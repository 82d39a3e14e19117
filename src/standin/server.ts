import { join } from 'node:path';
import { openClock } from './clock.ts';
import { openKeys } from './entra/keys.ts';
import { entraRoutes } from './entra/routes.ts';
import { answerGraph } from './graph/door.ts';
import { graphRoutes } from './graph/routes.ts';
import { listen, type Incoming } from './http/listen.ts';
import { createRouter } from './http/router.ts';
import type { Answer } from './http/route.ts';
import type { Settings } from './settings.ts';
import { plant } from './store/plant.ts';
import { readSeed } from './store/seed.ts';
import { openStore } from './store/store.ts';
import type { Tenant } from './tenant.ts';

export type Standin = {
  /** Where it listens, without a slash at the end, e.g. http://localhost:4365. */
  readonly url: string;
  readonly port: number;
  readonly settings: Settings;
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
  const keys = await openKeys(join(settings.dataFolder, 'keys.json'));
  const store = openStore(join(settings.dataFolder, 'data.jsonl'));
  let origin = '';
  const tenant: Tenant = {
    settings,
    store,
    keys,
    clock: openClock(join(settings.dataFolder, 'clock.json'), settings.real),
    origin: () => origin,
  };
  plant(tenant);
  const graph = createRouter(graphRoutes(tenant));
  const others = createRouter([...entraRoutes(tenant)]);
  const answer = async (incoming: Incoming): Promise<Answer> => {
    const { pathname } = incoming.url;
    if (pathname.startsWith('/v1.0/')) return answerGraph(tenant, graph, incoming);
    const found = others.match(incoming.method, pathname);
    if (!found)
      return { status: 404, json: { error: { code: 'notFound', message: `There is nothing at ${incoming.method} ${pathname}.` } } };
    return found.route.handle({ ...incoming, path: pathname, query: incoming.url.searchParams, params: found.params });
  };
  const server = await listen(settings.port, answer);
  origin = `http://localhost:${server.port}`;
  return {
    url: origin,
    port: server.port,
    settings,
    async close() {
      await server.close();
      store.close();
    },
  };
}
