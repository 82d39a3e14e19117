import { z } from 'zod';
import { clauseOf, clauseOfWho } from '../assess/words/clauseOf.ts';
import { isAllowed, rolesFor } from '../assess/openActs.ts';
import { isReady, notReady } from '../assess/readiness.ts';
import { dutyOwners } from '../assess/people/organiser.ts';
import { isWritingUp } from '../assess/papers/writtenUp.ts';
import type { Scene } from '../scene/scene.ts';
import { silentOn } from '../assess/silence.ts';
import type { Finding } from '../assess/assessment.ts';
import type { CaseFile, Fact, Instant, Person } from '../case/fact.ts';
import { asRecord } from '../case/read.ts';
import { recordedAfter } from '../case/recordedAfter.ts';
import { cite, finding, theRoles } from '../policy/cite.ts';
import { waysToMeet } from '../policy/glossary.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';
import { tidyInstant } from '../time/instant.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import { asSentence, sayList } from '../time/words.ts';
import type { ActResult, Command, Outcome } from './act.ts';
import { acts } from './acts.ts';
import type { ActDefinition } from './defineAct.ts';
import { cannotAccept } from './cannotAccept.ts';
import { wrongField } from './moments.ts';
import { outcomeOf } from './outcomeOf.ts';
import { repeated } from './repeated.ts';
import { sayAll } from './sayAll.ts';
import { sayIssue } from './sayIssue.ts';
import { sceneFor } from './sceneFor.ts';
import { withKind } from './withKind.ts';

const writes: readonly Outcome[] = ['ok', 'ok-with-prompt', 'referred'];

/**
 * Judges what a person wants to do by the procedure and the facts, before anything is written. Pure. A command whose id is already
 * in the log gives the same outcome and no new facts.
 */
export const act = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, command: Command): ActResult =>
  repeated(file, command, (then, at) => judged(policy, then, calendar, at, command)) ?? judged(policy, file, calendar, now, command);

/** Whether the case is ready for an act and this person holds a role that may do it. */
export const mayAct = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  person: Pick<Person, 'id'>,
  actName: string,
): boolean => {
  const scene = sceneFor(policy, file, calendar, now, actName);
  if (!isAllowed(scene, actName, person.id)) return false;
  return own(acts, actName) !== undefined && isReady(scene, actName);
};

const judged = (policy: Policy, file: CaseFile, calendar: WorkCalendar, now: Instant, command: Command): ActResult => {
  const scene = sceneFor(policy, file, calendar, now, command.act, command.data);
  const definition = own(acts, command.act);
  if (!definition)
    return stopped('blocked', [
      wrongField(scene, 'act', `There is no act “${command.act}”.`, `The acts are: ${Object.keys(acts).join(', ')}.`),
    ]);
  const silent = silentOn(scene, command.act);
  if (silent) return stopped('not-required', [silent]);
  const refused = notAllowed(scene, command.by, command.act);
  if (refused) return stopped('blocked', [refused]);
  const { kind, ...others } = asRecord(command.data);
  const [head = '', way, ...more] = typeof kind === 'string' ? kind.split('.') : [];
  if (
    kind !== undefined &&
    (own(policy.meetings, head) === undefined || more.length > 0 || !(way === undefined || waysToMeet.includes(way)))
  )
    return stopped('incomplete', [
      wrongField(
        scene,
        'kind',
        'That is no kind of meeting here.',
        `The kinds are: ${Object.keys(policy.meetings).join(', ')}; after one may stand .${waysToMeet.join(', .')}.`,
      ),
    ]);
  const read = definition.schema.safeParse(kind === undefined ? (command.data ?? {}) : others);
  if (!read.success)
    return stopped(
      'incomplete',
      read.error.issues
        .map((issue) => badField(scene, definition, command.data, issue))
        .map((each) => underItsClause(scene, command.act, each)),
    );
  const { number } = others;
  if (isWritingUp(command.act) && typeof number === 'number' && scene.meeting?.number !== number)
    return stopped('incomplete', [
      wrongField(
        scene,
        'number',
        `There is no meeting ${String(number)} here that was held.`,
        'Give the number of a meeting that was held.',
      ),
    ]);
  const early = notReady(scene, command.act);
  if (early.length) return stopped(outcomeOf(early, undefined), early);

  const unaccepted = cannotAccept(scene, command.by, read.data).map((each) => underItsClause(scene, command.act, each));
  if (unaccepted.length) return stopped('incomplete', unaccepted);

  const told = definition.judge(scene, read.data, command.by);
  const judgement = { ...told, findings: told.findings.map((each) => underItsClause(scene, command.act, each)) };
  const outcome = judgement.outcome ?? outcomeOf(judgement.findings, judgement.reason);
  const recorded = recordedAfter(file.log, now);
  const facts = writes.includes(outcome) ? judgement.facts.map((fact) => stamped(withKind(scene, fact, way), recorded, command)) : [];
  const says =
    facts.length > 0 || judgement.findings.length === 0 ? asSentence(judgement.says) : sayAll(pressing(judgement.findings, outcome));
  return { outcome, findings: judgement.findings, facts, says, ...(judgement.details && { details: judgement.details }) };
};

