import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';
import { startOf } from './eventTime.ts';
import { readEvents } from './readEvents.ts';

export type NextMeeting = { readonly start: number; readonly subject: string };

const sixtyDays = 60 * 86_400_000;

/** The next Teams meeting in a person's calendar; failing one, the next entry with other people in it. */
export async function nextMeeting(sessions: Sessions, person: Person, now: number, signal: AbortSignal): Promise<NextMeeting | undefined> {
  const events = await readEvents(sessions, person, now, now + sixtyDays, signal);
  const ahead = events.filter((event) => startOf(event) > now && event.isCancelled !== true && event.isAllDay !== true);
  const next = ahead.find((event) => event.isOnlineMeeting === true) ?? ahead.find((event) => (event.attendees?.length ?? 0) > 0);
  return next && { start: startOf(next), subject: next.subject ?? 'No subject' };
}
