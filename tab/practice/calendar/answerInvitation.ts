import { z } from 'zod';
import { ask } from '../standin/ask.ts';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';

/** An answer to an invitation; `maybe` may carry another time, its start and end as instants. */
export type InvitationAnswer =
  { readonly word: 'accept' | 'decline' } | { readonly word: 'maybe'; readonly proposed: { readonly start: string; readonly end: string } };

/**
 * Answers an invitation, or proposes another time, and tells the organiser. (Graph: event accept, decline, tentativelyAccept; people outside
 * answer from their own mailbox)
 */
export async function answerInvitation(sessions: Sessions, person: Person, eventId: string, answer: InvitationAnswer): Promise<void> {
  const event = encodeURIComponent(eventId);
  const proposedNewTime = answer.word === 'maybe' ? { start: utc(answer.proposed.start), end: utc(answer.proposed.end) } : undefined;
  const other = proposedNewTime && { proposedNewTime };
  if (person.outside) {
    const response = { accept: 'accepted', decline: 'declined', maybe: 'tentativelyAccepted' }[answer.word];
    await ask(z.unknown(), `/_practice/outside/${encodeURIComponent(person.email)}/events/${event}/answer`, {
      method: 'POST',
      body: { response, ...other },
    });
  } else {
    const verb = answer.word === 'maybe' ? 'tentativelyAccept' : answer.word;
    await sessions.askGraph(person.id, z.unknown(), `/me/events/${event}/${verb}`, {
      method: 'POST',
      body: { sendResponse: true, ...other },
    });
  }
}

const utc = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' });
