import { openClock } from '../../../bot/clock.ts';
import { createCaseIndex } from '../../database/caseIndex.ts';
import { openDatabase } from '../../database/open.ts';
import { provision } from '../../graph/provision.ts';
import { readPacks } from '../../policies/packs.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import { GatewayFailure } from '../../usecases/gatewayFailure.ts';
import { rebuildIndex } from '../../usecases/rebuildIndex.ts';
import { wayOnFor } from '../../usecases/wayOn.ts';
import { help } from '../help.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import { readOptions } from '../options.ts';
import { jobs } from './jobs.ts';
import { openRecord } from './openRecord.ts';
import { verify } from './verify.ts';

export type TenantAnswer = { readonly status: 0 | 1 | 2; readonly out: string; readonly error: string };

/**
 * Answers a call that reads or sets up the tenant's site: `verify [REFERENCE]`, `index rebuild`, `jobs [again [REFERENCE]]`, `provision`.
 * Status 1 when the record is not as written, 2 when the call is not understood or the tenant is out of reach.
 */
export const tenantCommand = async (args: readonly string[]): Promise<TenantAnswer> => {
  try {
    const { words: all, options } = readOptions(args);
    const [name, ...words] = all;
    if (options.help === true) return { status: 0, out: help, error: '' };
    const unread = words[name === 'jobs' ? 2 : name === 'provision' ? 0 : 1];
    if (unread !== undefined) throw new NotUnderstood(`${name ?? ''} does not take the word “${unread}”; see: holdfast help`);
    if (name === 'verify') {
      const { holds, lines } = await verify(openRecord(), words[0]);
      return { status: holds ? 0 : 1, out: lines.join('\n'), error: '' };
    }
    if (name === 'provision') return { status: 0, out: await made(), error: '' };
    if (name === 'jobs') return { status: 0, out: (await jobs(openRecord(), words)).join('\n'), error: '' };
    if (words[0] !== 'rebuild') throw new NotUnderstood('index takes one word: holdfast index rebuild');
    return { status: 0, out: await rebuilt(), error: '' };
  } catch (error) {
    if (error instanceof GatewayFailure) return failed(`${wayOnFor(error.kind) ?? ''} (${error.message})`);
    if (error instanceof Error) return failed(error.message);
    throw error;
  }
};

const failed = (error: string): TenantAnswer => ({ status: 2, out: '', error });

const made = async (): Promise<string> => {
  const { graph, env } = openRecord();
  const { made, mended } = await provision(graph, env.SITE);
  return made.length + mended.length === 0
    ? 'The lists are all there and as they should be.'
    : [...made.map((list) => `made ${list}`), ...mended.map((column) => `mended ${column}`)].join('\n');
};

const whyUnread = {
  'procedure-missing': 'the procedure it is held under is not here. Put its file back, then run this again.',
  'record-spoilt': 'its record is not what was written. holdfast verify names the entry.',
} as const;

const rebuilt = async (): Promise<string> => {
  const { env, caseLog, log } = openRecord();
  const db = await openDatabase({
    folder: env.HOLDFAST_DATA,
    url: env.DATABASE_URL,
    production: !env.practice,
    allowEmbedded: env.HOLDFAST_ALLOW_EMBEDDED === 'yes',
    log,
  });
  try {
    const { cases, unreadable } = await rebuildIndex({
      caseLog,
      index: createCaseIndex(db),
      packs: readPacks(),
      workCalendar: readWorkCalendar(),
      clock: openClock(env.CLOCK_FILE),
    });
    return [
      `The index holds ${String(cases)} ${cases === 1 ? 'case' : 'cases'}, made again from the record.`,
      ...unreadable.map(({ reference, because }) => `${reference}: ${whyUnread[because]}`),
    ].join('\n');
  } finally {
    await db.close();
  }
};
