import type { Person } from '../../case/fact.ts';
import type { ItemRule } from '../../policy/paperRules.ts';
import type { SeatRule } from '../../policy/inviteRules.ts';
import { roleLabel, strengthOf } from '../../policy/cite.ts';
import type { Verdict } from '../../policy/evaluate.ts';
import { keptWith } from '../../keptWith.ts';
import { remembered } from '../../remembered.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { occurrencesNow } from '../../scene/occurrences.ts';
import type { Finding, Seat, SeatPerson } from '../assessment.ts';
import { consultedRoles } from '../request/decision.ts';
import { fillersOf } from './fillers.ts';
import { leftOutRule } from './leftOutRule.ts';
import { isAsked, seatPerson } from './seatPerson.ts';
import { emptyFindings, isDue, leftEmpty, seatFindings } from './seatFindings.ts';
import { unsaid, whySeated } from './whySeated.ts';

/** The invitee checklist: every seat of the procedure for this case, who sits on it, and why it is there or not. */
export const seatsOf = keptWith((scene: Scene): readonly Seat[] =>
  scene.rules.invite.map((rule) => seatOf(scene, asItStands(scene, rule))),
);

/** A seat whose place on the list turns on the case: asked to come, or only thought of. */
const asItStands = (scene: Scene, rule: SeatRule): SeatRule => {
  const otherwise = rule['mode-if'];
  return otherwise && applies(scene, otherwise.when).is === 'true' ? inOtherMode(rule) : rule;
};

const inOtherMode = remembered((rule: SeatRule): SeatRule => ({ ...rule, mode: rule['mode-if']?.mode ?? rule.mode }));

const seatOf = (scene: Scene, rule: SeatRule): Seat => {
  const when = applies(scene, rule.when);
  const filled = fillersOf(scene, rule);
  const verdict: Verdict['is'] = when.is === 'true' ? filled.is : when.is;
  const isThere = verdict === 'true';
  const { roles } = filled;
  const named = isThere ? holders(scene, ...roles) : [];
  const people = isThere && named.length === 0 ? unnamed(scene, roles) : named;
  const seated = people.map((person) => seatPerson(scene, rule, person));
  const answered = isThere && answeredWhole(scene, rule, roles, named);
  const findings = isThere && !answered ? seatFindings(scene, rule, roles, seated) : [];
  return {
    id: rule.seat,
    label: rule.label,
    roles,
    clause: rule.clause,
    strength: strengthOf(scene.policy, rule),
    mode: rule.mode,
    applies: isThere ? 'yes' : verdict === 'false' ? 'no' : 'unknown',
    because: whySeated(scene, rule, verdict, roles, [when, filled]),
    ...(verdict === 'unknown' && { asks: unsaid([when, filled]) }),
    people: seated,
    ...askedBeside(scene, rule),
    state: answered ? 'complete' : stateOf(verdict, rule, seated, findings),
    findings,
  };
};

/** What deciding on somebody here takes beside the decision, for the page on which it is made. */
const askedBeside = (scene: Scene, rule: SeatRule): Pick<Seat, 'leftOutAsks' | 'partOnlyAsk'> => {
  const part = rule['part-only'];
  const due = alsoNeeded(rule).filter(({ after }) => isDue(scene, after));
  if (!part && due.length === 0) return {};
  const parts = new Map(due.map(({ part, asks }) => [part, asks]));
  const items = part && scene.rules.agenda ? itemsToComeFor(scene.rules.agenda.items) : [];
  return {
    ...(parts.size > 0 && { leftOutAsks: [...parts.values()] }),
    ...(part && items.length > 0 && { partOnlyAsk: { ask: part.ask, clause: part.clause, items } }),
  };
};

const itemsToComeFor = remembered((items: readonly ItemRule[]) => items.map(({ id, label }) => ({ id, label })));

/** What leaving anybody out of a seat asks for beside the reason. */
const alsoNeeded = remembered((rule: SeatRule) =>
  rule['if-left-out'].flatMap((left) =>
    left['also-needs'].map(({ part, ask, clause, after }) => ({ part, after, asks: { part, ask, clause } })),
  ),
);

/** A seat that was left empty on purpose, or whose role was told or consulted, where that is all the seat is for. */
const answeredWhole = (scene: Scene, rule: SeatRule, roles: readonly string[], named: readonly Person[]): boolean => {
  if (rule.mode === 'notify') return roles.every((role) => occurrencesNow(scene, 'notification.sent', role).length > 0);
  if (rule.mode === 'consult' || rule.mode === 'contribute') {
    const consulted = consultedRoles(scene);
    if (roles.some((role) => consulted.includes(role))) return true;
  }
  return (
    named.length === 0 &&
    leftEmpty(scene, rule) !== undefined &&
    emptyFindings(scene, rule, roles).length === 0 &&
    !roles.some((role) => strengthOf(scene.policy, leftOutRule(rule, role)?.reason ?? { clause: '', strength: 'may' }) === 'must')
  );
};

/** Who sits there though nobody is named for it: a child has a seat without being named anywhere. */
const unnamed = (scene: Scene, roles: readonly string[]): readonly Person[] =>
  roles.includes('child') ? [{ id: 'child', name: roleLabel(scene.policy, 'child'), roles: ['child'] }] : [];

const stateOf = (verdict: Verdict['is'], rule: SeatRule, people: readonly SeatPerson[], findings: readonly Finding[]): Seat['state'] => {
  if (verdict === 'false') return 'not-applicable';
  if (verdict === 'unknown') return 'ask';
  if (rule.mode === 'consult' || rule.mode === 'notify') return findings.length ? 'incomplete' : 'complete';
  if (people.length === 0) return rule.mode === 'suggest' ? 'complete' : 'nobody-named';
  if (people.some((seated) => seated.decision === 'undecided') && (rule.each || !people.some(isAsked))) return 'to-decide';
  return findings.some((each) => each.strength === 'must' || each.strength === 'should') ? 'incomplete' : 'complete';
};
