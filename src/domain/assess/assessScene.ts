import { everyTimesAsked } from '../asking/timesAsked.ts';
import type { Assessment, Clock, Duty, Finding, MeetingState, Minutes, Seat, Stage } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import { lazily } from '../lazily.ts';
import { formDuties, formFindings } from '../form/formDuties.ts';
import { formsOf } from '../form/formsOf.ts';
import { finding, strengthOf } from '../policy/cite.ts';
import { dayOf } from '../time/london.ts';
import { approvalDuty, approvalFindings, decisionFindings } from './approval.ts';
import { chairAsked, chairFindings, usualChair } from './chair.ts';
import { circulationClock, circulationDuties, circulationFindings, papersOf } from './circulation.ts';
import type { Papers } from './circulation.ts';
import { clocksOf } from './clocks.ts';
import { endedWrongly } from './endedWrongly.ts';
import { dropoutFindings } from './dropouts.ts';
import { dutyFindings, listedDuties } from './duties.ts';
import { decisionAsked } from './decisionAsked.ts';
import { exclusionFindings } from './exclusions.ts';
import { brokenGates } from './gates.ts';
import { insteadDuties, refusalFindings } from './insteadOf.ts';
import { leftBehind, minutesDuty } from './leftBehind.ts';
import { feasibilityFindings } from './feasibility.ts';
import { lateDuties } from './lateDiscussion.ts';
import { leftOutDuties } from './leftOut.ts';
import { noticeDuties, noticeFindings } from './notices.ts';
import { isAllowed, openActsOf } from './openActs.ts';
import { outsideFindings } from './outsideChange.ts';
import { oversightDuty, oversightFindings } from './oversight.ts';
import { actionFieldsOf } from './actionFields.ts';
import { actionDuties, heldUp, planFindings } from './plan.ts';
import { preconditionFindings } from './preconditions.ts';
import { preparationDuties, preparationFindings } from './preparation.ts';
import { questionsOf } from './questions.ts';
import { expectedFindings, quorumFindings, unlistedFindings } from './quorum.ts';
import { itemsOf, noteTakerFindings, sectionFindings } from './record.ts';
import { organiserFindings, requestDuties } from './requestDuties.ts';
import { reviewBookingDuty, reviewClock, reviewDuty, reviewFindings } from './review.ts';
import { runningCase } from './runningCase.ts';
import { listFindings } from './inviteList.ts';
import { applies, isFirst, personNamed } from './scene.ts';
import type { Scene } from './scene.ts';
import { seatsOf } from './seats.ts';
import { stageOf, stageText } from './stage.ts';
import { mayRead } from '../record/mayRead.ts';
import { fixedWordsOf, textsOf } from './texts.ts';
import { venueOf } from './venueOf.ts';
import { triggerFindings, triggersUnmet } from './triggers.ts';
import { timelineOf } from './timeline.ts';
import { runningFindings } from './windows.ts';

/** The assessment of a scene: one rule kind after the other, put together. */
export const assessScene = (scene: Scene): Assessment => {
  const { policy, rules, state } = scene;
  const stage = stageOf(scene);
  const seats = seatsOf(scene);
  const papers = papersOf(scene);
  const clocks = allClocks(scene);
  const left = leftOutDuties(scene, seats);
  const behind = leftBehind(scene, stage);
  const readers = lazily(() => readersOf(scene));
  const asked = stage === 'concern' || stage === 'requested' || stage === 'refused' ? decisionAsked(scene) : undefined;
  const asking = everyTimesAsked(state.story, scene.now).at(-1);
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
        ...heldUp(scene).map(({ duty }) => duty),
        ...behind.duties,
      ]
    : stage === 'ceased'
      ? [...actionDuties(scene), ...heldUp(scene).map(({ duty }) => duty), ...behind.duties]
      : [];
  return {
    policy: {
      id: policy.id,
      title: policy.title,
      version: policy.version,
      cite: policy.cite,
      prefix: policy.prefix,
      ...(policy.council !== undefined && { council: policy.council }),
    },
    asOf: scene.now,
    stage,
    stageText: stageText(scene, stage),
    meetingKind: scene.kind,
    meetingName: rules.name,
    placement: placementOf(scene),
    ...(scene.meeting && { meeting: meetingState(scene, scene.meeting, readers) }),
    earlierMeetings: state.meetings.slice(0, -1).map((meeting) => meetingState(scene, meeting, readers)),
    triggers: triggersOf(scene),
    people: state.people,
    roleLabels: policy.roles,
    clocks,
    duties: [...dutiesAt(stage, duties), ...(runningCase(stage) ? insteadDuties(scene) : [])],
    seats,
    questions: questionsOf(scene),
    findings: findingsOf(
      scene,
      stage,
      seats,
      clocks,
      papers,
      left.flatMap((each) => each.finding ?? []),
      behind.findings,
    ),
    openActs: openActsOf(scene, stage),
    forms: formsOf(scene),
    ...(asking && { timesAsked: asking }),
    ...(asked && { decision: asked }),
    ...(chairing && { chairing }),
    agenda: itemsOf(scene, rules.agenda?.items ?? []),
    sections: itemsOf(scene, rules.record.sections),
    ...(rules.approval === undefined && { needsApproval: false as const }),
    ...(rules.circulation === undefined && { sendsRound: false as const }),
    recordHeading: rules.record.heading.map((rule) => ({ what: rule.what, clause: rule.clause, strength: strengthOf(policy, rule) })),
    fixedWords: fixedWordsOf(scene),
    ...(rules.plan.support && { supportAsk: rules.plan.support.ask }),
    actionFields: actionFieldsOf(rules.plan, (when) => applies(scene, when).is !== 'false'),
    texts: textsOf(scene, stage),
    notSpecified: policy['not-specified'].what,
    timeline: timelineOf(scene),
  };
};

