import type { CaseFile, Day, Instant } from '../domain/case/fact.ts';
import { learntAt } from '../domain/case/inLogOrder.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { isInstant, msOf } from '../domain/time/instant.ts';
import { dayOf } from '../domain/time/london.ts';

/** The procedures at hand, each read and checked whole; of one there may be several versions. */
export type Packs = {
  readonly ids: readonly string[];
  /** A procedure by its id: the version named, or the newest. */
  get(id: string, version?: string): Policy | undefined;
  /** Every version of a procedure, the newest last. */
  versions(id: string): readonly Policy[];
};

/** Procedures as a set to choose from. */
export const packsOf = (policies: readonly Policy[]): Packs => {
  const byId = new Map<string, Policy[]>();
  for (const policy of policies) byId.set(policy.id, [...(byId.get(policy.id) ?? []), policy].sort(byStart));
  const versions = (id: string): readonly Policy[] => byId.get(id) ?? [];
  return {
    ids: [...byId.keys()],
    versions,
    get: (id, version) => (version === undefined ? versions(id).at(-1) : versions(id).find((each) => each.version === version)),
  };
};

/** One without a date was in force before those that have one. */
const startOf = ({ effective }: Policy): Day => effective?.from ?? '';
const byStart = (a: Policy, b: Policy): number =>
  startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.version < b.version ? -1 : 1;

/** The version of a procedure in force on a London day: of those begun and not over the one that began last. */
export const inForce = (packs: Packs, id: string, day: Day): Policy | undefined =>
  packs.versions(id).findLast(({ effective }) => (effective?.from ?? '') <= day && day <= (effective?.until ?? '9999-12-31'));

/** No version of the procedure that a case is held under is at hand: says which, and what to do. */
export class PolicyMissing extends Error {
  override name = 'PolicyMissing';
}

/**
 * The procedure a case is held under: the version its opening names, or the one in force when it was opened. Throws `PolicyMissing`
 * when there is none.
 */
export const policyOfCase = (packs: Packs, id: string, file: CaseFile, now: Instant): Policy => {
  const named = packs.versions(id);
  if (named.length === 0)
    throw new PolicyMissing(
      `“${id}” is not among the procedures (${packs.ids.join(', ')}); put its file into src/policies, or name the file`,
    );
  const version = versionIn(file, id);
  const said = named.map((each) => each.version).join(', ');
  if (version !== undefined) {
    const policy = packs.get(id, version);
    if (policy) return policy;
    throw new PolicyMissing(
      `the case was opened under version ${version} of “${id}”, and there is ${said}; put the file of version ${version} back into src/policies, or into the folder that is named, because a case keeps the version it was opened under`,
    );
  }
  const opened = openedAt(file) ?? now;
  const policy = inForce(packs, id, dayOf(opened));
  if (policy) return policy;
  throw new PolicyMissing(
    `no version of “${id}” was in force on ${dayOf(opened)}, when the case was opened; there is ${said}: correct their “effective”, or name the version in the case`,
  );
};

/** The version a case's opening names of a procedure. */
const versionIn = ({ case: opening }: CaseFile, id: string): string | undefined => {
  const policy = opening.policy as { readonly id?: unknown; readonly version?: unknown } | null | undefined;
  if (typeof policy !== 'object' || policy === null || (policy.id !== undefined && policy.id !== id)) return undefined;
  return typeof policy.version === 'string' ? policy.version : undefined;
};

/** When the log learnt the first thing of a case. */
const openedAt = ({ log }: CaseFile): Instant | undefined =>
  log
    .filter(({ at }) => isInstant(at))
    .map(learntAt)
    .reduce<Instant | undefined>((first, each) => (first === undefined || msOf(each) < msOf(first) ? each : first), undefined);
