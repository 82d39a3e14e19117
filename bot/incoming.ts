import { z } from 'zod';

const record = z.record(z.string(), z.unknown());

/** As much of an activity as is believed: the chat service vouches for the person and the tenant, the rest is only read. */
const shape = z.object({
  type: z.string(),
  action: z.string().optional(),
  name: z.string().optional(),
  serviceUrl: z.string(),
  text: z.string().optional().catch(undefined),
  value: record.optional().catch(undefined),
  replyToId: z.string().optional(),
  from: z.object({ aadObjectId: z.uuid().optional().catch(undefined) }),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }) })
    .optional()
    .catch(undefined),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
});

export type Incoming = z.infer<typeof shape> & {
  readonly personId: string | undefined;
  readonly tenant: string | undefined;
  /** The person's own chat with the bot, where nobody else reads. */
  readonly personal: boolean;
};

/** Reads an activity; undefined when it is none. */
export function readIncoming(activity: unknown): Incoming | undefined {
  const read = shape.safeParse(activity).data;
  if (read === undefined) return undefined;
  const { conversation, from, channelData } = read;
  return {
    ...read,
    personId: from.aadObjectId?.toLowerCase(),
    tenant: conversation.tenantId ?? channelData?.tenant.id,
    personal: conversation.conversationType === undefined ? conversation.isGroup !== true : conversation.conversationType === 'personal',
  };
}

/** Verb and data of a pressed Action.Execute; undefined for any other invoke. */
export function pressOf({
  name,
  value,
}: Incoming): { readonly verb: string; readonly data: unknown; readonly automatic: boolean } | undefined {
  const read = z
    .object({ action: z.object({ verb: z.string(), data: z.unknown() }), trigger: z.string().optional() })
    .safeParse(value).data;
  return name === 'adaptiveCard/action' && read ? { ...read.action, automatic: read.trigger === 'automatic' } : undefined;
}
