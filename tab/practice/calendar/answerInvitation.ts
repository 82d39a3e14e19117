import { z } from 'zod';
import { ask } from '../standin/ask.ts';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';

/** Accepts or declines an invitation and tells the organiser. (Graph: event accept, decline; people outside answer from their own mailbox) */
export async function answerInvitation(sessions: Sessions, person: Person, eventId: string, answer: 'accept' | 'decline'): Promise<void> {
  const event = encodeURIComponent(eventId);
  if (person.outside) {
    const response = answer === 'accept' ? 'accepted' : 'declined';
    await ask(z.unknown(), `/_practice/outside/${encodeURIComponent(person.email)}/events/${event}/answer`, {
      method: 'POST',
      body: { response },
    });
  } else {
    await sessions.askGraph(person.id, z.unknown(), `/me/events/${event}/${answer}`, { method: 'POST', body: { sendResponse: true } });
  }
}
