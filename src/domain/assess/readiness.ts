import { movedOutside } from './meeting/movedOutside.ts';
import type { Clock, Finding, Stage } from './assessment.ts';
import { completionOf } from '../form/completion.ts';
import { formsOf } from '../form/formsOf.ts';
import { dayOf } from '../time/london.ts';
import { clauseOf } from './words/clauseOf.ts';
import { clocksOf } from './limits/clocks.ts';
import { listedDuties } from './duties/duties.ts';
import { feasibilityFindings } from './limits/feasibility.ts';
import { lateNow } from './limits/lateDiscussion.ts';
import { inParts } from './meeting/series.ts';
import { finding } from '../policy/cite.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { remembered } from '../remembered.ts';
import { approvalFindings } from './request/approval.ts';
import { filing } from './papers/filing.ts';
import { exclusionFindings } from './request/exclusions.ts';
import { waits } from './meeting/gates.ts';
import { runningCase } from './runningCase.ts';
import type { Scene } from '../scene/scene.ts';
import { triggerFindings } from './request/triggers.ts';
import { stageOf, stageText } from './stage.ts';

type Gate = (scene: Scene, stage: Stage) => boolean | (() => readonly Finding[]);

const afterMeeting: readonly Stage[] = ['held', 'minuted', 'circulated'];
const beforeMeeting: readonly Stage[] = ['concern', 'requested', 'refused', 'approved', 'scheduled', 'cancelled'];
const toOrganise: readonly Stage[] = ['concern', 'requested', 'approved', 'scheduled', 'cancelled', ...afterMeeting];
const toTell: readonly Stage[] = ['approved', 'scheduled', 'cancelled', 'referred', 'ceased', ...afterMeeting];
const toBook: readonly Stage[] = ['concern', 'requested', 'refused', 'referred', 'approved', 'cancelled'];
const during =
  (...stages: readonly Stage[]): Gate =>
  (_, stage) =>
    stages.includes(stage);
const open: Gate = (_, stage) => runningCase(stage);
/** What the last meeting left to be done is still done after the meetings have ended. */
const openToTheEnd: Gate = (_, stage) => runningCase(stage) || stage === 'ceased';

/** Whether nothing that comes first is missing: no exclusion, and the approval the procedure wants. */
const cleared = (scene: Scene): readonly Finding[] => [...exclusionFindings(scene), ...approvalFindings(scene), ...triggerFindings(scene)];
const started = (scene: Scene): boolean => scene.meeting?.startedAt !== undefined;

/** Whether the procedure has somebody talked with before the meeting. */
const consults = ({ policy, rules }: Scene): boolean => policy.triggers.other?.['after-consulting'] !== undefined || consultsFor(rules);

const consultsFor = remembered(
  (rules: MeetingRules): boolean =>
    (rules.approval?.consulted.length ?? 0) > 0 ||
    rules.invite.some((seat) => seat.mode === 'consult' || seat.mode === 'contribute') ||
    rules.duties.some((rule) => rule.act === 'consult'),
);

/** Whether a talk the procedure wanted before the meeting is not on record yet: it can be put there afterwards. */
const unsaid = (scene: Scene): boolean =>
  listedDuties(scene).some(({ act, state }) => act === 'consult' && (state === 'open' || state === 'late'));

