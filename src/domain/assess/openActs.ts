import type { OpenAct } from './assessment.ts';
import { sayDay } from '../time/words.ts';
import { own } from '../policy/own.ts';
import { actLabels } from './words/actLabels.ts';
import { clauseOf } from './words/clauseOf.ts';
import { deciders, mayDecide } from './request/decision.ts';
import { hasPart, inPart, withId } from './people/organiser.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import type { Policy } from '../policy/policy.ts';
import { functions } from '../policy/rolesNamed.ts';
import { keptWith } from '../keptWith.ts';
import { remembered } from '../remembered.ts';
import { isReady } from './readiness.ts';
import type { Scene } from '../scene/scene.ts';
import { stageOf } from './stage.ts';
import { isWritingUp, sceneWrittenUp } from './papers/writtenUp.ts';

type Roles = readonly string[] | 'anyone';

/** Roles that may do an act: as the rule of that act says, as `who-may` says, or the organiser and the approver where neither does; whoever may excuse a step may take it. */
export const rolesFor = ({ policy, rules }: Scene, act: string): Roles =>
  rolesByAct(policy)(rules).get(act) ?? rolesSaid(policy, rules, act);

/** The roles of every act, by procedure and kind of meeting. */
const rolesByAct = remembered((policy: Policy) =>
  remembered((rules: MeetingRules): ReadonlyMap<string, Roles> => new Map(acts.map((act) => [act, rolesSaid(policy, rules, act)]))),
);

const rolesSaid = (policy: Policy, rules: MeetingRules, act: string): Roles => {
  const { by } = rules.request;
  const here = own(rules['who-may'] as Record<string, Roles>, act) ?? own(policy['who-may'] as Record<string, Roles>, act);
  if (act === 'submitRequest' || act === 'requestDisruption') return by === 'anyone' ? by : by.map((each) => each.role);
  if (act === 'withdrawRequest') return here ?? mayTakeBack(rules);
  if (act === 'decideRequest') return rules.approval ? mayDecide(rules.approval) : [];
  if (act === 'ceaseMeetings') return [rules.cease?.by ?? [], rules.cease?.['in-review-by'] ?? []].flat();
  if (act === 'reopenMeetings') return rules.cease?.reopen?.by ?? 'anyone';
  if (act === 'completeForm') return [...new Set(policy.forms.flatMap((form) => form.author))];
  if (act === 'discussLate') return rules.clocks.flatMap((rule) => rule.late?.by ?? []);
  if (act === 'takeMove' || act === 'putBack') return rolesSaid(policy, rules, 'rescheduleMeeting');
  const excusing = act === 'acceptNotice' ? rules.gates.flatMap(({ excuse }) => excuse?.by ?? []) : [];
  return here ?? [...new Set([rules.organiser.role, ...(rules.approval ? deciders(rules.approval) : []), ...excusing])];
};

/** Who takes a request back where nothing else is said: those who may ask; where anybody may, whoever did, who was asked, and who decides. */
const mayTakeBack = ({ request, approval }: MeetingRules): Roles =>
  request.by === 'anyone'
    ? [...new Set(['requester', request.to, ...(approval ? mayDecide(approval) : [])])]
    : request.by.map((each) => each.role);

/** Whether a person may do an act, by the roles they hold in the case or by their part in the meeting. */
export const isAllowed = (scene: Scene, act: string, person: string): boolean => {
  const roles = rolesFor(scene, act);
  if (roles === 'anyone') return true;
  return (
    roles.some((role) => hasPart(scene, role, person)) ||
    scene.state.people.some((each) => each.id === person && each.roles.some((role) => roles.includes(role)))
  );
};

/** Roles as they stand in the case: the organiser's and the chair's own in place of those words. */
const named = (scene: Scene, roles: readonly string[]): readonly string[] => {
  const { once, hasParts } = rolesOnce(roles);
  if (!hasParts) return once;
  const found: string[] = [];
  const add = (role: string): void => {
    if (!found.includes(role)) found.push(role);
  };
  for (const role of once)
    if (functions.includes(role)) rolesInPart(scene, role).forEach(add);
    else add(role);
  return found;
};

/** The roles of whoever has a part in the meeting. */
const rolesInPart = (scene: Scene, part: string): readonly string[] => {
  const seen = partsSeen(scene);
  const known = seen.get(part);
  if (known) return known;
  const roles = inPart(scene, part).flatMap((id) => withId(scene, id).flatMap((person) => person.roles));
  seen.set(part, roles);
  return roles;
};

const partsSeen = keptWith((_: Scene) => new Map<string, readonly string[]>());

/** Roles, each once, and whether any of them is a part in the meeting instead. */
const rolesOnce = remembered((roles: readonly string[]) => ({
  once: [...new Set(roles)],
  hasParts: roles.some((role) => functions.includes(role)),
}));

/** What the case is ready for, and the roles that may do it. Raising a concern opens another case, so it is never among them. */
export const openActsOf = (scene: Scene, stage = stageOf(scene), among = acts): readonly OpenAct[] => {
  const open: OpenAct[] = [];
  for (const act of among) {
    const about = isReady(scene, act, stage) ? scene : waitingFor(scene, act);
    if (about) open.push(openAct(scene, act, about));
  }
  return open;
};

/** The scene of an earlier meeting that still waits for an act the case itself is not ready for. */
const waitingFor = (scene: Scene, act: string): Scene | undefined => {
  const about = isWritingUp(act) ? sceneWrittenUp(scene, act) : scene;
  return about === scene ? undefined : about;
};

const openAct = (scene: Scene, act: string, about: Scene): OpenAct => {
  const roles = rolesFor(scene, act);
  const clause = clauseOf(scene, act);
  return {
    act,
    label: labelOf(scene, act),
    roles: roles === 'anyone' ? everyRole(scene.policy.roles) : named(about, roles),
    ...(about !== scene && about.meeting && { number: about.meeting.number }),
    ...(clause !== undefined && { clause }),
  };
};

const everyRole = remembered((roles: Policy['roles']): readonly string[] => Object.keys(roles));

const acts: readonly string[] = Object.keys(actLabels).filter((act) => act !== 'raiseConcern');

/** After a meeting was held, the one to book is its review. */
const labelOf = ({ meeting, rules }: Scene, act: string): string => {
  if (act === 'scheduleMeeting' && meeting?.heldAt !== undefined && rules.series) return 'Book the next part';
  if (act === 'scheduleMeeting' && meeting?.heldAt !== undefined)
    return meeting.review ? `Book the review, agreed for ${sayDay(meeting.review.date)}` : 'Book the review';
  return actLabels[act] ?? act;
};
