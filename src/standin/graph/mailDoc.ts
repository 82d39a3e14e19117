import type { Collection } from '../store/store.ts';
import type { Entity } from '../odata/passes.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { changeKey, itemId, type Address, type ExtendedProperty } from './eventDoc.ts';
import { bodyWire, type StoredBody } from './itemBody.ts';
import type { Preferences } from './prefer.ts';

export type AttachmentDoc = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  readonly isInline: boolean;
  readonly contentId?: string;
};
/** What a message about a meeting is about; the missing t is Microsoft's own. */
export type MeetingMessage = {
  readonly type: 'meetingRequest' | 'meetingCancelled' | 'meetingAccepted' | 'meetingTenativelyAccepted' | 'meetingDeclined';
  readonly iCalUId: string;
};

/** One mailbox's copy of a message. Times are as Graph writes them, in UTC. */
export type MailDoc = {
  readonly id: string;
  readonly mailbox: string;
  readonly folder: string;
  readonly subject: string;
  readonly body: StoredBody;
  readonly from?: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly importance: 'low' | 'normal' | 'high';
  readonly categories: readonly string[];
  readonly attachments: readonly AttachmentDoc[];
  readonly extended: readonly ExtendedProperty[];
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly meeting?: MeetingMessage;
  readonly version: number;
  readonly createdAt: string;
  readonly sentAt?: string;
};

export const mailOf = (tenant: Tenant, mailbox: string): Collection<MailDoc> =>
  tenant.store.collection<MailDoc>(`mail/${mailbox.toLowerCase()}`);

/** A new message with everything not given at Outlook's defaults. */
export function mailDoc(tenant: Tenant, given: Pick<MailDoc, 'mailbox' | 'folder' | 'subject'> & Partial<MailDoc>): MailDoc {
  return {
    id: itemId(),
    body: { contentType: 'html', content: '' },
    to: [],
    cc: [],
    bcc: [],
    replyTo: [],
    importance: 'normal',
    categories: [],
    attachments: [],
    extended: [],
    internetMessageId: `<${crypto.randomUUID()}@practice.council.example>`,
    conversationId: `AAQkAD${crypto.randomUUID().replaceAll('-', '')}=`,
    isDraft: false,
    isRead: false,
    version: 1,
    createdAt: stamp(tenant),
    ...given,
  };
}

/** Ids of the well-known folders, which every mailbox has. */
export const folders: Readonly<Record<string, string>> = {
  inbox: 'Inbox',
  sentitems: 'Sent Items',
  drafts: 'Drafts',
  deleteditems: 'Deleted Items',
  outbox: 'Outbox',
};
export const folderId = (name: string): string => `AQMkAD-folder-${name}=`;

/** A message as Graph writes it. */
export function mailWire(mail: MailDoc, prefer: Preferences): Entity {
  const recipient = (one: Address) => ({ emailAddress: { name: one.name, address: one.address } });
  const at = mail.sentAt ?? mail.createdAt;
  const sender = mail.from === undefined ? undefined : recipient(mail.from);
  const type =
    mail.meeting === undefined
      ? undefined
      : mail.meeting.type === 'meetingRequest'
        ? 'eventMessageRequest'
        : mail.meeting.type === 'meetingCancelled'
          ? 'eventMessage'
          : 'eventMessageResponse';
  return {
    ...(type === undefined ? {} : { '@odata.type': `#microsoft.graph.${type}` }),
    '@odata.etag': `W/"${changeKey(mail)}"`,
    id: mail.id,
    createdDateTime: mail.createdAt,
    lastModifiedDateTime: at,
    changeKey: changeKey(mail),
    categories: mail.categories,
    receivedDateTime: at,
    sentDateTime: at,
    hasAttachments: mail.attachments.some((one) => !one.isInline),
    internetMessageId: mail.internetMessageId,
    subject: mail.subject,
    bodyPreview: bodyWire(mail.body, true).content.slice(0, 255),
    importance: mail.importance,
    parentFolderId: folderId(mail.folder),
    conversationId: mail.conversationId,
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: mail.isRead,
    isDraft: mail.isDraft,
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(mail.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: 'focused',
    body: bodyWire(mail.body, prefer.text),
    ...(sender ? { sender, from: sender } : {}),
    toRecipients: mail.to.map(recipient),
    ccRecipients: mail.cc.map(recipient),
    bccRecipients: mail.bcc.map(recipient),
    replyTo: mail.replyTo.map(recipient),
    flag: { flagStatus: 'notFlagged' },
    ...(mail.meeting === undefined ? {} : { meetingMessageType: mail.meeting.type }),
    attachments: mail.attachments.map((one) => attachmentWire(one, mail)),
    singleValueExtendedProperties: mail.extended,
  };
}

/** A file attachment as Graph writes it. */
export function attachmentWire(one: AttachmentDoc, mail: MailDoc): Entity {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    '@odata.mediaContentType': one.contentType,
    id: one.id,
    lastModifiedDateTime: mail.createdAt,
    name: one.name,
    contentType: one.contentType,
    size: Buffer.byteLength(one.base64, 'base64'),
    isInline: one.isInline,
    contentId: one.contentId ?? null,
    contentLocation: null,
    contentBytes: one.base64,
  };
}
