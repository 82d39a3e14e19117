import type { InviteeDecision } from '../../case/caseState.ts';
import type { Person } from '../../case/fact.ts';
import type { SeatRule } from '../../policy/inviteRules.ts';
import { cite, finding, strengthOf, theRoles } from '../../policy/cite.ts';
import type { Scene } from '../../scene/scene.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { nameOf } from '../../scene/nameOf.ts';
import type { Finding, SeatPerson } from '../assessment.ts';
import { leftOutRule } from './leftOutRule.ts';
import { decisionOn, isAsked } from './seatPerson.ts';

/** What a seat that is there still wants: a decision on each who sits there, a reason, somebody to sit there at all. */
export const seatFindings = (scene: Scene, rule: SeatRule, roles: readonly string[], people: readonly SeatPerson[]): readonly Finding[] => {
  if (rule.mode === 'suggest') return [];
  if (rule.mode === 'notify' || rule.mode === 'consult') return [notYetFinding(scene, rule)];
  if (people.length === 0) return nobodyFindings(scene, rule, roles);
  const missing = people.flatMap((seated) => [...personFindings(scene, rule, seated), ...partFindings(scene, rule, seated)]);
  // One of several is enough unless the procedure wants each of them.
  return rule.each || !people.some(isAsked) ? missing : missing.filter((each) => each.code !== 'invitee-missing');
};

/** That a role was not told or consulted yet. */
const notYetFinding = ({ policy }: Scene, rule: SeatRule): Finding => {
  const about = { seat: rule.seat };
  return rule.mode === 'consult'
    ? finding(policy, 'invitee-missing', rule, `${rule.label}: not consulted yet.`, {
        about,
        wayOn: 'Consult them, and record who, when and what they said.',
      })
    : finding(policy, 'notify-missing', rule, `${rule.label}: not told yet.`, { about, wayOn: 'Tell them, and record that you did.' });
};

/** That nobody sits there: as it was said, or as something that nobody has thought of yet. */
const nobodyFindings = (scene: Scene, rule: SeatRule, roles: readonly string[]): readonly Finding[] => {
  const owed = emptyFindings(scene, rule, roles);
  if (owed.length) return owed;
  const about = { seat: rule.seat };
  const who = theRoles(scene.policy, roles);
  const needsReason = roles
    .map((role) => leftOutRule(rule, role)?.reason)
    .find((reason) => reason && strengthOf(scene.policy, reason) === 'must');
  if (!needsReason) {
    const wayOn = `Name ${who} on the invitee list, or say why there is none.`;
    return [finding(scene.policy, 'invitee-missing', rule, `Nobody is named as ${who}.`, { about, wayOn })];
  }
  const says = `Nobody is named as ${who}, so they would be left out without a reason.`;
  const wayOn = `Name ${who} on the invitee list, then invite them or record why not.`;
  return [finding(scene.policy, 'non-invite-reason-missing', needsReason, says, { about, wayOn })];
};

/** What is still owed when nobody is asked for a seat whose thought is always recorded. */
export const emptyFindings = (scene: Scene, rule: SeatRule, roles: readonly string[]): readonly Finding[] => {
  const said = leftEmpty(scene, rule);
  const left = roles.map((role) => leftOutRule(rule, role)).find((each) => each !== undefined);
  const thought = rule.weighed ? left : undefined;
  const wants = thought?.reason ?? (rule.mode === 'contribute' ? rule : undefined);
  if (!said || !wants) return [];
  const about = { seat: rule.seat };
  const unsaid = `Nobody is asked for “${rule.label}” and no reason is recorded.`;
  return [
    ...(said.reason === undefined
      ? [finding(scene.policy, 'non-invite-reason-missing', wants, unsaid, { about, wayOn: 'Record why not.' })]
      : []),
    ...(thought ? partsOwed(scene, thought, said, about) : []),
  ];
};

/** The decision to ask nobody for a seat in which nobody sits. */
export const leftEmpty = (scene: Scene, rule: SeatRule): InviteeDecision | undefined =>
  scene.state.invitees.findLast((each) => each.seat === rule.seat && each.person === `seat:${rule.seat}`);

/** The rule on leaving somebody out of a seat, by the first of their roles that has one. */
const leavingOut = (rule: SeatRule, { roles }: Person): LeftOut | undefined =>
  roles.map((role) => leftOutRule(rule, role)).find((each) => each !== undefined);

