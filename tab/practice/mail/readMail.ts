import { z } from 'zod';
import { ask } from '../standin/ask.ts';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';
import { messageShape, type MailMessage } from './messageShape.ts';

const listShape = z.object({ value: z.array(messageShape) });
const outsideShape = z.union([z.array(messageShape), listShape]);

/** A person's inbox, newest first. (Graph: list messages; outside people's mail straight from the stand-in) */
export async function readMail(sessions: Sessions, person: Person, signal: AbortSignal): Promise<readonly MailMessage[]> {
  const read = person.outside
    ? await ask(outsideShape, `/_practice/outside/${encodeURIComponent(person.email)}/messages`, { signal })
    : await sessions.askGraph(person.id, listShape, '/me/mailFolders/inbox/messages?$top=100&$orderby=receivedDateTime%20desc', { signal });
  const found = 'value' in read ? read.value : read;
  // Nobody can note on the stand-in that an outside person has read a letter: so none of theirs counts as unread.
  const messages = person.outside ? found.map((message) => ({ ...message, isRead: null })) : found;
  return [...messages].sort((a, b) => at(b).localeCompare(at(a)));
}

/** When a mail came. */
export const at = (message: MailMessage): string => message.receivedDateTime ?? message.sentDateTime ?? '';
