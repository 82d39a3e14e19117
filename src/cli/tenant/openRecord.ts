import { readEnv } from '../../../bot/env.ts';
import { openGraph } from '../../../bot/openGraph.ts';
import { createCaseLog } from '../../graph/caseLog.ts';
import type { Graph } from '../../graph/client.ts';
import { createLists, type Lists } from '../../graph/lists.ts';
import type { CaseLog, Log } from '../../usecases/ports.ts';
import { packageRoot } from '../packageRoot.ts';
import { practiceSettings } from '../practiceSettings.ts';

/** What a command says while it runs goes to standard error; warnings alone. */
const log: Log = {
  info: () => undefined,
  warn: (_, message) => void process.stderr.write(`${message}\n`),
  error: (_, message) => void process.stderr.write(`${message}\n`),
};

export type OpenRecord = {
  readonly env: ReturnType<typeof readEnv>;
  readonly graph: Graph;
  readonly lists: Lists;
  readonly caseLog: CaseLog;
  readonly log: Log;
};

/** The record of the tenant the environment names, or without one that of practice on this machine. Throws one sentence when a setting is missing. */
export function openRecord(): OpenRecord {
  const env = readEnv(process.env['TENANT_ID'] === undefined ? practice() : process.env);
  const graph = openGraph(env);
  const lists = createLists(graph, env.SITE);
  return { env, graph, lists, caseLog: createCaseLog(lists, log), log };
}

const practice = (): Readonly<Record<string, string | undefined>> => {
  const { settings, product } = practiceSettings(packageRoot());
  return { ...settings, ...product };
};
