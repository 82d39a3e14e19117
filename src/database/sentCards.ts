import type { Db } from './db.ts';

/** A card that went out: which, to whom, and where it can be replaced. */
export type SentCard = {
  readonly key: string;
  readonly person: string;
  readonly conversation: string;
  readonly activity: string;
  /** Digest of what stands there now; absent when that is not known. Never the card itself. */
  readonly shown?: string;
};

export type SentCards = {
  get(key: string): Promise<SentCard | undefined>;
  /**
   * Takes the sending of a card for this instance: false while another has it. Given back by `release`, or by itself after a minute, which is
   * longer than any sending takes: whoever had it was killed.
   */
  claim(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
  /** Keeps a card under its key. The first stays: false when there was one already. */
  put(card: SentCard): Promise<boolean>;
  /** Keeps a card that says several things under the key of each, all or none. */
  putAll(cards: readonly SentCard[]): Promise<void>;
  /** Notes the digest of what was put in the place of a card. */
  shows(key: string, shown: string): Promise<void>;
  /** Forgets what stands in a message: it was replaced by something else. */
  touched(conversation: string, activity: string): Promise<void>;
  /** Forgets a card: the next under this key goes out again. */
  remove(key: string): Promise<void>;
  /** Cards whose key begins so, oldest first. */
  startingWith(prefix: string): Promise<readonly SentCard[]>;
};

type SentCardRow = Omit<SentCard, 'shown'> & { readonly shown: string | null };
const columns = 'key, person, conversation, activity, shown';

/** Sent cards in the database. */
export function createSentCards(db: Db): SentCards {
  return {
    async get(key) {
      const [row] = await db.query<SentCardRow>(`select ${columns} from holdfast.sent_card where key = $1`, [key]);
      return row && cardOf(row);
    },
    async claim(key) {
      const taken = await db.query(
        `insert into holdfast.sending_card as held (key) values ($1)
         on conflict (key) do update set since = now() where held.since < now() - interval '1 minute' returning key`,
        [key],
      );
      return taken.length === 1;
    },
    async release(key) {
      await db.query('delete from holdfast.sending_card where key = $1', [key]);
    },
    async put(card) {
      const added = await db.query(
        `insert into holdfast.sent_card (${columns}) values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
        [card.key, card.person, card.conversation, card.activity, card.shown ?? null],
      );
      return added.length === 1;
    },
    async putAll(cards) {
      await db.query(
        `insert into holdfast.sent_card (${columns})
         select each->>'key', each->>'person', each->>'conversation', each->>'activity', each->>'shown'
         from jsonb_array_elements($1::jsonb) each on conflict do nothing`,
        [JSON.stringify(cards)],
      );
    },
    async shows(key, shown) {
      await db.query('update holdfast.sent_card set shown = $2 where key = $1', [key, shown]);
    },
    async touched(conversation, activity) {
      await db.query('update holdfast.sent_card set shown = null where conversation = $1 and activity = $2', [conversation, activity]);
    },
    async remove(key) {
      await db.query('delete from holdfast.sent_card where key = $1', [key]);
    },
    async startingWith(prefix) {
      const rows = await db.query<SentCardRow>(`select ${columns} from holdfast.sent_card where key ^@ $1 order by sent, key`, [prefix]);
      return rows.map(cardOf);
    },
  };
}

const cardOf = ({ shown, ...card }: SentCardRow): SentCard => ({ ...card, ...(shown === null ? {} : { shown }) });
