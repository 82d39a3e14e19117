import { z } from 'zod';
import { emailAddress } from './calendarBodies.ts';
import { extendedProperties } from './extendedProperty.ts';
import { itemBody } from './itemBody.ts';

const recipient = z.strictObject({ '@odata.type': z.string().optional(), emailAddress });
const recipients = z.array(recipient).max(500).optional();

export const fileAttachment = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string().min(1),
  contentType: z.string().optional(),
  contentBytes: z.base64(),
  isInline: z.boolean().optional(),
  contentId: z.string().optional(),
});

/** What a client may write on a message (learn.microsoft.com/graph/api/resources/message). */
export const messageWrite = z.strictObject({
  subject: z.string().max(255).optional(),
  body: itemBody.optional(),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  from: recipient.optional(),
  sender: recipient.optional(),
  importance: z.enum(['low', 'normal', 'high']).optional(),
  categories: z.array(z.string()).optional(),
  isRead: z.boolean().optional(),
  isDeliveryReceiptRequested: z.boolean().optional(),
  isReadReceiptRequested: z.boolean().optional(),
  internetMessageHeaders: z
    .array(z.strictObject({ name: z.string().regex(/^x-/i, 'a name that starts with x-'), value: z.string() }))
    .optional(),
  attachments: z.array(fileAttachment).optional(),
  singleValueExtendedProperties: extendedProperties,
});
export type MessageWrite = z.infer<typeof messageWrite>;
export const sendMailAsked = z.strictObject({ message: messageWrite, saveToSentItems: z.boolean().optional() });
