import type { Tenant } from '../tenant.ts';
import type { Address } from './eventDoc.ts';
import { checkExtended } from './extendedProperty.ts';
import type { MessageWrite } from './mailBodies.ts';
import { mailDoc, type AttachmentDoc, type MailDoc } from './mailDoc.ts';
import { findPerson, outsideOf, type PersonDoc } from './people.ts';
import { badRequest, GraphProblem } from './problem.ts';

/** A draft made from what a client sent. */
export function newMail(tenant: Tenant, person: PersonDoc, asked: MessageWrite): MailDoc {
  const from = { name: person.displayName, address: person.mail };
  const claimed = [asked.from, asked.sender].find((one) => one !== undefined && one.emailAddress.address.toLowerCase() !== person.mail);
  if (claimed)
    throw new GraphProblem(
      403,
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    );
  const draft = mailDoc(tenant, { mailbox: person.mail, folder: 'drafts', subject: '', from, isDraft: true, isRead: true });
  return { ...rewritten(tenant, draft, asked), version: 1 };
}

/** A message with what a client changed; attachments given are added. Sent mail keeps everything but marks. */
export function rewritten(tenant: Tenant, mail: MailDoc, asked: MessageWrite): MailDoc {
  const { isRead, categories, importance, singleValueExtendedProperties, ...content } = asked;
  if (!mail.isDraft && Object.values(content).some((value) => value !== undefined))
    throw badRequest('Only drafts can be changed.', 'ErrorInvalidPropertySet');
  const addresses = (given: MessageWrite['toRecipients'], before: readonly Address[]) =>
    given?.map(({ emailAddress: { name, address } }) => ({ name: name ?? nameOf(tenant, address), address })) ?? before;
  return {
    ...mail,
    subject: asked.subject ?? mail.subject,
    body: asked.body ?? mail.body,
    to: addresses(asked.toRecipients, mail.to),
    cc: addresses(asked.ccRecipients, mail.cc),
    bcc: addresses(asked.bccRecipients, mail.bcc),
    replyTo: addresses(asked.replyTo, mail.replyTo),
    importance: importance ?? mail.importance,
    categories: categories ?? mail.categories,
    isRead: isRead ?? mail.isRead,
    attachments: [...mail.attachments, ...(asked.attachments ?? []).map(attachmentDoc)],
    extended: singleValueExtendedProperties ? checkExtended(singleValueExtendedProperties) : mail.extended,
    version: mail.version + 1,
  };
}

type Attached = NonNullable<MessageWrite['attachments']>[number];

function attachmentDoc(asked: Attached): AttachmentDoc {
  return {
    id: `AAMkADatt${crypto.randomUUID().replaceAll('-', '')}=`,
    name: asked.name,
    contentType: asked.contentType ?? 'application/octet-stream',
    base64: asked.contentBytes,
    isInline: asked.isInline ?? false,
    ...(asked.contentId === undefined ? {} : { contentId: asked.contentId }),
  };
}

function nameOf(tenant: Tenant, address: string): string {
  return findPerson(tenant, address)?.displayName ?? outsideOf(tenant).get(address.toLowerCase())?.name ?? address;
}
