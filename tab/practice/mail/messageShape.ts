import { z } from 'zod';

const addressShape = z.object({ emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }).nullish() });

export const attachmentShape = z.object({
  id: z.string().nullish(),
  name: z.string(),
  contentType: z.string().nullish(),
  size: z.number().nullish(),
  contentBytes: z.string().nullish(),
});
export type MailAttachment = z.infer<typeof attachmentShape>;

/** A mail as Graph gives it: what the desk reads of it. */
export const messageShape = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  receivedDateTime: z.string().nullish(),
  sentDateTime: z.string().nullish(),
  from: addressShape.nullish(),
  toRecipients: z.array(addressShape).nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  isRead: z.boolean().nullish(),
  hasAttachments: z.boolean().nullish(),
  attachments: z.array(attachmentShape).nullish(),
});
export type MailMessage = z.infer<typeof messageShape>;
