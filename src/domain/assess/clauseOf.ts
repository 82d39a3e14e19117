import { filing } from './filing.ts';
import { windowOf } from './windowOf.ts';
import type { Scene } from './scene.ts';

/** Acts that keep a limit, or break it. */
const timed = ['scheduleMeeting', 'rescheduleMeeting', 'holdMeeting'];

/** The clause that says who does an act: for booking that of the organiser, for the request that of whoever may ask where it is one clause. */
export const clauseOfWho = (scene: Scene, act: string): string | undefined => {
  const { organiser, request } = scene.rules;
  const asking = request.by === 'anyone' ? [] : [...new Set(request.by.map(({ clause }) => clause))];
  if (act === 'submitRequest' && asking.length === 1) return asking[0];
  return act === 'scheduleMeeting' || act === 'rescheduleMeeting' ? organiser.clause : clauseOf(scene, act);
};

/** The clause an act carries out, where the procedure speaks of it. */
export const clauseOf = (scene: Scene, act: string): string | undefined => {
  const { rules, policy } = scene;
  const limit = timed.includes(act) ? (windowOf(scene, scene.meeting) ?? rules.clocks[0])?.clause : undefined;
  const leftOut = rules.invite.flatMap((seat) => seat['if-left-out']).find((each) => each.tell)?.tell?.clause;
  const clauses: Readonly<Record<string, string | undefined>> = {
    raiseConcern: policy.triggers.clause,
    submitRequest: rules.request.clause,
    requestDisruption: Object.values(policy.meetings).find(({ request }) => request.with === 'disruption.requested')?.request.clause,
    discussLate: rules.clocks.find((rule) => rule.late)?.late?.clause,
    decideRequest: rules.approval?.clause,
    decideInvitee: rules.organiser.clause,
    sendInvitations: rules.organiser.clause,
    informCarer: leftOut,
    notify: rules.notify[0]?.clause,
    scheduleMeeting: limit ?? rules.request.clause,
    rescheduleMeeting: limit,
    startMeeting: rules.agenda?.clause,
    holdMeeting: limit,
    saveMinutes: rules.record.clause ?? rules.circulation?.clause,
    agreeReview: rules.review?.clause,
    finaliseMinutes: rules.record.clause ?? rules.circulation?.clause,
    circulateMinutes: rules.circulation?.clause,
    updateAction: rules.plan.fields[0]?.clause,
    consult: policy.triggers.other?.['after-consulting'] === undefined ? rules.approval?.clause : policy.triggers.other.clause,
    agreeOrganiser: rules.organiser.clause,
    handOver: rules.duties.find((duty) => duty.act === 'handOver')?.clause ?? rules.oversight?.clause,
    fileRecord: filing(rules)?.clause,
    recordNotice: rules.gates[0]?.clause,
    acceptNotice: rules.gates[0]?.clause,
    ceaseMeetings: rules.cease?.clause,
    reopenMeetings: rules.cease?.reopen?.clause,
    recordStatutoryReview: rules['statutory-review']?.clause,
    completeForm: policy.forms[0]?.clause,
    shareReports: rules.duties.find((duty) => duty['done-by'] === 'report.shared')?.clause,
  };
  return Object.hasOwn(clauses, act) ? clauses[act] : undefined;
};
