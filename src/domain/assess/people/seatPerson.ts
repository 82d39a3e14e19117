import type { Person } from '../../case/fact.ts';
import type { InviteeDecision } from '../../case/caseState.ts';
import { namesOf } from '../../case/folk.ts';
import type { SeatRule } from '../../policy/inviteRules.ts';
import { keptWith } from '../../keptWith.ts';
import type { Scene } from '../../scene/scene.ts';
import { lastTo } from '../../scene/occurrences.ts';
import type { SeatPerson } from '../assessment.ts';

/** Somebody who sits there: what was decided on them, when they were asked and told, and what they answered. */
export const seatPerson = (scene: Scene, rule: SeatRule, person: Person): SeatPerson => {
  const decided = decisionOn(scene, rule, person);
  const invited = lastTo(scene, 'invitation.sent', person);
  const informed = lastTo(scene, 'carer.informed', person);
  const answer = answerOf(scene, person);
  return {
    person,
    decision: decided?.decision ?? (invited && !rule.weighed ? 'invite' : 'undecided'),
    ...(decided?.partOnly && { partOnly: decided.partOnly }),
    ...(decided?.part && { part: decided.part }),
    ...(decided?.reason !== undefined && { reason: decided.reason }),
    ...(decided?.reasonShared !== undefined && { reasonShared: decided.reasonShared }),
    ...(invited && { invitedAt: invited.at }),
    ...(informed && { informedAt: informed.at }),
    ...(answer && { answer }),
  };
};

/** The last decision on somebody for this seat, or else for any. */
export const decisionOn = (scene: Scene, rule: SeatRule, person: Person): InviteeDecision | undefined => {
  const { invitees } = scene.state;
  if (invitees.length === 0) return undefined;
  let here = -1;
  let anywhere = -1;
  for (const name of namesOf(scene.state.people, person))
    for (const nth of decisionsByName(invitees).get(name) ?? none) {
      anywhere = Math.max(anywhere, nth);
      if (invitees[nth]?.seat === rule.seat) here = Math.max(here, nth);
    }
  return invitees[here < 0 ? anywhere : here];
};

const none: readonly number[] = Object.freeze([]);

/** Which decisions name somebody, by the name in small letters. */
const decisionsByName = keptWith((invitees: readonly InviteeDecision[]): ReadonlyMap<string, readonly number[]> => {
  const byName = new Map<string, number[]>();
  for (const [nth, { person }] of invitees.entries()) {
    const name = person.toLowerCase();
    const found = byName.get(name);
    if (found) found.push(nth);
    else byName.set(name, [nth]);
  }
  return byName;
});

const answerOf = (scene: Scene, person: Person): SeatPerson['answer'] => {
  const told = lastTo(scene, 'invitation.answered', person)?.answer;
  return told === 'accepted' || told === 'declined' || told === 'tentative' || told === 'none' ? told : undefined;
};

/** Whether somebody is asked to come, or to contribute without coming. */
export const isAsked = ({ decision }: SeatPerson): boolean => decision === 'invite' || decision === 'contribute';
