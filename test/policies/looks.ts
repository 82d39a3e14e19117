import { desired } from '../../src/domain/effects/desired.ts';
import type { ActResult } from '../../src/domain/acts/act.ts';
import type { Assessment, Finding } from '../../src/domain/assess/assessment.ts';
import { recordedAfter } from '../../src/domain/case/recordedAfter.ts';
import type { Fact, Person } from '../../src/domain/case/fact.ts';
import { remindersOf } from '../../src/domain/remind/remindersOf.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import { packsOf } from '../../src/policies/packsOf.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import type { World } from '../../src/usecases/world.ts';
import type { Expectation, Given, Tried } from '../support/expectation.ts';
import type { Story } from '../domain/support/story.ts';

/** A moment of a story that no longer changes. */
export const moment = (story: Story, now = story.now): Given => ({ file: story.file, now });

/** The same case with more facts in its log, written down after all that stands there. */
export const since = ({ file, now }: Given, ...facts: readonly Fact[]): Given => ({
  file: { ...file, log: facts.reduce((log, fact) => [...log, { ...fact, recorded: recordedAfter(log, now) }], file.log) },
  now,
});

/** The same facts seen at another instant. */
export const later = ({ file }: Given, now: string): Given => ({ file, now });

/** Two people in each of the roles. */
export const twins = (...roles: readonly string[]): readonly Person[] =>
  roles.flatMap((role) => [1, 2].map((n) => ({ id: `${role}-${String(n)}`, name: `${role} ${String(n)}`, email: `${role}${String(n)}@council.example`, roles: [role] }))); // prettier-ignore

/** What an act came to, and each finding as “code strength clause”. */
export const came = ({ outcome, findings }: ActResult): readonly string[] => [outcome, ...findings.map(brief)];
export const brief = ({ code, strength, clause }: Finding): string => `${code} ${strength} ${clause}`;

/** The findings of a case under some codes. */
export const found = ({ findings }: Assessment, ...codes: readonly string[]): readonly string[] =>
  findings.filter(({ code }) => codes.includes(code)).map(brief);

/** A duty without its words: “clause strength state”, who owes it, by when and how it is done. */
export const owed = ({ duties }: Assessment, id: string): unknown =>
  duties
    .filter((duty) => duty.id === id)
    .map(({ clause, strength, state, ownerRoles, owners, due, act }) => ({
      duty: `${clause} ${strength} ${state}`,
      by: ownerRoles,
      people: owners.map((person) => person.id),
      ...(due !== undefined && { due }),
      act,
    }));

/** A limit without its words. */
export const limit = ({ clocks }: Assessment, id: string): unknown =>
  clocks
    .filter((clock) => clock.id === id)
    .map(({ clause, strength, state, startEvent, startedAt, latest }) => ({
      limit: `${clause} ${strength} ${state}`,
      from: startEvent,
      ...(startedAt !== undefined && { startedAt }),
      ...(latest !== undefined && { latest }),
    }));

/** What the request form is made of, as the tab gets it. */
export const form = ({ policy }: Tried) =>
  procedure({ policyId: policy.id, packs: packsOf([policy]), clock: { now: () => '2026-12-03T09:12:00Z' } } as unknown as World);

/** Who may do each of some acts at a moment of a case. */
export const rolesAt =
  (given: Given, ...acts: readonly string[]) =>
  (tried: Tried): readonly (readonly string[])[] =>
    acts.map((act) => [act, ...(tried.sees(given).openActs.find((open) => open.act === act)?.roles ?? [])]);

/** How strongly each clause binds, said of all clauses of one strength at once. */
export const bindings = (strengths: Readonly<Record<string, string>>): readonly Expectation[] =>
  Object.entries(strengths).map(([strength, clauses]) => ({
    clause: clauses.replaceAll(' ', ', '),
    that: `binds as “${strength}”`,
    of: (tried) => form(tried).clauses.filter((clause) => clause.strength === strength).map(({ id }) => id), // prettier-ignore
    is: clauses.split(' '),
  }));

/** Who is reminded of some duties of a case, by which rule and clause, and when. */
export const reminded =
  (given: Given, ...duties: readonly string[]) =>
  ({ policy, sees }: Tried): readonly string[] =>
    remindersOf(policy, sees(given), readWorkCalendar(), 'SM-2222')
      .filter(({ duty }) => duties.includes(duty.id))
      .map(({ duty, rule, clause, at, to }) => [duty.id, rule, clause, at, to.id].join(' '));

/** What a council may decide otherwise: where it stands, what holds, what else there is, and under which clause. */
export const choices = ({ policy }: Tried): unknown =>
  policy.configurable.map(({ key, at: field, default: holds, other, clause }) => [key, field?.replace('meetings.stability.', '') ?? '-', holds, other, clause]); // prettier-ignore

/** What an invitation says the meeting is for: “What it is for: …”. */
export const aimRead = ({ policy, sees }: Tried, given: Given): readonly string[] =>
  desired(policy, given.file, sees(given), 'SM-7K2Q')
    .flatMap((effect) => (effect.kind === 'calendar' ? effect.text.split('\n') : []))
    .filter((line) => line.startsWith('What it is for'));
