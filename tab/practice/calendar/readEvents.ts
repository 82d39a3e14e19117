import { z } from 'zod';
import { ask } from '../standin/ask.ts';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';
import { eventShape, type CalendarEvent } from './eventShape.ts';
import { startOf } from './eventTime.ts';

const listShape = z.object({ value: z.array(eventShape) });
const outsideShape = z.union([z.array(eventShape), listShape]);

/** A person's calendar between two instants (milliseconds), earliest first. (Graph: list calendarView) */
export async function readEvents(
  sessions: Sessions,
  person: Person,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<readonly CalendarEvent[]> {
  const events = person.outside ? await invitations(person, signal) : await view(sessions, person, from, to, signal);
  return events.filter((event) => startOf(event) < to && startOf(event) >= from - 86_400_000).sort((a, b) => startOf(a) - startOf(b));
}

async function view(sessions: Sessions, person: Person, from: number, to: number, signal: AbortSignal): Promise<readonly CalendarEvent[]> {
  const window = `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(to).toISOString()}`;
  const read = await sessions.askGraph(person.id, listShape, `/me/calendarView?${window}&$top=200`, {
    prefer: 'outlook.timezone="Europe/London"',
    signal,
  });
  return read.value;
}

async function invitations(person: Person, signal: AbortSignal): Promise<readonly CalendarEvent[]> {
  const read = await ask(outsideShape, `/_practice/outside/${encodeURIComponent(person.email)}/events`, { signal });
  return 'value' in read ? read.value : read;
}
