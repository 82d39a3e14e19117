import type { Duty, Finding } from '../assessment.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import { msOf } from '../../time/instant.ts';
import { sayInstant } from '../../time/words.ts';
import { textIn, textsIn } from '../../case/read.ts';
import { askedToDecide, consultedRoles, decisionOf, gaveAs, mayDecide, rolesNamed, waitedFor } from './decision.ts';
import { somebodyElse } from '../people/twoPeople.ts';
import { ageOfConcern, startsWithDecision } from './requestDuties.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { nameOf, whoHolds } from '../../scene/nameOf.ts';
import { limitFor } from '../limits/clocks.ts';
import type { Limit } from '../limits/clocks.ts';
import { windowOf } from '../limits/windowOf.ts';

/** Whether the approval the procedure wants is there, given by somebody who held the role. */
export const approvalFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.approval;
  if (!rule) return [];
  const { decision } = scene.state;
  const missing = decision === undefined || decisionOf(scene) !== 'granted';
  if (!missing && !isForeign(scene, rule)) return [];
  const waited = waitedFor(scene, rule);
  const role = theRoles(scene.policy, waited);
  const ask = `Ask ${whoHolds(scene, waited)} to decide`;
  if (missing) {
    const never = rule['never-automatic'];
    return [
      finding(
        scene.policy,
        'approval-missing',
        rule,
        rule.kind === 'discussion' ? `${role} has not decided to meet.` : `${role} has not approved this.`,
        { wayOn: askedElsewhere(scene, waited) ?? (rule.kind === 'discussion' ? `${ask}, having talked it over.` : `${ask}.`) },
      ),
      ...(never ? [finding(scene.policy, 'approval-missing', never, never.says, { wayOn: `${ask}.` })] : []),
    ];
  }
  return [
    finding(
      scene.policy,
      'approver-not-allowed',
      rule,
      `${nameOf(scene, personOf(scene, decision.by))} approved this, and is not ${role}.`,
      { about: { person: decision.by }, wayOn: rule['stand-in'] ? `${ask}, or record who stands in and why.` : `${ask}.` },
    ),
  ];
};

/** Where each of several has to agree and those left to ask have all agreed for another: that it takes somebody else. */
export const askedElsewhere = (scene: Scene, waited: readonly string[]): string | undefined =>
  scene.rules.approval?.kind === 'dual'
    ? somebodyElse(
        scene,
        waited,
        scene.state.approvals.map(({ by }) => by),
      )
    : undefined;

/** Whether the yes came from somebody who may not give it. */
const isForeign = (scene: Scene, rule: NonNullable<Scene['rules']['approval']>): boolean => {
  const { decision } = scene.state;
  return decision?.event === 'approval.granted' && rule.kind !== 'dual' && !gaveAs(scene, decision, mayDecide(rule));
};

/** The approver's duty to decide. No number in the rule: the limit of the meeting runs on meanwhile (T18). */
export const approvalDuty = (scene: Scene): readonly Duty[] => {
  const rule = scene.rules.approval;
  const { submitted, decision } = scene.state;
  if (!rule || !submitted) return [];
  const own = limitToDecide(scene);
  const window = own ? undefined : windowOf(scene, scene.meeting);
  const decided = decision?.at;
  const open = decided === undefined || decisionOf(scene) === undefined || isForeign(scene, rule);
  const asked = open ? waitedFor(scene, rule) : askedToDecide(rule, (role) => holders(scene, role).length > 0);
  return [
    {
      id: 'decide',
      label: rule.kind === 'discussion' ? 'Decide whether to meet, in discussion, and record why' : 'Approve or refuse the request',
      clause: rule.clause,
      strength: strengthOf(scene.policy, rule),
      state: open ? (own?.state === 'late' ? 'late' : 'open') : own?.state === 'met-late' ? 'done-late' : 'done',
      ownerRoles: asked,
      owners: holders(scene, ...asked),
      opened: submitted.at,
      ...(own?.latest !== undefined
        ? { due: own.latest, dueText: `decide by ${sayInstant(own.latest)}` }
        : window?.latest !== undefined && {
            due: window.latest,
            dueText: `No limit of its own; the meeting is due by ${sayInstant(window.latest)}`,
          }),
      ...(decided !== undefined && { doneAt: decided }),
      act: 'decideRequest',
      explanation: `Requested ${sayInstant(submitted.at)}. ${own ? `${own.explanation} ` : ''}${startsWithDecision(scene) ? `The limit begins with the decision.${ageOfConcern(scene)}` : `Waiting for ${rule.kind === 'discussion' ? 'the decision' : 'approval'} does not stop the clock.`} ${cite(scene.policy, rule.clause)}.`,
    },
  ];
};

/** The earliest limit the procedure sets on the decision itself, where it sets any. */
const limitToDecide = (scene: Scene): Limit | undefined =>
  scene.rules.clocks
    .filter((rule) => rule.until === 'approval.granted' && applies(scene, rule.when).is !== 'false')
    .map((rule) => limitFor(scene, rule, scene.meeting))
    .filter(({ latest }) => latest !== undefined)
    .sort((one, other) => msOf(one.latest ?? '') - msOf(other.latest ?? ''))[0];

/** Those a decision is talked over with, of whom nobody says that they were. */
export const unspoken = (scene: Scene, spoken: readonly string[]): readonly Finding[] =>
  (scene.rules.approval?.consulted ?? []).flatMap((rule, place, all) => {
    const { is, unknown } = applies(scene, rule.when);
    if (is === 'false') return [];
    if (is === 'unknown')
      // Asked once, however many of them turn on it.
      return all.slice(0, place).some((each) => applies(scene, each.when).unknown[0] === unknown[0])
        ? []
        : [
            finding(scene.policy, 'precondition-unanswered', rule, 'It is not known yet who else the decision is talked over with.', {
              about: { fact: unknown[0] ?? '', field: 'consulted' },
              wayOn: 'Answer the question first.',
            }),
          ];
    const roles = [rule.role].flat();
    if (roles.some((role) => spoken.includes(role))) return [];
    const who = theRoles(scene.policy, roles);
    const people = holders(scene, ...roles);
    return [
      finding(scene.policy, 'record-incomplete', rule, `The decision is made in discussion with ${who}.`, {
        about: { field: 'consulted', seat: roles[0] ?? '' },
        wayOn: people.length
          ? `Talk with ${whoHolds(scene, roles)}, and name them here.`
          : `Nobody is named as ${who}: say who it is, talk with them, and name them here.`,
      }),
    ];
  });

/** What the record of a decision taken lacks: why it was a yes, and who talked it over, whichever way it went. */
export const decisionFindings = (scene: Scene): readonly Finding[] => {
  const rule = scene.rules.approval;
  const { decision } = scene.state;
  if (!rule || !decision) return [];
  const unsaid =
    decision.event === 'approval.granted' &&
    rule.granted?.reason === 'required' &&
    (textIn(decision, 'reason') ?? textIn(decision, 'rationale')) === undefined;
  const reasons =
    unsaid && rule.granted
      ? [
          finding(scene.policy, 'record-incomplete', rule.granted, 'It was decided to meet, and the record does not say why.', {
            about: { field: 'reason' },
            wayOn: 'Record the reasons with the decision.',
          }),
        ]
      : [];
  if (rule.consulted.length === 0) return reasons;
  const named = ['consulted', 'discussedBy', 'with'].flatMap((field) => textsIn(decision, field));
  return [...reasons, ...unspoken(scene, [...consultedRoles(scene), ...rolesNamed(scene, named)])];
};
