import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { MailEffect } from '../domain/effects/effect.ts';
import type { Attachment, Mail } from '../usecases/ports.ts';
import type { Graph } from './client.ts';
import { marked, markedWith } from './ownKey.ts';
import { at, withQuery } from './path.ts';
import { identified, nothing } from './wire.ts';

/** Mail.Read finds a letter again by our property, which Mail.ReadBasic leaves out. Scoped like the calendars. */
export const permissions = { delegated: ['Mail.Send', 'Mail.Read'], application: ['Mail.Send', 'Mail.Read'] } as const;

/** Bytes of documents that fit in one request (4 MB, and base64 takes a third). Beyond it Graph wants an upload session. */
const mostBytes = 2_900_000;

/** Letters from a person's own mailbox, each sent once. */
export function createMail(graph: Graph): Mail {
  async function sent(effect: MailEffect): Promise<boolean> {
    const path = at`/users/${effect.from.id}/mailFolders/sentitems/messages`;
    const found = await graph.some(withQuery(path, { $filter: markedWith(effect.key), $select: 'id', $top: 1 }), identified);
    return found.length > 0;
  }

  return {
    async send(effect, attachments) {
      if (attachments.reduce((sum, one) => sum + one.bytes.length, 0) > mostBytes) {
        throw new GatewayFailure('unexpected', `The documents of letter ${effect.key} are larger than a mail may carry in one request`);
      }
      if (await sent(effect)) return;
      const body = { message: letter(effect, attachments), saveToSentItems: true };
      try {
        // Never repeated blindly: nothing in sendMail itself tells a second letter from the first.
        await graph.ask('POST', at`/users/${effect.from.id}/sendMail`, nothing, { body });
      } catch (failure) {
        const unclear = failure instanceof GatewayFailure && failure.kind === 'unavailable';
        if (!unclear || !(await sent(effect))) throw failure;
      }
    },
  };
}

const letter = (effect: MailEffect, attachments: readonly Attachment[]) => ({
  subject: effect.subject,
  body: { contentType: 'text', content: effect.text },
  toRecipients: [{ emailAddress: { name: effect.to.name, address: effect.to.email } }],
  attachments: attachments.map((one) => ({
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: one.fileName,
    contentType: one.contentType,
    contentBytes: Buffer.from(one.bytes).toString('base64'),
  })),
  ...marked(effect.key),
});