/** A slip in what an act takes, under the clause the act carries out: one that cites no clause of its own stands under the request's. */
const underItsClause = (scene: Scene, act: string, each: Finding): Finding =>
  each.code === 'form-incomplete' &&
  each.clause === scene.rules.request.clause &&
  act !== 'raiseConcern' &&
  !each.says.endsWith(`${cite(scene.policy, each.clause)}.`)
    ? { ...each, clause: clauseOf(scene, act) ?? each.clause }
    : each;

/** The findings that made the outcome, so that the sentence does not bury them. */
const pressing = (findings: readonly Finding[], outcome: Outcome): readonly Finding[] => {
  const strong = findings.filter((each) =>
    outcome === 'needs-reason' ? each.strength === 'should' : each.strength === 'must' || each.strength === 'forbid',
  );
  return strong.length ? strong : findings;
};

const stopped = (outcome: Outcome, findings: readonly Finding[]): ActResult => ({ outcome, findings, facts: [], says: sayAll(findings) });

const stamped = (fact: Fact, recorded: Instant, command: Command): Fact => ({
  ...fact,
  at: fact.at.endsWith('Z') ? fact.at : tidyInstant(fact.at),
  recorded,
  ...(command.id !== undefined && { command: command.id }),
});

/** Why this person may not do the act, by the roles they hold in the case; nobody's word about their own role counts. */
const notAllowed = (scene: Scene, by: Person, act: string): Finding | undefined => {
  const roles = rolesFor(scene, act);
  if (roles === 'anyone' || isAllowed(scene, act, by.id)) return undefined;
  if (roles.length === 0)
    return finding(
      scene.policy,
      own(refusals, act) ?? 'not-eligible',
      { clause: clauseOfWho(scene, act) ?? scene.rules.organiser.clause, strength: 'must' },
      `Nobody has to do this for the ${scene.rules.name}: this procedure has no rule for it.`,
      { about: { person: by.id } },
    );
  const who = theRoles(scene.policy, roles);
  const names = [...new Set(roles.flatMap((role) => dutyOwners(scene, role)))].flatMap((person) => person.name ?? []);
  const approver = act === 'decideRequest';
  const clause = clauseOfWho(scene, act) ?? scene.rules.organiser.clause;
  const others = act === 'submitRequest' && scene.rules.request.others !== undefined ? ` ${scene.rules.request.others}` : '';
  return finding(scene.policy, own(refusals, act) ?? 'not-eligible', { clause, strength: 'must' }, `This is for ${who}.${others}`, {
    about: { person: by.id },
    wayOn:
      approver && scene.rules.approval?.['stand-in']
        ? `Ask ${names.length ? sayList(names, 'or') : 'them'}, or have somebody recorded as standing in, with the reason.`
        : names.length === 0
          ? 'Record who that is, and ask them.'
          : `Ask ${sayList(names, 'or')}.`,
  });
};

/** What it is called when somebody else does what only some may. */
const refusals: Readonly<Record<string, string>> = { decideRequest: 'approver-not-allowed', ceaseMeetings: 'cease-not-allowed' };

const badField = (scene: Scene, { callsField, schema }: ActDefinition, data: unknown, issue: z.core.$ZodIssue): Finding => {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return wrongField(
      scene,
      [field, issue.keys[0] ?? ''].filter(Boolean).join('.'),
      `“${issue.keys.join('”, “')}” is not something this act takes.`,
      field === '' && schema instanceof z.ZodObject ? `It takes: ${Object.keys(schema.shape).join(', ')}.` : undefined,
    );
  const called = callsField?.(scene, data, issue.path.map(String)) ?? field;
  const says = sayIssue(issue);
  return wrongField(scene, field, field === '' ? `This act ${says}.` : `“${called}” ${says}.`, wayOn(says));
};

/** What to do about a field, where its sentence does not say that. */
const wayOn = (says: string): string | undefined =>
  says.startsWith('is longer than') ? 'Shorten it, or attach a document to the record.' : undefined;
