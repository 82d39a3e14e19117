import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { CaseFile, Fact, Instant } from '../domain/case/fact.ts';
import { notBeforeRecord } from '../domain/case/recordedAfter.ts';
import { inLanguage } from '../domain/policy/inLanguage.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { PolicyUnreadable, sayProblem } from '../domain/policy/problem.ts';
import type { PolicyProblem } from '../domain/policy/problem.ts';
import { readPolicy } from '../domain/policy/readPolicy.ts';
import { isInstant, instantOf } from '../domain/time/instant.ts';
import { readPacks, readVersions } from '../policies/packs.ts';
import { PolicyMissing, policyOfCase, type Packs } from '../policies/packsOf.ts';
import { NotUnderstood } from './notUnderstood.ts';
import { oddOpening } from './oddOpening.ts';
import { saidTwice } from './saidTwice.ts';
import { unknownEvents } from './unknownEvents.ts';

/**
 * A policy by the id of a pack (`dorset`: for a case, the version it is held under, or else the newest), by id and version (`dorset@2`),
 * from a file, or from a folder with the versions of one procedure.
 */
export const policyFrom = (named: string | undefined, held?: { readonly file: CaseFile; readonly now: Instant }): Policy => {
  if (named === undefined) throw new NotUnderstood('--policy is missing: give the id of a pack (see: holdfast policy list) or a file');
  const packs = readPacks();
  const [id = '', version] = named.split('@');
  if (packs.ids.includes(id)) {
    const pack = held && version === undefined ? heldUnder(packs, id, held) : packs.get(id, version);
    if (pack) return pack;
    throw new NotUnderstood(
      `--policy ${named}: there is no version ${version ?? ''} of ${id}; there is ${packs
        .versions(id)
        .map((each) => each.version)
        .join(', ')}`,
    );
  }
  if (existsSync(named) && statSync(named).isDirectory()) {
    const own = versionsIn(named);
    const version = held ? heldUnder(own.packs, own.id, held) : own.packs.get(own.id);
    if (version) return version;
  }
  if (!existsSync(named)) throw new NotUnderstood(`--policy ${named}: neither a pack (${packs.ids.join(', ')}) nor a file`);
  const read = readPolicy(textOf(named), named);
  if ('policy' in read) return read.policy;
  throw firstOf(read.problems);
};

/** The versions in a folder. */
const versionsIn = (folder: string): ReturnType<typeof readVersions> => {
  try {
    return readVersions(folder);
  } catch (failure) {
    throw failure instanceof PolicyUnreadable ? firstOf(failure.problems) : new NotUnderstood((failure as Error).message);
  }
};

/** The first thing wrong with a file, and how much more there is. */
const firstOf = (problems: readonly PolicyProblem[]): NotUnderstood => {
  const file = problems[0]?.file ?? '';
  const [first = file, ...others] = problems.map(sayProblem);
  return new NotUnderstood(`${first}${others.length > 0 ? ` (and ${String(others.length)} more: holdfast policy check ${file})` : ''}`);
};

/** The policy in the language asked for: the policy's own words where none is asked for, and where it has none of a text. */
export const wordedIn = (policy: Policy, language: string | undefined): Policy => {
  if (language === undefined) return policy;
  const worded = inLanguage(policy, language);
  if (worded) return worded;
  const others = Object.keys(policy.languages);
  throw new NotUnderstood(
    `--language ${language}: ${policy.id} is not written in it; ${others.length > 0 ? `beside its own words it has ${others.join(', ')}` : 'it has its own words alone'}`,
  );
};

const heldUnder = (packs: Packs, id: string, { file, now }: { readonly file: CaseFile; readonly now: Instant }): Policy => {
  try {
    return policyOfCase(packs, id, file, now);
  } catch (error) {
    if (error instanceof PolicyMissing) throw new NotUnderstood(error.message);
    throw error;
  }
};

const facts = z.object(
  {
    case: z.looseObject({}, { error: 'is an object with what was known at the opening' }).default({}),
    log: z
      .array(
        z.looseObject(
          {
            event: z.string({ error: 'names what happened' }).min(1, { error: 'names what happened' }),
            at: z
              .string({ error: 'is an instant, such as 2026-12-03T09:12:00Z' })
              .refine(isInstant, { error: 'is an instant, such as 2026-12-03T09:12:00Z' }),
            by: z.string({ error: 'names who says so' }).default('unknown'),
            recorded: z
              .string({ error: 'is an instant, such as 2026-12-03T09:12:00Z' })
              .refine(isInstant, { error: 'is an instant, such as 2026-12-03T09:12:00Z' })
              .optional(),
          },
          { error: 'is a fact: an object with event, at and by' },
        ),
        { error: 'is a list of facts' },
      )
      .default([]),
    proposals: z
      .array(z.unknown(), { error: 'is a list of acts to try' })
      .max(1000, { error: 'has more than 1,000 acts to try' })
      .optional(),
  },
  { error: 'is an object with case and log' },
);

export type FactsFile = { readonly file: CaseFile; readonly proposals?: readonly unknown[] };

/** Says something beside the answer, on standard error. */
export type Note = (line: string) => void;

/** A case as JSON from a file, or from standard input for `-`; what in it nobody knows is noted. */
export const factsFrom = (named: string | undefined, note: Note, policy?: Policy): FactsFile => {
  if (named === undefined) throw new NotUnderstood('--facts is missing: give a file, or - for standard input');
  const what = named === '-' ? 'standard input' : named;
  const whole = jsonFrom(textOf(named), what);
  const read = facts.safeParse(whole);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new NotUnderstood(`${what}: ${issue?.path.map(String).join('.') || 'the whole'} ${issue?.message ?? 'is not understood'}`);
  }
  const { case: opening, proposals } = read.data;
  const log = read.data.log as unknown as readonly Fact[];
  for (const line of [...oddOpening(whole as object, opening, policy), ...unknownEvents(log)]) note(`${what}: ${line}`);
  return { file: { case: opening, log }, ...(proposals && { proposals }) };
};

/** The text of a file, or of standard input for `-`, without the mark some programs begin one with. */
export const textOf = (named: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(named === '-' ? 0 : named));
  } catch (error) {
    throw new NotUnderstood(`${named || '(no name)'}: ${unread[String((error as NodeJS.ErrnoException).code)] ?? 'it cannot be read'}`);
  }
};

const unread: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, and a file is wanted',
  EACCES: 'it may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not UTF-8 text; save the file as UTF-8',
  ERR_STRING_TOO_LONG: 'it is too large to be read',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read',
};

/** JSON, or one line that says where it stops being JSON. */
export const jsonFrom = (text: string, what: string): unknown => {
  try {
    const read: unknown = JSON.parse(text);
    const twice = saidTwice(text);
    if (twice !== undefined)
      throw new NotUnderstood(`${what}: “${twice.slice(0, 80)}” stands twice in one object, and only one of the two can be meant`);
    return read;
  } catch (error) {
    if (error instanceof NotUnderstood) throw error;
    if (text.trim() === '') throw new NotUnderstood(`${what}: it is empty, and JSON is wanted`);
    throw new NotUnderstood(`${what}: not JSON: ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : ''}`);
  }
};

/** The moment to judge from: as given, or now; for a case whose log reaches beyond now, the last moment in it. */
export const nowFrom = (given: string | undefined, log: readonly Fact[] = []): string => {
  if (given === undefined) return notBeforeRecord(log, instantOf(Date.now()));
  const instant: string = given;
  if (!isInstant(given)) throw new NotUnderstood(`--now ${instant}: not an instant, such as 2026-12-03T09:12:00Z`);
  return given;
};
