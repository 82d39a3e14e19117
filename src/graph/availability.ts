import type { Instant } from '../domain/case/fact.ts';
import type { Availability } from '../usecases/ports.ts';
import { instantOf } from './time.ts';
import type { ScheduleInformation } from './wire.ts';

type Busy = Availability['busy'][number];

/** Minutes one digit of `availabilityView` stands for; what we ask getSchedule for. */
export const viewMinutes = 30;

/** What one mailbox's part of a getSchedule answer says. A mailbox that could not be resolved, such as one outside, is unknown and never free. */
export function availabilityOf(email: string, schedule: ScheduleInformation | undefined, from: Instant): Availability {
  if (!schedule || schedule.error || schedule.availabilityView === undefined) return { email, known: false, busy: [] };
  const busy = schedule.scheduleItems?.length ? itemsOf(schedule) : digitsOf(schedule.availabilityView, from);
  const week = weekOf(schedule.workingHours);
  return { email, known: true, busy, ...(week && { week }) };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** What Exchange and the standard call London's time. Hours kept in another zone, or in one of somebody's own making, are not known. */
const london = ['GMT Standard Time', 'Europe/London'];

function weekOf(hours: ScheduleInformation['workingHours']): Availability['week'] {
  const [from, to] = [hours?.startTime?.slice(0, 5), hours?.endTime?.slice(0, 5)];
  const days = (hours?.daysOfWeek ?? []).map((day) => weekdays.indexOf(day?.toLowerCase() ?? '') + 1).filter((day) => day > 0);
  if (from === undefined || to === undefined || from >= to || days.length === 0) return undefined;
  return london.includes(hours?.timeZone?.name ?? '') ? { days, from, to } : undefined;
}

function itemsOf(schedule: ScheduleInformation): readonly Busy[] {
  return (schedule.scheduleItems ?? []).flatMap((item) => {
    const status = statusOf(item.status);
    return status === 'free' ? [] : [{ start: instantOf(item.start), end: instantOf(item.end), status }];
  });
}

function statusOf(status: string | undefined): Busy['status'] | 'free' {
  if (status === 'free' || status === 'workingElsewhere') return 'free';
  if (status === 'oof') return 'away';
  return status === 'tentative' ? 'tentative' : 'busy';
}

/** Somebody who shares no more than whether they are free has digits alone: 0 free, 1 tentative, 2 busy, 3 away (resources/scheduleinformation). */
function digitsOf(view: string, from: Instant): readonly Busy[] {
  const meaning: Readonly<Record<string, Busy['status']>> = { 1: 'tentative', 2: 'busy', 3: 'away' };
  return Array.from(view).flatMap((digit, at) => {
    const status = meaning[digit];
    return status === undefined ? [] : [{ start: later(from, at), end: later(from, at + 1), status }];
  });
}

const later = (from: Instant, slots: number): Instant =>
  new Date(Date.parse(from) + slots * viewMinutes * 60_000).toISOString().replace('.000Z', 'Z');
