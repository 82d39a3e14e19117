import type { MeetingRules } from '../../policy/meetingRules.ts';
import { own } from '../../policy/own.ts';
import { keptWith } from '../../keptWith.ts';
import { remembered } from '../../remembered.ts';
import { filing } from '../papers/filing.ts';
import { windowOf } from '../limits/windowOf.ts';
import type { Scene } from '../../scene/scene.ts';

/** The limit the meeting is held to, or the first of the procedure's list. */
const limitClause = keptWith((scene: Scene): string | undefined => (windowOf(scene, scene.meeting) ?? scene.rules.clocks[0])?.clause);

/** The clause by which somebody left out is told. */
const tellingClause = remembered(
  (rules: MeetingRules): string | undefined => rules.invite.flatMap((seat) => seat['if-left-out']).find((each) => each.tell)?.tell?.clause,
);

const clauses: Readonly<Record<string, (scene: Scene) => string | undefined>> = {
  raiseConcern: ({ policy }) => policy.triggers.clause,
  submitRequest: ({ rules }) => rules.request.clause,
  requestDisruption: ({ policy }) =>
    Object.values(policy.meetings).find(({ request }) => request.with === 'disruption.requested')?.request.clause,
  discussLate: ({ rules }) => rules.clocks.find((rule) => rule.late)?.late?.clause,
  decideRequest: ({ rules }) => rules.approval?.clause,
  decideInvitee: ({ rules }) => rules.organiser.clause,
  askTimes: ({ rules }) => rules.organiser.clause,
  sayTravel: ({ rules }) => rules.organiser.clause,
  sendInvitations: ({ rules }) => rules.organiser.clause,
  informCarer: ({ rules }) => tellingClause(rules),
  notify: ({ rules }) => rules.notify[0]?.clause,
  scheduleMeeting: (scene) => limitClause(scene) ?? scene.rules.request.clause,
  rescheduleMeeting: (scene) => limitClause(scene),
  takeMove: (scene) => limitClause(scene),
  putBack: ({ rules }) => rules.organiser.clause,
  startMeeting: ({ rules }) => rules.agenda?.clause,
  holdMeeting: (scene) => limitClause(scene),
  saveMinutes: ({ rules }) => rules.record.clause ?? rules.circulation?.clause,
  agreeReview: ({ rules }) => rules.review?.clause,
  finaliseMinutes: ({ rules }) => rules.record.clause ?? rules.circulation?.clause,
  circulateMinutes: ({ rules }) => rules.circulation?.clause,
  updateAction: ({ rules }) => rules.plan.fields[0]?.clause,
  consult: ({ policy, rules }) =>
    policy.triggers.other?.['after-consulting'] === undefined ? rules.approval?.clause : policy.triggers.other.clause,
  agreeOrganiser: ({ rules }) => rules.organiser.clause,
  handOver: ({ rules }) => rules.duties.find((duty) => duty.act === 'handOver')?.clause ?? rules.oversight?.clause,
  fileRecord: ({ rules }) => filing(rules)?.clause,
  recordNotice: ({ rules }) => rules.gates[0]?.clause,
  acceptNotice: ({ rules }) => rules.gates[0]?.clause,
  ceaseMeetings: ({ rules }) => rules.cease?.clause,
  reopenMeetings: ({ rules }) => rules.cease?.reopen?.clause,
  recordStatutoryReview: ({ rules }) => rules['statutory-review']?.clause,
  completeForm: ({ policy }) => policy.forms[0]?.clause,
  shareReports: ({ rules }) => rules.duties.find((duty) => duty['done-by'] === 'report.shared')?.clause,
};

/** The clause that says who does an act: for booking that of the organiser, for the request that of whoever may ask where it is one clause. */
export const clauseOfWho = (scene: Scene, act: string): string | undefined => {
  const { organiser, request } = scene.rules;
  const asking = request.by === 'anyone' ? [] : [...new Set(request.by.map(({ clause }) => clause))];
  if ((act === 'submitRequest' || act === 'withdrawRequest') && asking.length === 1) return asking[0];
  if (act === 'withdrawRequest') return request.clause;
  return act === 'scheduleMeeting' || act === 'rescheduleMeeting' ? organiser.clause : clauseOf(scene, act);
};

/** The clause an act carries out, where the procedure speaks of it. */
export const clauseOf = (scene: Scene, act: string): string | undefined => own(clauses, act)?.(scene);
