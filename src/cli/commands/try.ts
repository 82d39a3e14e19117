import { z } from 'zod';
import { acts } from '../../domain/acts/acts.ts';
import { act } from '../../domain/acts/judge.ts';
import { rolesFor } from '../../domain/assess/openActs.ts';
import { sceneFor } from '../../domain/acts/sceneFor.ts';
import type { CaseFile, Instant, Person } from '../../domain/case/fact.ts';
import { own } from '../../domain/policy/own.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { isInstant } from '../../domain/time/instant.ts';
import type { WorkCalendar } from '../../domain/time/workCalendar.ts';
import { readWorkCalendar } from '../../policies/workCalendar.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { factsFrom, jsonFrom, nowFrom, policyFrom, textOf, wordedIn } from '../readInput.ts';
import type { Note } from '../readInput.ts';

const proposal = z.looseObject(
  {
    act: z.string({ error: 'names an act' }),
    data: z.unknown().optional(),
    by: z.string().optional(),
    now: z.string().refine(isInstant, { error: 'is an instant, such as 2026-12-03T09:12:00Z' }).optional(),
  },
  { error: 'is an object that names an act' },
);
type Proposal = z.output<typeof proposal>;

/** `try --policy … --facts … --act NAME [--data …] [--by …]`: what would come of an act, or of each of several `proposals`, in the facts or the data. Writes nothing. */
export const tryAct = (_words: readonly string[], options: Options, note: Note): string => {
  const { file, proposals } = factsFrom(options.facts, note, policyFrom(options.policy));
  const calendar = readWorkCalendar();
  const now = nowFrom(options.now, file.log);
  const policy = wordedIn(policyFrom(options.policy, { file, now }), options.language);
  const data =
    options.data === undefined
      ? undefined
      : jsonFrom(options.data.startsWith('@') ? textOf(options.data.slice(1)) : options.data, '--data');
  if (data !== undefined && (typeof data !== 'object' || data === null || Array.isArray(data)))
    throw new NotUnderstood(
      `--data: an object is wanted, such as {"decision": "approve"}; see: holdfast acts ${options.act ?? ''}`.trimEnd(),
    );
  const several =
    proposals ??
    (typeof data === 'object' && 'proposals' in data && Array.isArray(data.proposals) ? (data.proposals as unknown[]) : undefined);
  if (several) {
    const usual = { ...(options.act !== undefined && { act: options.act }), ...(options.by !== undefined && { by: options.by }) };
    const results = several.map((each, index) => judged(policy, file, calendar, now, proposalFrom(each, index, usual)));
    return JSON.stringify({ results }, undefined, 2);
  }
  if (options.act === undefined) throw new NotUnderstood(`--act is missing; the acts are ${Object.keys(acts).join(', ')}`);
  return JSON.stringify(
    judged(policy, file, calendar, now, { act: options.act, data, ...(options.by !== undefined && { by: options.by }) }),
    undefined,
    2,
  );
};

/** One of several proposals. Beside `--act` each may be just what the act takes: `{ "start": …, "end": … }`. */
const proposalFrom = (value: unknown, index: number, usual: Partial<Proposal>): Proposal => {
  const named = typeof value === 'object' && value !== null && !Array.isArray(value);
  const whole = !named || usual.act === undefined || 'act' in value || 'data' in value;
  const read = proposal.safeParse(whole ? (named ? { ...usual, ...value } : value) : { ...usual, data: value });
  if (!read.success)
    throw new NotUnderstood(
      `${['proposals', index, ...(read.error.issues[0]?.path ?? [])].map(String).join('.')} ${read.error.issues[0]?.message ?? 'is not understood'}`,
    );
  return read.data;
};

const judged = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, proposed: Proposal) => {
  if (!own(acts, proposed.act)) throw new NotUnderstood(`there is no act ${proposed.act}; the acts are ${Object.keys(acts).join(', ')}`);
  const at = proposed.now ?? now;
  const cast = castFor(policy, file, calendar, at, proposed);
  return {
    ...act(policy, cast.file, calendar, at, { act: proposed.act, by: cast.by, data: proposed.data ?? {} }),
    by: { id: cast.by.id, roles: cast.by.roles },
  };
};

/** Who does it: the person or the holder of the role named; else a holder of the first role that may, put into the case when there is none. */
const castFor = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  { act: name, by, data }: Proposal,
): { by: Person; file: CaseFile } => {
  const scene = sceneFor(policy, file, calendar, now, name, data);
  const { people } = scene.state;
  const known = people.find((person) => person.id === by);
  if (known) return { by: known, file };
  if (by !== undefined && !own(policy.roles, by)) return { by: { id: by, roles: [] }, file };
  const roles = rolesFor(scene, name);
  const role =
    by ??
    (roles === 'anyone' || roles.length === 0
      ? scene.rules.organiser.role
      : (roles.find((each) => people.some((person) => person.roles.includes(each))) ?? roles[0] ?? ''));
  const holder = people.find((person) => person.roles.includes(role));
  if (holder) return { by: holder, file };
  const stranger: Person = { id: role, roles: [role] };
  const told: readonly Person[] = Array.isArray(file.case.people) ? (file.case.people as readonly Person[]) : [];
  return { by: stranger, file: { ...file, case: { ...file.case, people: [...told, stranger] } } };
};
