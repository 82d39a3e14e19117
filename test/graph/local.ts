import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGraph, type Graph } from '../../src/graph/client.ts';
import { connect } from '../../src/graph/connect.ts';
import { createLists, type Lists } from '../../src/graph/lists.ts';
import { provision } from '../../src/graph/provision.ts';
import { createStandin } from '../../src/standin/server.ts';

export const site = 'council.sharepoint.com:/sites/stability';

/** Ids and addresses of the seeded people. */
export const person = (number: number): string => `33333333-3333-4333-8333-0000000000${String(number).padStart(2, '0')}`;
export const sam = { id: person(1), name: 'Sam Okafor', email: 'sam.okafor@council.example' };
export const tess = { id: person(2), name: 'Tess Lindqvist', email: 'tess.lindqvist@council.example' };
export const carla = { id: 'outside:1', name: 'Carla Reed', email: 'carla.reed@home.example' };

export type Exchange = { readonly method: string; readonly url: string; readonly status: number; readonly requestBody?: unknown };

/** The real Graph client and msal-node against a local Microsoft 365 of this test file alone. */
export type Local = {
  readonly origin: string;
  readonly identity: { readonly tenantId: string; readonly clientId: string; readonly clientSecret: string; readonly loginOrigin: string };
  readonly graph: Graph;
  readonly lists: Lists;
  /** How long the client would have waited before each new try; it did not. */
  readonly waits: number[];
  /** Graph as one of the seeded people uses it. */
  as(personId: string): Promise<Graph>;
  fault(match: { method?: string; path?: string; times?: number }, fault: object): Promise<void>;
  /** The exchanges with Graph while something is done. */
  during(work: () => Promise<unknown>): Promise<readonly Exchange[]>;
  close(): Promise<void>;
};

/** Starts it with the site's lists made. With `STANDIN_RECORD` every exchange is also appended to that file, for checking it elsewhere. */
export async function startLocal(settings: { readonly threshold?: number } = {}): Promise<Local> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-graph-'));
  const record = join(folder, 'exchanges.jsonl');
  const standin = await createStandin({ dataFolder: folder, record, ...settings });
  const { tenantId, clientId, clientSecret } = standin.settings;
  const identity = { tenantId, clientId, clientSecret, loginOrigin: standin.url };
  const waits: number[] = [];
  const pause = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const graph = createGraph({ token: connect(identity), origin: standin.url, patience: { pause } });
  await provision(graph, site);

  const exchanges = async (): Promise<readonly Exchange[]> =>
    (await readFile(record, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Exchange);
  const practice = async (method: string, body?: object): Promise<void> => {
    const options = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${standin.url}/_practice/faults`, { method, ...options });
    if (!answer.ok) throw new Error(`faults: ${String(answer.status)} ${await answer.text()}`);
  };

  return {
    origin: standin.url,
    identity,
    graph,
    lists: createLists(graph, site),
    waits,
    async as(personId) {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ person: personId }) };
      const { graphToken } = (await (await fetch(`${standin.url}/_practice/signin`, options)).json()) as { graphToken: string };
      return createGraph({ token: () => Promise.resolve(graphToken), origin: standin.url, patience: { pause } });
    },
    fault: (match, fault) => practice('POST', { match, fault }),
    async during(work) {
      const before = (await exchanges()).length;
      await work();
      return (await exchanges()).slice(before);
    },
    async close() {
      await standin.close();
      const wanted = process.env['STANDIN_RECORD'];
      if (wanted) await appendFile(wanted, await readFile(record));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
