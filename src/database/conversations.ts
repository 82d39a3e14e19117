import { z } from 'zod';
import type { Db } from './db.ts';

const account = z.object({ id: z.string(), aadObjectId: z.string().optional(), role: z.string().optional() });

/** Where a person's chat with the bot is, in ids: everything a message needs to be sent there, and no name. */
const conversationReference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  locale: z.string().optional(),
  bot: account,
  user: account.optional(),
  conversation: z.object({
    id: z.string(),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
});
export type ConversationReference = z.infer<typeof conversationReference>;

/** Where each person's chat with the bot is, by Entra object id. */
export type Conversations = {
  /** Keeps the ids of a Bot Framework conversation reference; names in it are left out. Throws when it is none. */
  put(personId: string, reference: unknown): Promise<void>;
  get(personId: string): Promise<ConversationReference | undefined>;
  /** Forgets a chat that is gone: the person removed the app. */
  remove(personId: string): Promise<void>;
};

/** Conversation references in the database. */
export function createConversations(db: Db): Conversations {
  return {
    async put(personId, reference) {
      await db.query(
        `insert into holdfast.conversation (person, reference) values ($1, $2)
         on conflict (person) do update set reference = excluded.reference, updated = now()`,
        [personId, JSON.stringify(conversationReference.parse(reference))],
      );
    },
    async get(personId) {
      const [row] = await db.query<{ reference: unknown }>('select reference from holdfast.conversation where person = $1', [personId]);
      return row && conversationReference.parse(row.reference);
    },
    async remove(personId) {
      await db.query('delete from holdfast.conversation where person = $1', [personId]);
    },
  };
}
