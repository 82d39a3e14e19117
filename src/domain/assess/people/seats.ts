import type { Finding, Seat, SeatPerson } from '../assessment.ts';
import type { Person } from '../../case/fact.ts';
import type { InviteeDecision } from '../../case/caseState.ts';
import { namesOf } from '../../case/folk.ts';
import type { ItemRule } from '../../policy/paperRules.ts';
import type { SeatRule } from '../../policy/inviteRules.ts';
import { cite, finding, roleLabel, strengthOf, theRoles } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from '../../policy/evaluate.ts';
import { keptWith } from '../../keptWith.ts';
import { remembered } from '../../remembered.ts';
import { inText } from '../../policy/inText.ts';
import { sayList } from '../../time/words.ts';
import { consultedRoles } from '../request/decision.ts';
import { factWords } from '../words/factWords.ts';
import { fillersOf } from './fillers.ts';
import { leftOutRule } from './leftOutRule.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { holders } from '../../scene/holders.ts';
import { momentOf } from '../../scene/momentOf.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { lastTo, occurrencesNow } from '../../scene/occurrences.ts';

/** The invitee checklist: every seat of the procedure for this case, who sits on it, and why it is there or not. */
export const seatsOf = (scene: Scene): readonly Seat[] => scene.rules.invite.map((rule) => seatOf(scene, asItStands(scene, rule)));

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
  const findings = isThere && !answered ? findingsOf(scene, rule, roles, seated) : [];
  return {
    id: rule.seat,
    label: rule.label,
    roles,
    clause: rule.clause,
    strength: strengthOf(scene.policy, rule),
    mode: rule.mode,
    applies: isThere ? 'yes' : verdict === 'false' ? 'no' : 'unknown',
    because: because(scene, rule, verdict, roles, [when, filled]),
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

/** The decision to ask nobody for a seat in which nobody sits. */
const leftEmpty = (scene: Scene, rule: SeatRule): InviteeDecision | undefined =>
  scene.state.invitees.findLast((each) => each.seat === rule.seat && each.person === `seat:${rule.seat}`);

/** What is still owed when nobody is asked for a seat whose thought is always recorded. */
const emptyFindings = (scene: Scene, rule: SeatRule, roles: readonly string[]): readonly Finding[] => {
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

/** Who sits there though nobody is named for it: a child has a seat without being named anywhere. */
const unnamed = (scene: Scene, roles: readonly string[]): readonly Person[] =>
  roles.includes('child') ? [{ id: 'child', name: roleLabel(scene.policy, 'child'), roles: ['child'] }] : [];

const seatPerson = (scene: Scene, rule: SeatRule, person: Person): SeatPerson => {
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
const decisionOn = (scene: Scene, rule: SeatRule, person: Person): InviteeDecision | undefined => {
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

const findingsOf = (scene: Scene, rule: SeatRule, roles: readonly string[], people: readonly SeatPerson[]): readonly Finding[] => {
  if (rule.mode === 'suggest') return [];
  const about = { seat: rule.seat };
  if (rule.mode === 'notify' || rule.mode === 'consult') {
    const what = rule.mode === 'consult' ? 'consulted' : 'told';
    return [
      finding(scene.policy, rule.mode === 'consult' ? 'invitee-missing' : 'notify-missing', rule, `${rule.label}: not ${what} yet.`, {
        about,
        wayOn: rule.mode === 'consult' ? 'Consult them, and record who, when and what they said.' : 'Tell them, and record that you did.',
      }),
    ];
  }
  if (people.length === 0) {
    const owed = emptyFindings(scene, rule, roles);
    if (owed.length) return owed;
    const needsReason = roles
      .map((role) => leftOutRule(rule, role))
      .find((left) => left && strengthOf(scene.policy, left.reason) === 'must');
    const who = theRoles(scene.policy, roles);
    return needsReason
      ? [
          finding(
            scene.policy,
            'non-invite-reason-missing',
            needsReason.reason,
            `Nobody is named as ${who}, so they would be left out without a reason.`,
            { about, wayOn: `Name ${who} on the invitee list, then invite them or record why not.` },
          ),
        ]
      : [
          finding(scene.policy, 'invitee-missing', rule, `Nobody is named as ${who}.`, {
            about,
            wayOn: `Name ${who} on the invitee list, or say why there is none.`,
          }),
        ];
  }
  const missing = people.flatMap((seated) => [...personFindings(scene, rule, seated), ...partFindings(scene, rule, seated)]);
  // One of several is enough unless the procedure wants each of them.
  return rule.each || !people.some(isAsked) ? missing : missing.filter((each) => each.code !== 'invitee-missing');
};

/** Whether somebody is asked to come, or to contribute without coming. */
const isAsked = ({ decision }: SeatPerson): boolean => decision === 'invite' || decision === 'contribute';

const personFindings = (scene: Scene, rule: SeatRule, seated: SeatPerson): readonly Finding[] => {
  const { person, decision, reason } = seated;
  if (isAsked(seated)) return [];
  const about = { seat: rule.seat, person: person.id };
  const left = person.roles.map((role) => leftOutRule(rule, role)).find((each) => each !== undefined);
  const name = nameOf(scene, person);
  const demand = left?.['only-for'];
  const excuse = demand ? ` They are invited unless there is ${demand.what}. ${cite(scene.policy, demand.clause)}.` : '';
  const must = left !== undefined && strengthOf(scene.policy, left.reason) === 'must';
  if (must && reason === undefined) {
    const says =
      decision === 'leave-out' ? `${name} is left out and no reason is recorded.` : `It is not decided whether ${name} is invited.`;
    return [
      finding(scene.policy, 'non-invite-reason-missing', left.reason, `${says}${excuse} The reason must be written down.`, {
        about,
        wayOn: `Invite ${name}, or record why not.`,
      }),
    ];
  }
  if (decision === 'undecided') {
    const says =
      rule['up-to-a-person'] === undefined
        ? `It is not decided whether ${name} is invited${rule.mode === 'contribute' ? ' or asked to contribute' : ''}.`
        : `It is not decided whether ${name} is invited: they are asked to come ${rule['up-to-a-person']}.`;
    const wayOn = `Invite ${name},${rule.mode === 'contribute' ? ' ask them to contribute,' : ''} or leave them out with a reason.`;
    return [finding(scene.policy, 'invitee-missing', rule, says, { about, wayOn })];
  }
  if (reason !== undefined) return [];
  if (left)
    return [
      finding(
        scene.policy,
        'non-invite-reason-missing',
        left.reason,
        strengthOf(scene.policy, left.reason) === 'should'
          ? `${name} is left out and no reason is recorded.`
          : `${name} is left out. A reason helps, and is not required.`,
        { about, wayOn: strengthOf(scene.policy, left.reason) === 'should' ? 'Record why not.' : 'Add why, if you can.' },
      ),
    ];
  return [
    finding(scene.policy, 'non-invite-reason-missing', rule, `${name} is left out and no reason is recorded.`, {
      about,
      wayOn: `Invite ${name}, or record why not.`,
    }),
  ];
};

/** What leaving somebody out asks for beside the reason. */
const partFindings = (scene: Scene, rule: SeatRule, { person, decision }: SeatPerson): readonly Finding[] => {
  if (decision !== 'leave-out') return [];
  const left = person.roles.map((role) => leftOutRule(rule, role)).find((each) => each !== undefined);
  return left ? partsOwed(scene, left, decisionOn(scene, rule, person), { seat: rule.seat, person: person.id }) : [];
};

/** The parts of the record that are due and not written; what is talked through at the meeting is not due before it. */
const partsOwed = (
  scene: Scene,
  left: SeatRule['if-left-out'][number],
  said: InviteeDecision | undefined,
  about: NonNullable<Finding['about']>,
): readonly Finding[] =>
  left['also-needs']
    .filter(({ part, after }) => said?.[part] === undefined && isDue(scene, after))
    .map((needed) =>
      finding(scene.policy, 'non-invite-incomplete', needed, needed.ask, {
        about: { ...about, field: needed.part },
        wayOn: 'Write it down.',
      }),
    );

const isDue = (scene: Scene, after: string | undefined): boolean =>
  after === undefined || momentOf(scene, after, { meeting: scene.meeting }) !== undefined;

const stateOf = (verdict: Verdict['is'], rule: SeatRule, people: readonly SeatPerson[], findings: readonly Finding[]): Seat['state'] => {
  if (verdict === 'false') return 'not-applicable';
  if (verdict === 'unknown') return 'ask';
  if (rule.mode === 'consult' || rule.mode === 'notify') return findings.length ? 'incomplete' : 'complete';
  if (people.length === 0) return rule.mode === 'suggest' ? 'complete' : 'nobody-named';
  if (people.some((seated) => seated.decision === 'undecided') && (rule.each || !people.some(isAsked))) return 'to-decide';
  return findings.some((each) => each.strength === 'must' || each.strength === 'should') ? 'incomplete' : 'complete';
};

const because = (scene: Scene, rule: SeatRule, verdict: Verdict['is'], roles: readonly string[], judged: readonly Verdict[]): string => {
  if (verdict === 'true' && judged.every(({ tested }) => tested.length === 0)) return alwaysThere(scene.policy)(rule);
  const clause = cite(scene.policy, rule.clause);
  if (verdict === 'unknown') {
    return `Whether this seat is there depends on ${sayList(unsaid(judged).map((fact) => factWords(scene, fact)))}, which nobody has said. ${clause}.`;
  }
  const facts = turnedOn(scene, judged);
  return verdict === 'false' ? `Not for this case (${facts}). ${clause}.` : seatedAs(scene.policy, rule, roles, facts);
};

const unsaid = (judged: readonly Verdict[]): readonly string[] => [...new Set(judged.flatMap((each) => each.unknown))];

/** Why a seat is there that turns on nothing, whatever is known. */
const alwaysThere = remembered((policy: Policy) =>
  remembered((rule: SeatRule) => seatedAs(policy, rule, fillersOf({ known: () => undefined }, rule).roles, '')),
);

const seatedAs = (policy: Policy, rule: SeatRule, roles: readonly string[], facts: string): string => {
  const who = sayList(
    roles.map((role, at) => (at === 0 ? roleLabel(policy, role) : inText(roleLabel(policy, role)))),
    'or',
  );
  return `${who}${facts ? ` (${facts})` : ''}${rule['up-to-a-person'] === undefined ? '' : `, ${rule['up-to-a-person']}`}. ${cite(policy, rule.clause)}.`;
};

/** What is known of the facts a seat turned on: “the kind of home: foster care”. */
const turnedOn = (scene: Scene, judged: readonly Verdict[]): string => {
  const told: string[] = [];
  for (const { tested } of judged) for (const fact of tested) if (!told.includes(fact) && scene.known(fact) !== undefined) told.push(fact);
  return told.length === 0 ? '' : sayList(told.map((fact) => `${factWords(scene, fact)}: ${valueWords(scene, fact)}`));
};

const valueWords = (scene: Scene, fact: string): string => {
  const value = scene.known(fact);
  const choice = own(scene.policy.facts, fact)?.choices?.find((each) => each.value === value);
  return (choice?.label ?? (value === true ? 'yes' : value === false ? 'no' : String(value))).toLowerCase();
};
