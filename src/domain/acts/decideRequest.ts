import { z } from 'zod';
import type { Finding } from '../assess/assessment.ts';
import { asSentence, sayList } from '../time/words.ts';
import { finding } from '../policy/cite.ts';
import type { Scene } from '../scene/scene.ts';
import { whoHolds } from '../scene/nameOf.ts';
import { askedElsewhere, unspoken } from '../assess/request/approval.ts';
import { deciders, decisionOf, waitedFor } from '../assess/request/decision.ts';
import { dutyFindingsAt } from '../assess/duties/duties.ts';
import { preconditionFindings } from '../assess/request/preconditions.ts';
import { triggerFindings, triggersUnmet } from '../assess/request/triggers.ts';
import { weighOrganiser } from './agreeOrganiser.ts';
import { withFacts } from './withFacts.ts';
import { defineAct } from './defineAct.ts';
import type { Judgement } from './defineAct.ts';
import { askedAgain, weighExclusions } from './exclusionAnswers.ts';
import { answers, key, text } from './fields.ts';
import { inPlaceOf } from './inPlaceOf.ts';
import { refuse } from './refuse.ts';
import { consultedNow, discussedBy } from './talkedOver.ts';
import { reasonsFor } from './reasons.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  decision: z.enum(['approve', 'refuse'], { error: 'is approve or refuse' }),
  reason: text.optional(),
  exclusions: answers.optional(),
  consulted: z.array(key).max(20).optional(),
  alternatives: z.array(text).max(20).optional(),
  organiser: key.optional(),
});

/** The approver's yes or no. What rules the meeting out is asked again before a yes. */
export const decideRequest = defineAct({
  name: 'decideRequest',
  schema,
  judge: (scene, data, by) => {
    const decision: Decision = {
      data,
      by: by.id,
      weighed: weighExclusions(scene, by, data.exclusions, 'approval'),
      talked: isDiscussed(scene) ? unspoken(scene, consultedNow(scene, data.consulted ?? [])) : [],
      inPlace: inPlaceOf(scene, by.id),
    };
    return data.decision === 'refuse' ? refused(scene, decision) : approved(scene, decision);
  },
});

/** A decision, and what is found of it whichever way it goes: what rules the meeting out, who was not talked with, in whose place it is taken. */
type Decision = {
  readonly data: z.output<typeof schema>;
  readonly by: string;
  readonly weighed: ReturnType<typeof weighExclusions>;
  readonly talked: readonly Finding[];
  readonly inPlace: readonly Finding[];
};

/** Whether it is decided after talking with others. */
const isDiscussed = ({ rules }: Scene): boolean => rules.approval?.kind === 'discussion';

/** What is kept of a decision whichever way it goes. */
const toldOf = (scene: Scene, { data, by }: Decision) => ({
  at: scene.now,
  by,
  ...(data.exclusions && { exclusions: data.exclusions }),
  ...(data.reason !== undefined && { reason: data.reason }),
  ...(data.consulted && { consulted: data.consulted }),
  ...(isDiscussed(scene) && { discussedBy: discussedBy(scene, data.consulted ?? [], by) }),
  ...(data.alternatives && { alternatives: data.alternatives }),
});

const refused = (scene: Scene, decision: Decision): Judgement => {
  const { data, by, weighed, talked, inPlace } = decision;
  const says = isDiscussed(scene)
    ? `There is to be no ${scene.rules.name}. The person who asked is told, and why.`
    : 'The request is refused. The person who asked is told.';
  return {
    findings: [...weighed.excluded, ...weighed.unknown, ...refusalLacks(scene, data), ...talked, ...inPlace],
    facts: [{ event: 'approval.refused', ...toldOf(scene, decision), ...reasonsFor(scene, inPlace, data.reason, by) }],
    says: weighed.excluded.length > 0 ? `${says} ${sayAll(weighed.excluded)}` : says,
  };
};

