import { z } from 'zod';
import type { Sessions } from '../standin/sessions.ts';
import type { Draft } from './draft.ts';

const made = z.object({ id: z.string() });
/** Where Exchange keeps what an add-in saved with an item: one named property for each add-in. */
const addIns = 'String {00020329-0000-0000-C000-000000000046} Name cecp-holdfast';
const at = (ms: number) => ({ dateTime: new Date(ms).toISOString().replace('Z', ''), timeZone: 'UTC' });

/** Sends the invitation, from the calendar it was written in. (Graph: create event) */
export async function saveDraft(sessions: Sessions, personId: string, draft: Draft): Promise<string> {
  const body = {
    subject: draft.subject,
    body: { contentType: 'text', content: draft.text },
    start: at(draft.start),
    end: at(draft.end),
    location: {
      displayName: draft.location,
      ...(draft.rooms[0] && { locationEmailAddress: draft.rooms[0].email, locationType: 'conferenceRoom' }),
    },
    attendees: [
      ...draft.people.map(({ name, email, optional }) => ({
        type: optional ? 'optional' : 'required',
        emailAddress: { name, address: email },
      })),
      ...draft.rooms.map(({ name, email }) => ({ type: 'resource', emailAddress: { name, address: email } })),
    ],
    sensitivity: draft.private ? 'private' : 'normal',
    ...(draft.teams && { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
    ...(Object.keys(draft.custom).length > 0 && { singleValueExtendedProperties: [{ id: addIns, value: JSON.stringify(draft.custom) }] }),
  };
  const { id } = await sessions.askGraph(personId, made, `/users/${encodeURIComponent(draft.organiser.id)}/events`, {
    method: 'POST',
    body,
  });
  return id;
}