/** When the case is ready for an act: true, or why not, for whoever asks. */
const gates: Readonly<Record<string, Gate>> = {
  consult: (scene, stage) => (beforeMeeting.includes(stage) && consults(scene)) || (afterMeeting.includes(stage) && unsaid(scene)),
  agreeOrganiser: (scene, stage) => scene.rules.organiser['agreed-among'] !== undefined && toOrganise.includes(stage),
  handOver: (scene, stage) =>
    runningCase(stage) && scene.rules.oversight !== undefined && scene.state.meetings.some((meeting) => meeting.heldAt !== undefined),
  fileRecord: (scene, stage) =>
    runningCase(stage) && filing(scene.rules) !== undefined && scene.state.meetings.some((meeting) => meeting.heldAt !== undefined),
  recordNotice: (scene, stage) => runningCase(stage) && scene.rules.gates.length > 0,
  acceptNotice: (scene, stage) => {
    const [gate] = scene.rules.gates;
    if (!gate || !runningCase(stage) || scene.rules.gates.some((each) => waits(scene, each)))
      return gate !== undefined && runningCase(stage);
    const wayOn = 'Record the notice first, with the day it came.';
    return () => [finding(scene.policy, 'gate-closed', gate, 'No notice is recorded that waits to be accepted.', { wayOn })];
  },
  ceaseMeetings: (scene, stage) => {
    const rule = scene.rules.cease;
    if (!rule || scene.state.ceased || !runningCase(stage)) return false;
    if (scene.state.meetings.some((meeting) => meeting.heldAt !== undefined)) return true;
    const wayOn = 'Hold the meeting first.';
    return () => [
      finding(scene.policy, 'cease-not-allowed', { ...rule, strength: 'must' }, 'No meeting was held in which it could be decided.', {
        wayOn,
      }),
    ];
  },
  reopenMeetings: (scene) => scene.state.ceased !== undefined && scene.rules.cease?.reopen !== undefined,
  recordStatutoryReview: (scene, stage) => runningCase(stage) && scene.rules['statutory-review'] !== undefined,
  completeForm: (scene, stage) => runningCase(stage) && formsOf(scene).length > 0,
  shareReports: (scene, stage) =>
    runningCase(stage) &&
    scene.policy.forms.some((form) => form.event === 'report.completed' && completionOf(scene.state.log, form.id) !== undefined),
  submitRequest: (scene, stage) => scene.rules.request.with === 'request.submitted' && (stage === 'concern' || stage === 'refused'),
  requestDisruption: (scene, stage) =>
    scene.rules.request.with === 'disruption.requested' && (stage === 'concern' || stage === 'withdrawn'),
  discussLate: (scene, stage) =>
    runningCase(stage) && !afterMeeting.includes(stage) && clocksOf(scene).some((clock) => isLate(scene, clock)),
  decideRequest: during('requested'),
  withdrawRequest: during('concern', 'requested', 'approved', 'refused', 'cancelled'),
  assignRole: open,
  recordFact: openToTheEnd,
  decideInvitee: during(...toOrganise),
  informCarer: (scene, stage) => runningCase(stage) && scene.state.invitees.some((each) => each.decision === 'leave-out'),
  notify: (scene, stage) => scene.rules.notify.length > 0 && toTell.includes(stage),
  scheduleMeeting: (scene, stage) => {
    const { cease } = scene.rules;
    if (cease && scene.state.ceased && (stage === 'ceased' || afterMeeting.includes(stage))) {
      const wayOn = cease.reopen
        ? 'Begin them again first (reopenMeetings), with what is worrying now.'
        : 'When worries return, raise them as a new concern.';
      const rule = { clause: cease.reopen?.clause ?? cease.clause, strength: 'must' as const };
      return () => [finding(scene.policy, 'gate-closed', rule, 'These meetings have ended.', { wayOn })];
    }
    if (afterMeeting.includes(stage) && scene.rules.series) return inParts(scene);
    if (afterMeeting.includes(stage)) return scene.rules.review !== undefined && !scene.state.ceased;
    if (!toBook.includes(stage)) return false;
    const missing = cleared(scene);
    return missing.length === 0 || (() => missing);
  },
  sayTravel: (scene, stage) => answerTo(scene, 'askTimes', stage),
  askTimes: (scene, stage) => (stage === 'scheduled' ? !started(scene) : answerTo(scene, 'scheduleMeeting', stage)),
  sendInvitations: (scene, stage) => stage === 'scheduled' && !started(scene),
  rescheduleMeeting: (scene, stage) => stage === 'scheduled' && !started(scene),
  takeMove: (scene, stage) => stage === 'scheduled' && !started(scene) && movedOutside(scene)?.to !== undefined,
  putBack: (scene, stage) => stage === 'scheduled' && !started(scene) && movedOutside(scene)?.to !== undefined,
  cancelMeeting: (scene, stage) =>
    (stage === 'scheduled' && !started(scene)) ||
    (stage === 'referred' && scene.meeting !== undefined && scene.meeting.cancelledAt === undefined),
  startMeeting: (scene, stage) => stage === 'scheduled' && !started(scene),
  holdMeeting: during('scheduled'),
  saveMinutes: (scene, stage) => stage === 'held' || (stage === 'scheduled' && started(scene)),
  agreeReview: (scene, stage) => scene.rules.review !== undefined && !scene.state.ceased && afterMeeting.includes(stage),
  finaliseMinutes: (scene, stage) => stage === 'held' && scene.meeting?.draftedAt !== undefined,
  circulateMinutes: (scene, stage) => stage === 'minuted' && scene.rules.circulation !== undefined,
  updateAction: (scene, stage) =>
    stage !== 'withdrawn' && scene.state.meetings.some((meeting) => meeting.heldAt !== undefined && meeting.actions.length > 0),
};

