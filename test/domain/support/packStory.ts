import type { Fact, Instant, Opening, Person } from '../../../src/domain/case/fact.ts';
import type { Finding } from '../../../src/domain/assess/assessment.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { Story } from './story.ts';

const packs = readPacks();

/** A pack that is there. */
export const packOf = (id: string): Policy => {
  const pack = packs.get(id);
  if (!pack) throw new Error(`there is no pack ${id}`);
  return pack;
};

/** Somebody made up who holds one role, called by it. */
export const holderOf = (role: string): Person => ({ id: role, name: `The ${role}`, email: `${role}@council.example`, roles: [role] });

/** A case of a pack in which every role named has somebody. */
export const caseOf = (policy: Policy, roles: readonly string[], opening: Opening = {}, log: readonly Fact[] = []): Story =>
  new Story({ policy, opening: { people: roles.map(holderOf), ...opening }, log });

/** A fact as the log keeps it. */
export const fact = (event: string, at: Instant, more: Readonly<Record<string, unknown>> = {}): Fact => ({
  event,
  at,
  by: 'child-social-worker',
  ...more,
});

/** Findings of a clause, as code and strength. */
export const found = (seen: { readonly findings: readonly Finding[] }, clause: string): readonly string[] =>
  seen.findings.filter((each) => each.clause === clause).map((each) => `${each.code} ${each.strength}`);

export const seatOf = (story: Story, seat: string) => story.seen.seats.find((each) => each.id === seat);
export const dutyOf = (story: Story, duty: string) => story.seen.duties.find((each) => each.id === duty);
export const clockOf = (story: Story, clock: string) => story.seen.clocks.find((each) => each.id === clock);
export const asked = (story: Story, name: string) => story.seen.questions.find((each) => each.fact === name);
