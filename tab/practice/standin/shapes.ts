import { z } from 'zod';

/** A made-up person: staff with an account, or somebody outside known by an address only. */
export const personShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().nullish(),
  outside: z.boolean().default(false),
});
export type Person = z.infer<typeof personShape>;

/** The council's procedure that is practised, and the others there are. */
const practisedShape = z.object({ id: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })) });
export type Practised = z.infer<typeof practisedShape>;

export const settingsShape = z.object({
  tab: z.string(),
  tenantId: z.string(),
  now: z.string(),
  offsetMs: z.number(),
  practised: practisedShape.optional(),
});
export type Settings = z.infer<typeof settingsShape>;

export const clockShape = z.object({ now: z.string(), offsetMs: z.number() });
export type PracticeTime = z.infer<typeof clockShape>;

export const sessionShape = z.object({ graphToken: z.string(), apiToken: z.string() });
export type Session = z.infer<typeof sessionShape>;

const chatAttachmentShape = z.object({ contentType: z.string(), content: z.unknown().optional() });

/** One thing said in a chat. An updated activity keeps its id and gets a new, higher sequence. */
const activityShape = z.object({
  sequence: z.number(),
  id: z.string(),
  from: z.enum(['bot', 'me']),
  text: z.string().nullish(),
  attachments: z.array(chatAttachmentShape).nullish(),
  at: z.string(),
  deleted: z.boolean().nullish(),
});
export type ChatActivity = z.infer<typeof activityShape>;

export const chatShape = z.object({ sequence: z.number(), activities: z.array(activityShape) });

/** The bot's answer to a pressed card button (adaptiveCard/action invoke). */
export const invokeShape = z.object({ statusCode: z.number(), type: z.string().nullish(), value: z.unknown().optional() });
export type InvokeAnswer = z.infer<typeof invokeShape>;