/** Whether there is a late meeting for those the procedure names to discuss. */
const isLate = (scene: Scene, clock: Clock): boolean =>
  scene.state.submitted !== undefined &&
  scene.rules.clocks.some((rule) => rule.id === clock.id && rule.late !== undefined) &&
  (lateNow(scene, clock) || feasibilityFindings(scene, [clock], dayOf(scene.state.submitted.at)).length > 0);

const answerTo = (scene: Scene, act: string, stage: Stage) => gates[act]?.(scene, stage) ?? true;

/** Whether the case is ready for an act. */
export const isReady = (scene: Scene, act: string, stage = stageOf(scene)): boolean => answerTo(scene, act, stage) === true;

/** Why the case is not ready for an act; empty when it is. */
export const notReady = (scene: Scene, act: string): readonly Finding[] => {
  const stage = stageOf(scene);
  const answer = answerTo(scene, act, stage);
  if (answer === true) return [];
  if (answer !== false) return answer();
  const excluded = stage === 'referred' ? exclusionFindings(scene) : [];
  if (excluded.length) return excluded;
  // A time waits for the request; whatever comes after has a clause of its own.
  const clause = (act === 'scheduleMeeting' ? undefined : clauseOf(scene, act)) ?? scene.rules.request.clause;
  return [
    finding(scene.policy, 'gate-closed', { clause, strength: 'must' }, `This cannot be done now. ${stageText(scene, stage)}`, {
      wayOn: wayOn(act),
    }),
  ];
};

const ways: Readonly<Record<string, string>> = {
  decideRequest: 'There has to be a request that waits for a decision.',
  submitRequest: 'A request is made once; after a refusal it can be made again.',
  withdrawRequest: 'Cancel a booked meeting first.',
  scheduleMeeting: 'To change the time of a booked meeting, move it.',
  sendInvitations: 'Book the meeting first.',
  rescheduleMeeting: 'Only a booked meeting that has not started can be moved.',
  takeMove: 'Only a meeting that was moved in Outlook can be taken over.',
  putBack: 'Only a meeting that was moved in Outlook can be put back.',
  cancelMeeting: 'Only a booked meeting that has not started can be cancelled.',
  startMeeting: 'Book the meeting first.',
  holdMeeting: 'Book the meeting first.',
  saveMinutes: 'Record the meeting as held first.',
  agreeReview: 'Record the meeting as held first.',
  finaliseMinutes: 'Save the notes of a meeting that was held first.',
  circulateMinutes: 'Finalise the notes first.',
  requestDisruption: 'It is asked for once, after the home has ended; another home that ends is a case of its own.',
  discussLate: 'Only a request or a meeting after the limit is discussed.',
  informCarer: 'This is for somebody who is left out of the meeting.',
  handOver: 'The reviews and actions pass on once a meeting was held.',
  fileRecord: 'Record the meeting as held first.',
  updateAction: 'Actions are agreed in the notes of a meeting that was held.',
};

const wayOn = (act: string): string => ways[act] ?? 'Open the case to see what is next.';
