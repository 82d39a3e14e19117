import { z } from 'zod';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';
import type { MailEffect } from '../domain/effects/effect.ts';
import type { Attachment, Mail } from '../usecases/ports.ts';
import type { Graph } from './client.ts';
import { marked, markedWith } from './ownKey.ts';
import { at, quoted, withQuery } from './path.ts';
import { identified, nothing } from './wire.ts';

/** Mail.ReadWrite makes the draft and finds it again by our property, which Mail.ReadBasic leaves out. Scoped like the calendars. */
export const permissions = { delegated: ['Mail.Send', 'Mail.ReadWrite'], application: ['Mail.Send', 'Mail.ReadWrite'] } as const;

/** Bytes of documents that fit in one request (4 MB, and base64 takes a third). Beyond it Graph wants an upload session. */
const mostBytes = 2_900_000;

const copy = z.object({ id: z.string(), isDraft: z.boolean(), createdDateTime: z.string() });
type Copy = z.infer<typeof copy>;

/**
 * Letters from a person's own mailbox, each sent once: nothing in sendMail tells a second letter from the first, but a draft is one thing
 * in the mailbox, found again by its key, that can be sent only once, by however many programs at however many tries.
 */
export function createMail(graph: Graph): Mail {
  const messages = (effect: MailEffect): string => at`/users/${effect.from.id}/messages`;

  /** What is in the mailbox under the key, the oldest first: the one that counts when two were made at once. */
  async function made(effect: MailEffect): Promise<readonly Copy[]> {
    const path = withQuery(messages(effect), { $filter: markedWith(effect.key), $select: 'id,isDraft,createdDateTime' });
    const found = await graph.all(path, copy);
    return found.toSorted((a, b) => a.createdDateTime.localeCompare(b.createdDateTime) || a.id.localeCompare(b.id));
  }

  async function draft(effect: MailEffect, attachments: readonly Attachment[]): Promise<readonly Copy[]> {
    let failure: GatewayFailure | undefined;
    try {
      await graph.ask('POST', messages(effect), identified, { body: letter(effect, attachments) });
    } catch (thrown) {
      if (!isUnclear(thrown)) throw thrown;
      failure = thrown;
    }
    const found = await made(effect);
    if (found.length === 0) throw failure ?? new GatewayFailure('unavailable', 'A letter just written is not in the mailbox yet');
    return found;
  }

  /** Drafts that came too late: the letter has gone. One that stays all the same is found at the next try. */
  async function discard(effect: MailEffect, drafts: readonly Copy[]): Promise<void> {
    for (const { id } of drafts)
      await graph.ask('DELETE', `${messages(effect)}${at`/${id}`}`, nothing, { repeatable: true }).catch(() => undefined);
  }

  return {
    async returned(sender, since) {
      const path = withQuery(at`/users/${sender}/mailFolders/inbox/messages`, {
        $filter: `receivedDateTime ge ${since} and startswith(subject,${quoted(undeliverable)})`,
        $select: 'subject,body,receivedDateTime',
      });
      return (await graph.all(path, report)).map(({ subject, body, receivedDateTime }) => ({
        subject: subject.slice(undeliverable.length),
        addresses: [...new Set((body?.content ?? '').toLowerCase().match(/[\w.+'-]+@[\w.-]+\w/g) ?? [])],
        at: receivedDateTime,
      }));
    },

    async send(effect, attachments) {
      if (attachments.reduce((sum, one) => sum + one.bytes.length, 0) > mostBytes) {
        throw new GatewayFailure('unexpected', `The documents of letter ${effect.key} are larger than a mail may carry in one request`);
      }
      const there = await made(effect);
      const copies = there.length > 0 ? there : await draft(effect, attachments);
      const [first, ...others] = copies;
      if (first === undefined || copies.some(isSent)) return discard(effect, copies.filter(isUnsent));
      try {
        // Never repeated blindly: whether a message no longer a draft is sent again is documented nowhere.
        await graph.ask('POST', `${messages(effect)}${at`/${first.id}/send`}`, nothing);
      } catch (failure) {
        if (!isUnclear(failure) || !(await made(effect)).some(isSent)) throw failure;
      }
      await discard(effect, others);
    },
  };
}

/** How Exchange begins the subject of a report, before the letter's own; in a mailbox in English. */
const undeliverable = 'Undeliverable: ';
const report = z.object({ subject: z.string(), body: z.object({ content: z.string() }).nullish(), receivedDateTime: z.string() });

const isUnsent = ({ isDraft }: Copy): boolean => isDraft;
const isSent = (one: Copy): boolean => !isUnsent(one);

/** A failure after which it may have been done all the same. */
const isUnclear = (failure: unknown): failure is GatewayFailure =>
  failure instanceof GatewayFailure && failure.kind !== 'denied' && failure.kind !== 'throttled';

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
