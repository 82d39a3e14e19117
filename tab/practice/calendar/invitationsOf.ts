import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';
import { startOf } from './eventTime.ts';
import { toAnswer } from './toAnswer.ts';
import { readEvents } from './readEvents.ts';

const sixtyDays = 60 * 86_400_000;

/** How many invitations ahead a person has not answered. */
export async function invitationsOf(sessions: Sessions, person: Person, now: number, signal: AbortSignal): Promise<number> {
  const events = await readEvents(sessions, person, now, now + sixtyDays, signal);
  return events.filter((event) => startOf(event) > now && toAnswer(event)).length;
}
