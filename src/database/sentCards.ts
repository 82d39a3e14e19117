import type { Db } from './db.ts';

/** A card that went out: which, to whom, and where it can be replaced. */
export type SentCard = { readonly key: string; readonly person: string; readonly conversation: string; readonly activity: string };

export type SentCards = {
  get(key: string): Promise<SentCard | undefined>;
  /** Keeps a card under its key. The first stays: false when there was one already. */
  put(card: SentCard): Promise<boolean>;
  /** Cards whose key begins so, oldest first. */
  startingWith(prefix: string): Promise<readonly SentCard[]>;
};

const columns = 'key, person, conversation, activity';

/** Sent cards in the database. */
export function createSentCards(db: Db): SentCards {
  return {
    async get(key) {
      const [card] = await db.query<SentCard>(`select ${columns} from holdfast.sent_card where key = $1`, [key]);
      return card;
    },
    async put(card) {
      const added = await db.query(
        `insert into holdfast.sent_card (${columns}) values ($1, $2, $3, $4) on conflict do nothing returning key`,
        [card.key, card.person, card.conversation, card.activity],
      );
      return added.length === 1;
    },
    startingWith: (prefix) => db.query<SentCard>(`select ${columns} from holdfast.sent_card where key ^@ $1 order by sent, key`, [prefix]),
  };
}
