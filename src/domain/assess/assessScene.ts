import { everyTimesAsked } from '../asking/timesAsked.ts';
import type { Assessment, Clock, Duty, Finding, MeetingState, Seat, Stage } from './assessment.ts';
import { formDuties, formFindings } from '../form/formDuties.ts';
import { formsOf } from '../form/formsOf.ts';
import { finding, strengthOf } from '../policy/cite.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { dayOf } from '../time/london.ts';
import { approvalDuty, approvalFindings, decisionFindings } from './request/approval.ts';
import { chairAsked } from './people/chairAsked.ts';
import { chairFindings } from './people/chairFindings.ts';
import { usualChair } from './people/chairRule.ts';
import { circulationClock, circulationDuties, circulationFindings, papersOf } from './papers/circulation.ts';
import type { Papers } from './papers/circulation.ts';
import { clocksOf } from './limits/clocks.ts';
import { endedWrongly } from './meeting/endedWrongly.ts';
import { dropoutFindings } from './people/dropouts.ts';
import { dutyFindings, listedDuties } from './duties/duties.ts';
import { decisionAsked } from './request/decisionAsked.ts';
import { exclusionFindings } from './request/exclusions.ts';
import { brokenGates } from './meeting/gates.ts';
import { insteadDuties, refusalFindings } from './request/insteadOf.ts';
import { leftBehind, minutesDuty } from './after/leftBehind.ts';
import { meetingStatesOf } from './meetingStatesOf.ts';
import { feasibilityFindings } from './limits/feasibility.ts';
import { lateDuties } from './limits/lateDiscussion.ts';
import { leftOutDuties } from './people/leftOut.ts';
import { noticeDuties, noticeFindings } from './duties/notices.ts';
import { openActsOf } from './openActs.ts';
import { outsideFindings } from './meeting/outsideChange.ts';
import { oversightDuty, oversightFindings } from './after/oversight.ts';
import { actionFieldsOf } from './after/actionFields.ts';
import { actionDuties } from './after/actionDuties.ts';
import { heldUp } from './after/heldUp.ts';
import { planFindings } from './after/planFindings.ts';
import { preconditionFindings } from './request/preconditions.ts';
import { preparationDuties, preparationFindings } from './papers/preparation.ts';
import { questionsOf } from './questions.ts';
import { expectedFindings, quorumFindings, unlistedFindings } from './people/quorum.ts';
import { itemsOf, noteTakerFindings, sectionFindings } from './papers/record.ts';
import { organiserFindings, requestDuties } from './request/requestDuties.ts';
import { reviewBookingDuty, reviewClock, reviewDuty, reviewFindings } from './after/review.ts';
import { notDue } from './limits/notDue.ts';
import { runningCase } from './runningCase.ts';
import { listFindings } from './people/inviteList.ts';
import { applies } from '../scene/applies.ts';
import type { Scene } from '../scene/scene.ts';
import { seatsOf } from './people/seats.ts';
import { stageOf, stageText } from './stage.ts';
import { fixedWordsOf, textsOf } from './words/texts.ts';
import { triggerFindings, triggersUnmet } from './request/triggers.ts';
import { timelineOf } from './timeline.ts';
import { readsLessOf } from './readsLess.ts';
import { runningFindings } from './limits/windows.ts';