/** What the procedure wants said with a no and was not: why, and what is done instead. */
const refusalLacks = ({ policy, rules }: Scene, data: Decision['data']): readonly Finding[] => {
  const refusal = rules.approval?.refusal;
  const found: Finding[] = [];
  if (refusal && data.reason === undefined) {
    const strength = refusal.reason === 'required' ? ('must' as const) : refusal.strength;
    const says =
      strength === 'must' ? 'The decision stands on record with its reasons: say why it is no.' : 'A reason helps the person who asked.';
    found.push(
      finding(policy, 'refusal-incomplete', { clause: refusal.clause, strength }, says, {
        about: { field: 'reason' },
        wayOn: 'Add why it is refused.',
      }),
    );
  }
  if (refusal?.alternatives && !data.alternatives?.length)
    found.push(
      finding(policy, 'refusal-incomplete', refusal.alternatives, 'Say what is to be done instead, at least one thing.', {
        about: { field: 'alternatives' },
        wayOn: 'Add what is to be done instead.',
      }),
    );
  return found;
};

const approved = (scene: Scene, decision: Decision): Judgement => {
  const { data, by, weighed, talked, inPlace } = decision;
  const { rules } = scene;
  if (weighed.excluded.length) return { ...refuse(weighed.excluded), facts: weighed.facts };
  const findings = [
    ...weighed.unknown,
    ...weighed.unanswered,
    ...askedAgain(scene, data.exclusions, 'approval'),
    ...talked,
    ...inPlace,
    ...triggerFindings(scene),
    ...triggersUnmet(scene),
    ...dutyFindingsAt(scene, 'decideRequest'),
    ...preconditionFindings(scene, 'decision'),
    ...whyHeld(scene, data.reason),
    ...weighOrganiser(scene, data.organiser),
    ...unlistedReason(scene),
  ];
  const standIn = standsIn(scene, by);
  const granted = {
    event: 'approval.granted',
    ...toldOf(scene, decision),
    ...reasonsFor(scene, findings, data.reason, by),
    ...(standIn !== undefined && { standIn }),
  };
  const organises = data.organiser === undefined ? [] : [{ event: 'organiser.agreed', at: scene.now, by, person: data.organiser }];
  const after = withFacts(scene, [granted]);
  const waits = decisionOf(after) === undefined;
  const left = waits && rules.approval ? waitedFor(after, rules.approval) : [];
  return {
    findings,
    facts: [granted, ...organises],
    says: waits
      ? `Your yes is recorded. ${stillAsked(after, left)}`
      : `The ${rules.name} is ${isDiscussed(scene) ? 'to be held' : 'approved'}. Next: agree who comes and book a time.`,
    reason: data.reason,
  };
};

/** That the procedure wants it said why the meeting is held, and it was not. */
const whyHeld = ({ policy, rules }: Scene, reason: string | undefined): readonly Finding[] => {
  const wanted = rules.approval?.granted;
  if (!wanted || reason !== undefined) return [];
  const rule = wanted.reason === 'required' ? wanted : { ...wanted, strength: 'consider' as const };
  const more = { about: { field: 'reason' }, wayOn: 'Add the reason.' };
  return [finding(policy, 'record-incomplete', rule, 'Say why the meeting is held.', more)];
};

/** That a meeting is approved for a reason the procedure does not list, where it wants a word on that. */
const unlistedReason = ({ policy, state }: Scene): readonly Finding[] => {
  const { other, any } = policy.triggers;
  const unlisted = state.triggers.length > 0 && !state.triggers.some((code) => any.some((trigger) => trigger.code === code));
  if (other?.['approval-needs'] !== 'reason' || !unlisted) return [];
  const rule = { clause: other.clause, strength: 'should' as const };
  const more = { about: { field: 'reason' }, wayOn: 'Say why you approve it all the same.' };
  return [finding(policy, 'precondition-unanswered', rule, 'The reason for this meeting is not one the procedure lists.', more)];
};

/** Why whoever decides came to hold a role that decides, where somebody gave a reason for it. */
const standsIn = ({ rules: { approval }, state }: Scene, by: string): string | undefined =>
  approval &&
  state.holdings.findLast((each) => deciders(approval).includes(each.role) && each.person === by && each.until === undefined)?.reason;

/** Who has to agree too; of a part nobody is left to speak for, that somebody else is wanted. */
const stillAsked = (scene: Scene, roles: readonly string[]): string => {
  const spoken = roles.filter((role) => askedElsewhere(scene, [role]) !== undefined);
  const others = roles.filter((role) => !spoken.includes(role)).map((role) => whoHolds(scene, [role]));
  const agree = others.length ? asSentence(`${sayList(others)} ${others.length === 1 ? 'has' : 'have'} to agree too.`) : '';
  return [agree, askedElsewhere(scene, spoken)].filter(Boolean).join(' ');
};
