import type { OpenAct } from './assessment.ts';
import { sayDay } from '../time/words.ts';
import { own } from '../policy/own.ts';
import { actLabels } from './actLabels.ts';
import { clauseOf } from './clauseOf.ts';
import { deciders, mayDecide } from './decision.ts';
import { hasPart, inPart, withId } from './organiser.ts';
import { functions } from '../policy/rolesNamed.ts';
import { isReady } from './readiness.ts';
import type { Scene } from './scene.ts';
import { stageOf } from './stage.ts';
import { sceneWrittenUp } from './writtenUp.ts';

/** Roles that may do an act: as the rule of that act says, as `who-may` says, or the organiser and the approver where neither does. */
export const rolesFor = (scene: Scene, act: string): readonly string[] | 'anyone' => {
  const { by } = scene.rules.request;
  if (act === 'submitRequest' || act === 'withdrawRequest' || act === 'requestDisruption')
    return by === 'anyone' ? by : by.map((each) => each.role);
  const approvers = scene.rules.approval ? deciders(scene.rules.approval) : [];
  if (act === 'decideRequest') return scene.rules.approval ? mayDecide(scene.rules.approval) : [];
  if (act === 'ceaseMeetings' || act === 'reopenMeetings')
    return act === 'ceaseMeetings'
      ? [scene.rules.cease?.by ?? [], scene.rules.cease?.['in-review-by'] ?? []].flat()
      : (scene.rules.cease?.reopen?.by ?? 'anyone');
  if (act === 'completeForm') return [...new Set(scene.policy.forms.flatMap((form) => form.author))];
  if (act === 'discussLate') return scene.rules.clocks.flatMap((rule) => rule.late?.by ?? []);
  if (act === 'takeMove' || act === 'putBack') return rolesFor(scene, 'rescheduleMeeting');
  const here = own(scene.rules['who-may'] as Record<string, readonly string[] | 'anyone'>, act);
  if (here) return here;
  const told = own(scene.policy['who-may'] as Record<string, readonly string[] | 'anyone'>, act);
  return told ?? [...new Set([scene.rules.organiser.role, ...approvers])];
};

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
const named = (scene: Scene, roles: readonly string[]): readonly string[] => [
  ...new Set(
    roles.flatMap((role) => {
      if (!functions.includes(role)) return [role];
      return inPart(scene, role)
        .flatMap((id) => withId(scene, id))
        .flatMap((person) => person.roles);
    }),
  ),
];

/** What the case is ready for, and the roles that may do it. Raising a concern opens another case, so it is never among them. */
export const openActsOf = (scene: Scene, stage = stageOf(scene), among = acts): readonly OpenAct[] =>
  among.flatMap((act) => {
    const ready = isReady(scene, act, stage);
    const about = ready ? scene : sceneWrittenUp(scene, act);
    if (!ready && about === scene) return [];
    const roles = rolesFor(scene, act);
    const clause = clauseOf(scene, act);
    return [
      {
        act,
        label: labelOf(scene, act),
        roles: roles === 'anyone' ? Object.keys(scene.policy.roles) : named(about, roles),
        ...(about !== scene && about.meeting && { number: about.meeting.number }),
        ...(clause !== undefined && { clause }),
      },
    ];
  });

const acts: readonly string[] = Object.keys(actLabels).filter((act) => act !== 'raiseConcern');

/** After a meeting was held, the one to book is its review. */
const labelOf = ({ meeting, rules }: Scene, act: string): string => {
  if (act === 'scheduleMeeting' && meeting?.heldAt !== undefined && rules.series) return 'Book the next part';
  if (act === 'scheduleMeeting' && meeting?.heldAt !== undefined)
    return meeting.review ? `Book the review, agreed for ${sayDay(meeting.review.date)}` : 'Book the review';
  return actLabels[act] ?? act;
};
