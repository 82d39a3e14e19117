import type { Change } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';
import type { Address } from './eventDoc.ts';
import { itemId } from './eventDoc.ts';
import { mailDoc, mailOf, type MailDoc } from './mailDoc.ts';
import { findPerson, outsideOf, peopleOf } from './people.ts';

export type Letter = Pick<MailDoc, 'subject' | 'body' | 'to'> & { readonly from: Address } & Partial<MailDoc>;

/**
 * Puts a letter in every recipient's inbox, inside and outside; an address of the council that nobody has bounces to the sender.
 * Own (extended) properties and blind copies stay behind.
 */
export function deliver(tenant: Tenant, letter: Letter): Change[] {
  const sentAt = stamp(tenant);
  const changes: Change[] = [];
  const recipients = new Map([...letter.to, ...(letter.cc ?? []), ...(letter.bcc ?? [])].map((one) => [one.address.toLowerCase(), one]));
  for (const [address, recipient] of recipients) {
    if (isOurs(tenant, address) && !findPerson(tenant, address)) {
      changes.push(...bounce(tenant, letter, address));
      continue;
    }
    if (!isOurs(tenant, address) && !outsideOf(tenant).get(address))
      changes.push(outsideOf(tenant).put(address, { mail: address, name: recipient.name }));
    const copy = mailDoc(tenant, {
      ...letter,
      mailbox: address,
      folder: 'inbox',
      id: itemId(),
      bcc: [],
      extended: [],
      isDraft: false,
      isRead: false,
      version: 1,
      createdAt: sentAt,
      sentAt,
    });
    changes.push(mailOf(tenant, address).put(copy.id, copy));
  }
  return changes;
}

function isOurs(tenant: Tenant, address: string): boolean {
  const domain = address.split('@')[1];
  return peopleOf(tenant)
    .all()
    .some((person) => person.mail.split('@')[1] === domain);
}

function bounce(tenant: Tenant, letter: Letter, address: string): Change[] {
  const sentAt = stamp(tenant);
  const mail = mailDoc(tenant, {
    mailbox: letter.from.address,
    folder: 'inbox',
    subject: `Undeliverable: ${letter.subject}`,
    body: { contentType: 'text', content: `Your message to ${address} couldn't be delivered. There is no such mailbox.` },
    from: { name: 'Microsoft Outlook', address: 'postmaster@council.example' },
    to: [letter.from],
    sentAt,
  });
  return [mailOf(tenant, letter.from.address).put(mail.id, mail)];
}
