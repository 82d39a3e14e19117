import { assess, assessMeeting } from '../domain/assess/assess.ts';
import type { Assessment } from '../domain/assess/assessment.ts';
import type { CaseFile, Fact, Instant } from '../domain/case/fact.ts';
import { policyOfCase } from '../policies/packsOf.ts';
import { notBeforeRecord } from '../domain/case/recordedAfter.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { asReference } from './reference.ts';
import type { StoredCase } from './ports.ts';
import type { World } from './world.ts';

/** A case as read from the record, with the procedure it is held under. */
export type HeldCase = { readonly reference: string; readonly policy: Policy; readonly file: CaseFile; readonly length: number };

/** Reads a case from the record; undefined for what is no reference or nobody opened. Throws `PolicyMissing` when its version of the procedure is not here. */
export async function readHeld(world: Pick<World, 'caseLog' | 'packs' | 'clock'>, reference: string): Promise<HeldCase | undefined> {
  if (asReference(reference) !== reference) return undefined;
  const stored = await world.caseLog.read(reference);
  return stored === undefined ? undefined : held(world, stored);
}

function held(world: Pick<World, 'packs' | 'clock'>, stored: StoredCase): HeldCase {
  const file = { case: stored.opening, log: stored.log };
  return {
    reference: stored.reference,
    policy: policyOfCase(world.packs, stored.policy, file, world.clock.now()),
    file,
    length: stored.length,
  };
}

/** The case after one more append. */
export const grown = (held: HeldCase, facts: readonly Fact[]): HeldCase => ({
  ...held,
  file: { case: held.file.case, log: [...held.file.log, ...facts] },
  length: held.length + 1,
});

/** Where a case stands at an instant; everything in the record is known, also what a machine with a faster clock wrote. */
export const assessHeld = (world: Pick<World, 'workCalendar'>, held: HeldCase, now: Instant): Assessment =>
  assess(held.policy, held.file, world.workCalendar, notBeforeRecord(held.file.log, now));

/** The same, seen by the rules of one of its meetings: what the papers of that meeting are written from. */
export const assessHeldMeeting = (world: Pick<World, 'workCalendar'>, held: HeldCase, now: Instant, number: number): Assessment =>
  assessMeeting(held.policy, held.file, world.workCalendar, notBeforeRecord(held.file.log, now), number);
