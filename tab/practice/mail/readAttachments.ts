import { z } from 'zod';
import type { Sessions } from '../standin/sessions.ts';
import type { Person } from '../standin/shapes.ts';
import { attachmentShape, type MailAttachment, type MailMessage } from './messageShape.ts';

/** The files that came with a mail. (Graph: list attachments) */
export async function readAttachments(
  sessions: Sessions,
  person: Person,
  message: Pick<MailMessage, 'id' | 'hasAttachments' | 'attachments'>,
  signal: AbortSignal,
): Promise<readonly MailAttachment[]> {
  if (message.attachments) return message.attachments;
  if (message.hasAttachments !== true || person.outside) return [];
  const read = await sessions.askGraph(
    person.id,
    z.object({ value: z.array(attachmentShape) }),
    `/me/messages/${encodeURIComponent(message.id)}/attachments`,
    { signal },
  );
  return read.value;
}
