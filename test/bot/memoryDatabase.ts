import type { ConversationReference, Conversations } from '../../src/database/conversations.ts';
import type { SentCard, SentCards } from '../../src/database/sentCards.ts';

/** What outlives a program: hand it to the next one. */
export type Kept = { readonly chats: Map<string, ConversationReference>; readonly cards: Map<string, SentCard> };

/** Chats and sent cards, kept in Maps. */
export function memoryDatabase(kept: Kept = { chats: new Map(), cards: new Map() }): {
  readonly conversations: Conversations;
  readonly sentCards: SentCards;
} {
  const { chats, cards } = kept;
  const sending = new Set<string>();
  return {
    conversations: {
      put: (person, reference) => Promise.resolve(void chats.set(person, structuredClone(reference) as ConversationReference)),
      get: (person) => Promise.resolve(chats.get(person)),
      remove: (person) => Promise.resolve(void chats.delete(person)),
    },
    sentCards: {
      get: (key) => Promise.resolve(cards.get(key)),
      claim(key) {
        if (sending.has(key)) return Promise.resolve(false);
        sending.add(key);
        return Promise.resolve(true);
      },
      release: (key) => Promise.resolve(void sending.delete(key)),
      put(card) {
        if (cards.has(card.key)) return Promise.resolve(false);
        cards.set(card.key, card);
        return Promise.resolve(true);
      },
      putAll(many) {
        for (const card of many) if (!cards.has(card.key)) cards.set(card.key, card);
        return Promise.resolve();
      },
      shows(key, shown) {
        const card = cards.get(key);
        if (card) cards.set(key, { ...card, shown });
        return Promise.resolve();
      },
      touched(conversation, activity) {
        for (const [key, { shown: _shown, ...card }] of cards)
          if (card.conversation === conversation && card.activity === activity) cards.set(key, card);
        return Promise.resolve();
      },
      remove: (key) => Promise.resolve(void cards.delete(key)),
      startingWith: (prefix) => Promise.resolve([...cards.values()].filter(({ key }) => key.startsWith(prefix))),
    },
  };
}
