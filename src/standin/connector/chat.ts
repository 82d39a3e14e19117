import { z } from 'zod';
import type { Collection } from '../store/store.ts';
import { stamp, type Tenant } from '../tenant.ts';

/** An activity, as the Bot Connector passes it on; what is not named here is kept as it came. */
export const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** One activity of a chat. `sequence` grows with every change, so that a reader who knows the last one gets what is new. */
export type Said = {
  readonly id: string;
  readonly sequence: number;
  readonly from: 'bot' | 'me';
  readonly activity: Activity;
  readonly at: string;
  readonly replaced: boolean;
  readonly deleted: boolean;
};
/** A person's chat with the bot. `installed` is when the app was first opened there. */
export type ChatDoc = { readonly person: string; readonly sequence: number; readonly installed?: string };

export const chatsOf = (tenant: Tenant): Collection<ChatDoc> => tenant.store.collection<ChatDoc>('chats');
export const saidIn = (tenant: Tenant, person: string): Collection<Said> => tenant.store.collection<Said>(`chat/${person}`);
export const conversationId = (person: string): string => `a:personal-${person}`;
export const personOfConversation = (id: string): string | undefined => /^a:personal-(.+?)(;messageid=.*)?$/.exec(id)?.[1];

/** Adds to a chat, or replaces what has the same id; gives what now stands there. */
export function say(
  tenant: Tenant,
  person: string,
  said: Pick<Said, 'from' | 'activity'> & { readonly id?: string; readonly deleted?: boolean },
): Said {
  const chat = chatsOf(tenant).get(person) ?? { person, sequence: 0 };
  const before = said.id === undefined ? undefined : saidIn(tenant, person).get(said.id);
  const sequence = chat.sequence + 1;
  const id = said.id ?? String(tenant.clock.now() * 1000 + sequence);
  const next: Said = {
    id,
    sequence,
    from: said.from,
    activity: said.activity,
    at: before?.at ?? stamp(tenant),
    replaced: before !== undefined,
    deleted: said.deleted ?? false,
  };
  tenant.store.commit([saidIn(tenant, person).put(id, next), chatsOf(tenant).put(person, { ...chat, sequence })]);
  return next;
}
