import { everyTimesAsked } from '../asking/timesAsked.ts';
import { formsOf } from '../form/formsOf.ts';
import { strengthOf } from '../policy/cite.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { applies } from '../scene/applies.ts';
import type { Scene } from '../scene/scene.ts';
import type { Assessment, Clock } from './assessment.ts';
import { chairAsked } from './people/chairAsked.ts';
import { circulationClock, papersOf } from './papers/circulation.ts';
import { clocksOf } from './limits/clocks.ts';
import { decisionAsked } from './request/decisionAsked.ts';
import { leftBehind } from './after/leftBehind.ts';
import { meetingStatesOf } from './meetingStatesOf.ts';
import { leftOutDuties } from './people/leftOut.ts';
import { openActsOf } from './openActs.ts';
import { actionFieldsOf } from './after/actionFields.ts';
import { heldUp } from './after/heldUp.ts';
import { questionsOf } from './questions.ts';
import { itemsOf } from './papers/record.ts';
import { reviewClock } from './after/review.ts';
import { notDue } from './limits/notDue.ts';
import { runningCase } from './runningCase.ts';
import { seatsOf } from './people/seats.ts';
import { stageOf, stageText } from './stage.ts';
import { fixedWordsOf, textsOf } from './words/texts.ts';
import { timelineOf } from './timeline.ts';
import { readsLessOf } from './readsLess.ts';
import { allDuties } from './allDuties.ts';
import { allFindings } from './allFindings.ts';
import type { Found } from './found.ts';

/** The assessment of a scene: one rule kind after the other, put together. */
export const assessScene = (scene: Scene): Assessment => {
  const { policy, rules, state } = scene;
  const stage = stageOf(scene);
  const seats = seatsOf(scene);
  const clocks = allClocks(scene);
  const found: Found = {
    seats,
    clocks,
    papers: papersOf(scene),
    left: leftOutDuties(scene, seats),
    behind: leftBehind(scene, stage),
    held: heldUp(scene),
  };
  const meetings = meetingStatesOf(scene, state.meetings);
  const meeting = meetings.at(-1);
  const asked = stage === 'concern' || stage === 'requested' || stage === 'refused' ? decisionAsked(scene) : undefined;
  const asking = everyTimesAsked(state.story, scene.now).at(-1);
  const less = readsLessOf(scene);
  const chairing = runningCase(stage) ? chairAsked(scene) : undefined;
  return {
    policy: policyOf(policy),
    asOf: scene.now,
    stage,
    stageText: stageText(scene, stage),
    meetingKind: scene.kind,
    meetingName: rules.name,
    placement: placementOf(scene),
    earlierMeetings: meetings.slice(0, -1),
    triggers: triggersOf(scene),
    people: state.people,
    roleLabels: policy.roles,
    clocks: notDue(scene, stage, clocks),
    duties: allDuties(scene, stage, found),
    seats,
    questions: questionsOf(scene),
    findings: allFindings(scene, stage, found),
    openActs: openActsOf(scene, stage),
    forms: formsOf(scene),
    agenda: itemsOf(scene, rules.agenda?.items ?? []),
    sections: itemsOf(scene, rules.record.sections),
    recordHeading: rules.record.heading.map((rule) => ({ what: rule.what, clause: rule.clause, strength: strengthOf(policy, rule) })),
    fixedWords: fixedWordsOf(scene),
    actionFields: actionFieldsOf(rules.plan, (when) => applies(scene, when).is !== 'false'),
    texts: textsOf(scene, stage),
    notSpecified: policy['not-specified'].what,
    timeline: timelineOf(scene),
    // What not every case has.
    ...(meeting && { meeting }),
    ...(less && { readsLess: less }),
    ...(asking && { timesAsked: asking }),
    ...(asked && { decision: asked }),
    ...(chairing && { chairing }),
    ...(rules.approval === undefined && { needsApproval: false as const }),
    ...(rules.circulation === undefined ? { sendsRound: false as const } : { documentsRound: rules.circulation.documents }),
    ...(rules.plan.support && { supportAsk: rules.plan.support.ask }),
  };
};

/** Which procedure it is. */
const policyOf = remembered(({ id, title, version, cite, prefix, council }: Policy): Assessment['policy'] => ({
  id,
  title,
  version,
  cite,
  prefix,
  ...(council !== undefined && { council }),
}));

/** The kind of home as far as it is known: told at the opening, with the concern, or since. */
const placementOf = ({ known }: Scene): { readonly type?: string; readonly provider?: string } => {
  const [type, provider] = [known('placement.type'), known('placement.provider')];
  return { ...(typeof type === 'string' && { type }), ...(typeof provider === 'string' && { provider }) };
};

const allClocks = (scene: Scene): readonly Clock[] => {
  const written = scene.state.meetings.findLast((meeting) => meeting.heldAt !== undefined) ?? scene.meeting;
  return [...clocksOf(scene), ...[reviewClock(scene, written), circulationClock(scene, written)].filter((clock) => clock !== undefined)];
};

const triggersOf = (scene: Scene): Assessment['triggers'] =>
  scene.state.triggers.map((code) => {
    const { triggers } = scene.policy;
    const known = triggers.any.find((trigger) => trigger.code === code) ?? (code === 'other' ? triggers.other : undefined);
    return { code, label: known?.label ?? code, clause: known?.clause ?? triggers.clause };
  });