type LeftOut = SeatRule['if-left-out'][number];

/** That nobody has decided on somebody, or said why they are left out. */
const personFindings = (scene: Scene, rule: SeatRule, seated: SeatPerson): readonly Finding[] => {
  const { person, decision, reason } = seated;
  if (isAsked(seated)) return [];
  const left = leavingOut(rule, person);
  if (left && reason === undefined && strengthOf(scene.policy, left.reason) === 'must') return [reasonDemanded(scene, rule, left, seated)];
  if (decision === 'undecided') return [undecidedFinding(scene, rule, person)];
  return reason === undefined ? [reasonMissing(scene, rule, left, person)] : [];
};

/** That a reason has to be written down before somebody is left out. */
const reasonDemanded = (scene: Scene, rule: SeatRule, left: LeftOut, { person, decision }: SeatPerson): Finding => {
  const name = nameOf(scene, person);
  const demand = left['only-for'];
  const excuse = demand ? ` They are invited unless there is ${demand.what}. ${cite(scene.policy, demand.clause)}.` : '';
  const says =
    decision === 'leave-out' ? `${name} is left out and no reason is recorded.` : `It is not decided whether ${name} is invited.`;
  return finding(scene.policy, 'non-invite-reason-missing', left.reason, `${says}${excuse} The reason must be written down.`, {
    about: { seat: rule.seat, person: person.id },
    wayOn: `Invite ${name}, or record why not.`,
  });
};

const undecidedFinding = (scene: Scene, rule: SeatRule, person: Person): Finding => {
  const name = nameOf(scene, person);
  const contributes = rule.mode === 'contribute';
  const says =
    rule['up-to-a-person'] === undefined
      ? `It is not decided whether ${name} is invited${contributes ? ' or asked to contribute' : ''}.`
      : `It is not decided whether ${name} is invited: they are asked to come ${rule['up-to-a-person']}.`;
  return finding(scene.policy, 'invitee-missing', rule, says, {
    about: { seat: rule.seat, person: person.id },
    wayOn: `Invite ${name},${contributes ? ' ask them to contribute,' : ''} or leave them out with a reason.`,
  });
};

/** That somebody was left out without a word: it weighs as much as the procedure wants one. */
const reasonMissing = (scene: Scene, rule: SeatRule, left: LeftOut | undefined, person: Person): Finding => {
  const name = nameOf(scene, person);
  const about = { seat: rule.seat, person: person.id };
  const says = `${name} is left out and no reason is recorded.`;
  const code = 'non-invite-reason-missing';
  if (!left) return finding(scene.policy, code, rule, says, { about, wayOn: `Invite ${name}, or record why not.` });
  return strengthOf(scene.policy, left.reason) === 'should'
    ? finding(scene.policy, code, left.reason, says, { about, wayOn: 'Record why not.' })
    : finding(scene.policy, code, left.reason, `${name} is left out. A reason helps, and is not required.`, {
        about,
        wayOn: 'Add why, if you can.',
      });
};

/** What leaving somebody out asks for beside the reason. */
const partFindings = (scene: Scene, rule: SeatRule, { person, decision }: SeatPerson): readonly Finding[] => {
  if (decision !== 'leave-out') return [];
  const left = leavingOut(rule, person);
  return left ? partsOwed(scene, left, decisionOn(scene, rule, person), { seat: rule.seat, person: person.id }) : [];
};

/** The parts of the record that are due and not written; what is talked through at the meeting is not due before it. */
const partsOwed = (
  scene: Scene,
  left: LeftOut,
  said: InviteeDecision | undefined,
  about: NonNullable<Finding['about']>,
): readonly Finding[] =>
  left['also-needs']
    .filter(({ part, after }) => said?.[part] === undefined && isDue(scene, after))
    .map((needed) =>
      finding(scene.policy, 'non-invite-incomplete', needed, needed.ask, {
        about: { ...about, field: needed.part },
        wayOn: 'Write it down beside the person, under “Who to invite” on the page of the case.',
      }),
    );

/** Whether what is asked for after an event is due. */
export const isDue = (scene: Scene, after: string | undefined): boolean =>
  after === undefined || momentOf(scene, after, { meeting: scene.meeting }) !== undefined;
