import { assess } from '../assess/assess.ts';
import type { CaseFile, Fact, Instant, Person } from '../case/fact.ts';
import { calendarEffects } from '../effects/calendarEffects.ts';
import { sourceOf } from '../effects/source.ts';
import { subjectOf } from '../effects/subjectOf.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { AppointmentCheck } from './appointment.ts';

/**
 * Subject and text of the invitation as the program itself would write them, but for the lines with time and place: the appointment has these
 * itself, and both may change after it was filled in.
 */
export const fillFor = (
  policy: Policy,
  file: CaseFile,
  calendar: WorkCalendar,
  now: Instant,
  reference: string,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  by: Person,
  number: number | undefined,
): AppointmentCheck['fill'] => {
  const before = assess(policy, file, calendar, now);
  const next = number ?? Math.max(0, ...[before.meeting, ...before.earlierMeetings].map((one) => one?.number ?? 0)) + 1;
  const booked: Fact = { event: 'meeting.scheduled', at: now, recorded: now, by: by.id, number: next, start, end, organiser: by.id };
  const supposed = { case: file.case, log: [...file.log, booked] };
  const assessment = assess(policy, supposed, calendar, now);
  const source = sourceOf(policy, supposed, assessment, reference);
  const entry = source && calendarEffects(source).find((one) => one.start === start || calendarEffects(source).length === 1);
  return {
    subject: entry?.subject ?? subjectOf({ assessment: before, reference }),
    text: withoutTimeAndPlace(entry?.text ?? ''),
    location: 'Microsoft Teams',
  };
};

const withoutTimeAndPlace = (text: string): string => text.replace(/^(When|Where): .*\n/gm, '');