/** Every meeting of a kind the case has gone on from. */
export const earlierMeetingsOf = (scene: Scene): readonly MeetingState[] => {
  const readers = lazily(() => readersOf(scene));
  return scene.state.meetings.map((meeting) => meetingState(scene, meeting, readers));
};

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

const findingsOf = (
  scene: Scene,
  stage: Stage,
  seats: readonly Seat[],
  clocks: readonly Clock[],
  papers: readonly Papers[],
  untold: readonly Finding[],
  behind: readonly Finding[],
): readonly Finding[] => {
  if (stage === 'ceased') return [...endedWrongly(scene), ...behind, ...heldUp(scene).map((each) => each.finding)];
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
    ...untold,
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
    ...heldUp(scene).map((each) => each.finding),
    ...oversightFindings(scene),
    ...reviewFindings(scene),
    ...circulationFindings(scene, papers),
    ...behind,
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

/** `stability.initial`, `stability.review`; of a meeting that may come in parts, `disruption` and `disruption.part`. */
const kindOf = (scene: Scene, meeting: Meeting): string => {
  const first = isFirst(scene, meeting);
  if (scene.rules.series) return first ? scene.kind : `${scene.kind}.part`;
  return first ? `${scene.kind}.initial` : `${scene.kind}.review`;
};

const meetingState = (scene: Scene, meeting: Meeting, readers: () => Pick<Minutes, 'readers'>): MeetingState => ({
  number: meeting.number,
  kind: kindOf(scene, meeting),
  name: scene.rules.name,
  ...(meeting.start !== undefined && { start: meeting.start }),
  ...(meeting.end !== undefined && { end: meeting.end }),
  ...(meeting.organiser !== undefined && { organiser: meeting.organiser }),
  ...((meeting.chair ?? usualChair(scene)) !== undefined && { chair: meeting.chair ?? usualChair(scene) ?? '' }),
  ...(meeting.startedAt !== undefined && { startedAt: meeting.startedAt }),
  ...(meeting.heldAt !== undefined && { heldAt: meeting.heldAt }),
  ...(meeting.cancelledAt !== undefined && { cancelledAt: meeting.cancelledAt }),
  ...(meeting.venue && { place: meeting.venue.place }),
  ...(venueOf(scene, meeting) !== undefined && { venue: venueOf(scene, meeting) ?? '' }),
  attendance: meeting.attendance,
  ...(meeting.draftedAt !== undefined && {
    minutes: {
      state: meeting.finalisedAt === undefined ? ('draft' as const) : ('final' as const),
      ...(meeting.savedAt !== undefined && { savedAt: meeting.savedAt }),
      sections: meeting.sections,
      actions: meeting.actions,
      ...(meeting.supportedByAll !== undefined && { supportedByAll: meeting.supportedByAll }),
      ...(meeting.dissent !== undefined && { dissent: meeting.dissent }),
      ...(meeting.finalisedAt !== undefined && { finalisedAt: meeting.finalisedAt }),
      ...readers(),
      circulated: circulatedTo(scene, meeting),
    },
  }),
  ...(meeting.review && {
    review: { date: meeting.review.date, ...(meeting.review.reason !== undefined && { reason: meeting.review.reason }) },
  }),
});

const circulatedTo = (scene: Scene, meeting: Meeting): Minutes['circulated'] => {
  const sent: Minutes['circulated'][number][] = [];
  for (const { document, to, at } of meeting.circulated)
    for (const each of to) sent.push({ document, to: personNamed(scene, each)?.id ?? each, at });
  return sent;
};

/** Who may read each heading that is not for everybody; whoever may write the notes reads all. */
const readersOf = (scene: Scene): Pick<Minutes, 'readers'> => {
  const kept = scene.rules.record.sections.flatMap(({ id, audience }) =>
    audience === undefined ? [] : [{ id, audience: audience.roles }],
  );
  if (kept.length === 0) return {};
  const { people } = scene.state;
  const writers = people.filter(({ id }) => isAllowed(scene, 'saveMinutes', id));
  const readers = ({ audience }: (typeof kept)[number]) =>
    people.filter((person) => mayRead({ audience }, person.roles) || writers.includes(person));
  return { readers: Object.fromEntries(kept.map((section) => [section.id, readers(section).map(({ id }) => id)])) };
};
