import type { ActResult } from '../acts/act.ts';
import { act } from '../acts/judge.ts';
import { sceneFor } from '../acts/sceneFor.ts';
import { withKind } from '../acts/withKind.ts';
import { assessScene } from '../assess/assessScene.ts';
import type { Clock } from '../assess/assessment.ts';
import { sceneOf } from '../scene/scenesOf.ts';
import type { Scene } from '../scene/scene.ts';
import { hidingRule } from '../effects/hidesInvited.ts';
import { cite } from '../policy/cite.ts';
import { windowClock } from '../assess/limits/windowOf.ts';
import { effectiveLog } from '../case/effectiveLog.ts';
import type { CaseFile, Instant, Person } from '../case/fact.ts';
import { bookingsOf } from '../effects/bookings.ts';
import type { Policy } from '../policy/policy.ts';
import { isAfter, msOf } from '../time/instant.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Appointment, AppointmentCheck } from './appointment.ts';
import { invitationTo, peopleOn } from './invitationTo.ts';
import { fillFor } from './fillFor.ts';
import { invitationPeople } from './invitationPeople.ts';
import { plannedFor } from './plannedFor.ts';
import { snapshotOf } from './snapshotOf.ts';

/** Stands for the reason while one looks at what else would be in the way. */
const anyReason = 'a reason';

/**
 * What sending an appointment would come to: the act it would be, judged on the case as it would be once the invitation had gone to these
 * people. Whoever's calendar it stands in is taken as the one who books. Pure; nothing is written.
 */
export const judgeAppointment = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  reference: string,
  asking: Person,
  appointment: Appointment,
): AppointmentCheck => {
  const { start, end } = appointment;
  const scene = sceneFor(policy, file, calendar, now, 'scheduleMeeting');
  const [organiser] = appointment.organiser === undefined ? [] : peopleOn(scene.state.people, [appointment.organiser]);
  const by = organiser ?? asking;
  const addresses = [...appointment.people, appointment.organiser ?? by.email ?? ''];
  const there = peopleOn(scene.state.people, addresses);
  const sent = invitationTo(there.map(({ id }) => id), by.id, now); // prettier-ignore
  const supposed: CaseFile = { case: file.case, log: [...file.log, withKind(scene, sent)] };
  const after = sceneOf(policy, supposed, calendar, now, scene.kind);

  const booked = bookingsOf(effectiveLog(file.log)).findLast(({ state }) => state === 'live');
  const name = booked === undefined ? 'scheduleMeeting' : 'rescheduleMeeting';
  const kept = plannedFor(file.log, start, end);
  const { acceptedBy } = kept;
  const judged = (reason: string | undefined): ActResult =>
    act(policy, supposed, calendar, now, {
      act: name,
      by,
      data: {
        start,
        end,
        ...(name === 'scheduleMeeting' ? kept : { ...(acceptedBy !== undefined && { acceptedBy }) }),
        ...(reason !== undefined && { reason }),
        ...placeOf(appointment),
      },
    });
  const same = booked !== undefined && msOf(booked.start) === msOf(start) && msOf(booked.end) === msOf(end);
  const result = same ? asBooked(judged(anyReason)) : answerFor(name, judged, kept.reason);

  const clock = windowClock(after, undefined, { metAt: start });
  const assessment = assessScene(after);
  const people = invitationPeople(
    assessment,
    there,
    kept.chair ?? (booked ? after.meeting?.chair : undefined) ?? assessment.chairing?.usual,
  );
  const limit = clock === undefined ? undefined : { ...clock, keeps: keeps(clock, start) };
  const known = new Set(scene.state.people.flatMap(({ email }) => (email === undefined ? [] : [email.trim().toLowerCase()])));
  const fill = fillFor(policy, supposed, calendar, now, reference, { start, end }, by, booked?.meeting.number);
  return {
    act: name,
    outcome: result.outcome,
    says: result.says,
    findings: result.findings,
    ...(limit !== undefined && { limit }),
    people,
    strangers: [...new Set(appointment.people.map((one) => one.trim().toLowerCase()))].filter((one) => one !== '' && !known.has(one)),
    reasonKept: kept.reason !== undefined,
    ...hiding(after, supposed, kept.hidePeople === true || booked?.hidden === true),
    fill,
    snapshot: snapshotOf({ reference, subject: fill.subject, people, findings: result.findings, limit, kept: kept.reason, start, end }),
  };
};

/** Which room it is does not change what the procedure says of it. */
const placeOf = ({ place }: Appointment): object =>
  place === undefined ? {} : { place, ...(place === 'room' && { room: { email: 'a room' } }) };

const hiding = ({ policy, rules }: Scene, file: CaseFile, pressed: boolean): Pick<AppointmentCheck, 'hides'> => {
  const rule = hidingRule(rules, file);
  if (rule) return { hides: { by: 'procedure', says: `Nobody invited sees who else is invited. ${cite(policy, rule.clause)}.` } };
  return pressed ? { hides: { by: 'press', says: 'Nobody invited sees who else is invited.' } } : {};
};

/** Moving a meeting always wants the reason, which is asked for here like any other. */
const answerFor = (name: string, judged: (reason: string | undefined) => ActResult, kept: string | undefined): ActResult => {
  if (kept !== undefined || name === 'scheduleMeeting') return judged(kept);
  const result = judged(anyReason);
  const goes = result.outcome === 'ok' || result.outcome === 'ok-with-prompt';
  return goes ? { ...result, outcome: 'needs-reason', says: 'Say why the meeting is moved.' } : result;
};

/** The appointment is the meeting as it stands in the case. */
const asBooked = (result: ActResult): ActResult => ({
  ...result,
  outcome: 'ok',
  findings: [],
  says: 'This is the meeting as it is booked.',
});

const keeps = ({ earliest, latest }: Clock, start: Instant): 'inside' | 'after' | 'before' =>
  latest !== undefined && isAfter(start, latest) ? 'after' : earliest !== undefined && isAfter(earliest, start) ? 'before' : 'inside';
