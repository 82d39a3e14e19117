import { z } from 'zod';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';

/** Notes that a mail has been opened. (Graph: update message) */
export async function markRead(sessions: Sessions, person: Person, messageId: string): Promise<void> {
  await sessions.askGraph(person.id, z.unknown(), `/me/messages/${encodeURIComponent(messageId)}`, {
    method: 'PATCH',
    body: { isRead: true },
  });
}
