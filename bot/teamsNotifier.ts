import { createHash } from 'node:crypto';
import type { CloudAdapter, ConversationReference as TeamsReference, TurnContext } from 'botbuilder';
import type { ConversationReference, Conversations } from '../src/database/conversations.ts';
import type { SentCards } from '../src/database/sentCards.ts';
import { GatewayFailure } from '../src/usecases/gatewayFailure.ts';
import type { Log, Notifier } from '../src/usecases/ports.ts';
import { postOnce } from './adapter.ts';
import { replace, withCard } from './chat.ts';
import { onThisMachine } from './reach.ts';

export type NotifierParts = {
  readonly adapter: CloudAdapter;
  readonly botId: string;
  readonly conversations: Conversations;
  readonly sentCards: SentCards;
  readonly log: Log;
  /** Milliseconds the chat service may take to answer. */
  readonly tryMs?: number;
};

/**
 * Cards into Teams chats, unasked. The adapter has no error handler of its own, so a send that fails is seen here (with one it would look
 * like success). Teams has no way to send once for certain: when it dies after taking a card, the next try may send a second one, whose
 * buttons carry the same case and do no harm.
 */
export function teamsNotifier({ adapter, botId, conversations, sentCards, log, tryMs }: NotifierParts): Notifier {
  async function inChat(reference: ConversationReference, work: (chat: TurnContext) => Promise<void>): Promise<void> {
    if (botId === '' && !onThisMachine(reference.serviceUrl))
      throw new GatewayFailure('denied', 'in practice chats are on this machine alone');
    await adapter.continueConversationAsync(botId, teamsReference(reference), (context) => {
      postOnce(adapter, context, tryMs);
      return work(context);
    });
  }

  /** Posts a card unless that is done by then, one instance at a time: two that do the same work at once would both post it. */
  async function postOnceFor(keys: readonly [string, ...string[]], person: string, card: unknown): Promise<boolean> {
    const [key] = keys;
    if (!(await sentCards.claim(key))) throw new GatewayFailure('conflict', 'this card is being sent by another instance');
    try {
      return (await sentCards.get(key)) !== undefined || (await post(keys, person, card));
    } finally {
      await sentCards.release(key);
    }
  }

  /** Posts a card and keeps under its keys where it went; false when the person cannot be reached. */
  async function post(keys: readonly string[], person: string, card: unknown): Promise<boolean> {
    const reference = await conversations.get(person);
    if (reference === undefined) return false;
    try {
      await inChat(reference, async (chat) => {
        const activity = await taken(chat.sendActivity(withCard(card)));
        const where = { person, conversation: reference.conversation.id, activity, shown: digestOf(card) };
        await sentCards.putAll(keys.map((key) => ({ key, ...where })));
      });
      return true;
    } catch (failure) {
      if (statusOf(failure) !== 403 && statusOf(failure) !== 404) throw outageOf(failure);
      log.info({ person, status: statusOf(failure) }, 'a chat is gone');
      await conversations.remove(person);
      return false;
    }
  }

  return {
    async send(effect, card, alsoUnder = []) {
      if (await sentCards.get(effect.key)) return 'sent';
      return (await postOnceFor([effect.key, ...alsoUnder], effect.to.id, card)) ? 'sent' : 'unreachable';
    },

    async wasSent(key) {
      return (await sentCards.get(key)) !== undefined;
    },

    async refresh(_reference, prefix, cardFor) {
      const sent = await sentCards.startingWith(prefix);
      const keys = new Set(sent.map(({ key }) => key));
      for (const { key, person, conversation, activity, shown } of sent.filter((one) => !keys.has(again(one.key)))) {
        const reference = await conversations.get(person);
        if (reference === undefined || reference.conversation.id !== conversation) continue;
        const card = cardFor(person);
        if (shown === digestOf(card)) continue;
        if (activity === '') {
          if (!key.endsWith(suffix)) await postOnceFor([again(key)], person, card);
          continue;
        }
        try {
          await inChat(reference, (chat) => replace(chat, activity, card));
          await sentCards.shows(key, digestOf(card));
        } catch (failure) {
          const status = statusOf(failure);
          if (status === 404 && !key.endsWith(suffix)) await postOnceFor([again(key)], person, card);
          else if (status === 403 || status === 404) log.info({ person, status }, 'a card could not be replaced');
          else throw outageOf(failure);
        }
      }
    },
  };
}

/** The id of a message Teams took; empty when it took it and its answer cannot be read. */
async function taken(sending: Promise<{ readonly id: string } | undefined>): Promise<string> {
  try {
    return (await sending)?.id ?? '';
  } catch (failure) {
    const status = statusOf(failure) ?? 0;
    if (status >= 200 && status < 300) return '';
    throw failure;
  }
}

/** What tells one card from another, with nothing of it in it. */
const digestOf = (card: unknown): string => createHash('sha256').update(JSON.stringify(card)).digest('base64url');

/** A card that was gone when it should have been replaced, or whose place is not known, is sent once more, under this key. */
const suffix = '/again';
const again = (key: string): string => `${key}${suffix}`;

/** A kept reference as the bot library wants it. */
export const teamsReference = ({ bot, user, conversation, ...rest }: ConversationReference): Partial<TeamsReference> => ({
  channelId: rest.channelId,
  serviceUrl: rest.serviceUrl,
  bot: { id: bot.id, name: '' },
  ...(user ? { user: { id: user.id, name: '', ...(user.aadObjectId ? { aadObjectId: user.aadObjectId } : {}) } } : {}),
  conversation: {
    id: conversation.id,
    name: '',
    isGroup: conversation.isGroup ?? false,
    conversationType: conversation.conversationType ?? 'personal',
    ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {}),
  },
});

/** HTTP status of a connector's error, when it has one. */
const statusOf = (failure: unknown): number | undefined =>
  failure instanceof Error && 'statusCode' in failure && typeof failure.statusCode === 'number' ? failure.statusCode : undefined;

function outageOf(failure: unknown): GatewayFailure {
  if (failure instanceof GatewayFailure) return failure;
  const status = statusOf(failure);
  if (status === 429) return new GatewayFailure('throttled', 'Teams is throttling', { cause: failure });
  if (status === 401) return new GatewayFailure('denied', 'Teams does not accept the bot', { cause: failure });
  if (status === undefined || status === 408 || status === 412 || status >= 500)
    return new GatewayFailure('unavailable', 'Teams did not answer', { cause: failure });
  return new GatewayFailure('unexpected', `Teams answered ${String(status)}`, { cause: failure });
}