/** The assessment of a scene: one rule kind after the other, put together. */
export const assessScene = (scene: Scene): Assessment => {
  const { policy, rules, state } = scene;
  const stage = stageOf(scene);
  const seats = seatsOf(scene);
  const papers = papersOf(scene);
  const clocks = allClocks(scene);
  const left = leftOutDuties(scene, seats);
  const behind = leftBehind(scene, stage);
  const held = heldUp(scene);
  const meetings = meetingStatesOf(scene, state.meetings);
  const meeting = meetings.at(-1);
  const asked = stage === 'concern' || stage === 'requested' || stage === 'refused' ? decisionAsked(scene) : undefined;
  const asking = everyTimesAsked(state.story, scene.now).at(-1);
  const less = readsLessOf(scene);
  const chairing = runningCase(stage) ? chairAsked(scene) : undefined;
  const duties = runningCase(stage)
    ? [
        ...requestDuties(scene, stage, seats),
        ...approvalDuty(scene),
        ...lateDuties(scene, clocks),
        ...noticeDuties(scene),
        ...left.map(({ duty }) => duty),
        ...preparationDuties(scene),
        ...formDuties(scene),
        ...listedDuties(scene),
        ...reviewDuty(scene),
        ...(scene.meeting ? minutesDuty(scene, scene.meeting) : []),
        ...reviewBookingDuty(scene),
        ...circulationDuties(scene, papers),
        ...actionDuties(scene),
        ...oversightDuty(scene),
        ...held.map(({ duty }) => duty),
        ...behind.duties,
      ]
    : stage === 'ceased'
      ? [...actionDuties(scene), ...held.map(({ duty }) => duty), ...behind.duties]
      : [];
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
    duties: [...dutiesAt(stage, duties), ...(runningCase(stage) ? insteadDuties(scene) : [])],
    seats,
    questions: questionsOf(scene),
    findings: findingsOf(scene, stage, { seats, clocks, papers, left, behind, held }),
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

/** Every meeting of a kind the case has gone on from. */
export const earlierMeetingsOf = (scene: Scene): readonly MeetingState[] => meetingStatesOf(scene, scene.state.meetings);

/** What is still owed of a kind of meeting the case has gone on from: a booked one to hold, papers to send, agreed actions. */
export const leftOver = (scene: Scene): readonly Duty[] => {
  const stage = stageOf(scene);
  const booked = stage === 'scheduled' ? requestDuties(scene, stage, []) : [];
  const papers = stage === 'withdrawn' ? [] : circulationDuties(scene, papersOf(scene));
  return [...booked, ...papers, ...actionDuties(scene), ...heldUp(scene).map(({ duty }) => duty)]
    .filter((duty) => duty.state === 'open' || duty.state === 'late' || duty.state === 'not-yet')
    .map((duty) => ({ ...duty, id: `${scene.kind}-${duty.id}`, about: { ...duty.about, kind: scene.kind } }));
};

/** The kind of home as far as it is known: told at the opening, with the concern, or since. */
const placementOf = ({ known }: Scene): { readonly type?: string; readonly provider?: string } => {
  const [type, provider] = [known('placement.type'), known('placement.provider')];
  return { ...(typeof type === 'string' && { type }), ...(typeof provider === 'string' && { provider }) };
};

const allClocks = (scene: Scene): readonly Clock[] => {
  const written = scene.state.meetings.findLast((meeting) => meeting.heldAt !== undefined) ?? scene.meeting;
  return [...clocksOf(scene), ...[reviewClock(scene, written), circulationClock(scene, written)].filter((clock) => clock !== undefined)];
};

/** In a referred or refused case nothing more is due for the meeting. */
const dutiesAt = (stage: Stage, duties: readonly Duty[]): readonly Duty[] =>
  stage === 'referred' || stage === 'refused'
    ? duties.map((duty) =>
        duty.state === 'open' || duty.state === 'late' || duty.state === 'not-yet' ? { ...duty, state: 'waived' as const } : duty,
      )
    : duties;

/** What is found once for the duties and the findings. */
type Found = {
  readonly seats: readonly Seat[];
  readonly clocks: readonly Clock[];
  readonly papers: readonly Papers[];
  readonly left: ReturnType<typeof leftOutDuties>;
  readonly behind: ReturnType<typeof leftBehind>;
  readonly held: ReturnType<typeof heldUp>;
};

const findingsOf = (scene: Scene, stage: Stage, { seats, clocks, papers, left, behind, held }: Found): readonly Finding[] => {
  if (stage === 'ceased') return [...endedWrongly(scene), ...behind.findings, ...held.map((each) => each.finding)];
  if (!runningCase(stage)) return [];
  const excluded = exclusionFindings(scene);
  if (stage === 'referred') return excluded;
  const { meeting, rules } = scene;
  const booked = meeting !== undefined && meeting.cancelledAt === undefined;
  const planning = ['approved', 'scheduled', 'cancelled'].includes(stage);
  const past = meeting?.heldAt !== undefined;
  const gap = scene.policy['not-specified'];
  return [
    ...excluded,
    ...organiserFindings(scene),
    ...triggersUnmet(scene),
    ...decisionFindings(scene),
    ...(stage === 'concern' || stage === 'requested' ? preconditionFindings(scene, 'decision') : []),
    ...refusalFindings(scene),
    ...(stage === 'refused' ? [] : triggerFindings(scene)),
    ...brokenGates(scene),
    ...(booked || stage === 'approved' ? approvalFindings(scene) : []),
    ...(booked ? chairFindings(scene, meeting.chair ?? usualChair(scene)) : []),
    // No meeting is due while it is refused: a new request is.
    ...(stage === 'refused' ? [] : runningFindings(scene, clocks)),
    ...(scene.state.submitted !== undefined && meeting === undefined
      ? feasibilityFindings(scene, clocks, dayOf(scene.state.submitted.at))
      : []),
    ...(planning ? listFindings(scene, seats) : []),
    ...(planning || past ? seatFindings(seats, planning) : []),
    ...left.flatMap((each) => each.finding ?? []),
    ...(planning || past ? noticeFindings(scene) : []),
    ...(planning ? preparationFindings(scene) : []),
    ...outsideFindings(scene),
    ...dropoutFindings(scene),
    ...formFindings(scene),
    ...(stage === 'refused' ? [] : dutyFindings(scene)),
    ...(meeting?.inquorate === true || (meeting?.heldAt !== undefined && meeting.unlisted !== true)
      ? quorumFindings(scene, meeting.attendance, meeting.spared)
      : []),
    ...unlistedFindings(scene),
    ...(meeting?.heldAt !== undefined && !meeting.reasons.some((reason) => reason.code === 'expected-absent')
      ? expectedFindings(scene, meeting.attendance)
      : []),
    ...(meeting?.heldAt !== undefined && meeting.draftedAt !== undefined
      ? [...sectionFindings(scene, meeting), ...noteTakerFindings(scene, meeting), ...planFindings(scene, meeting)]
      : []),
    ...held.map((each) => each.finding),
    ...oversightFindings(scene),
    ...reviewFindings(scene),
    ...circulationFindings(scene, papers),
    ...behind.findings,
    ...(stage === 'refused' && rules.approval?.refusal.alternatives === undefined
      ? [
          finding(
            scene.policy,
            'not-specified',
            { clause: gap.clause, strength: 'inform' },
            `What follows a refusal is not specified in this procedure.`,
            {},
          ),
        ]
      : []),
  ];
};

/** What was found of the seats; once the meeting was held, only what had to be. */
const seatFindings = (seats: readonly Seat[], planning: boolean): readonly Finding[] => {
  const found: Finding[] = [];
  for (const { findings } of seats)
    for (const each of findings) if (planning || each.strength === 'must' || each.code === 'non-invite-incomplete') found.push(each);
  return found;
};

const triggersOf = (scene: Scene): Assessment['triggers'] =>
  scene.state.triggers.map((code) => {
    const { triggers } = scene.policy;
    const known = triggers.any.find((trigger) => trigger.code === code) ?? (code === 'other' ? triggers.other : undefined);
    return { code, label: known?.label ?? code, clause: known?.clause ?? triggers.clause };
  });
