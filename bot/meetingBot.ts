import { TurnContext, type CloudAdapter } from 'botbuilder';
import type { Conversations } from '../src/database/conversations.ts';
import type { SentCards } from '../src/database/sentCards.ts';
import { failureKind } from '../src/usecases/failureKind.ts';
import type { World } from '../src/usecases/world.ts';
import { answerTo, wishOfPress, wishOfWords, type Wish } from './answering.ts';
import { postOnce } from './adapter.ts';
import { asCard, besideCard, inPlace, post, replace, say } from './chat.ts';
import { pressOf, readIncoming, type Incoming } from './incoming.ts';
import { approvals } from './listeners/approvals.ts';
import { welcome } from './listeners/help.ts';
import type { Answer } from './listeners/listener.ts';
import { onThisMachine } from './reach.ts';
import { teamsReference } from './teamsNotifier.ts';
import { withinPatience } from './withinPatience.ts';

export type BotParts = {
  readonly world: World;
  readonly adapter: CloudAdapter;
  readonly botId: string;
  readonly tenantId: string;
  readonly conversations: Conversations;
  readonly sentCards: Pick<SentCards, 'put' | 'remove' | 'touched'>;
  /** Milliseconds an answer may take before the person is told that it is coming; Teams gives up after about fifteen seconds. */
  readonly patienceMs?: number;
};

export type MeetingBot = {
  /** Handles one activity. Never throws. */
  turn(context: TurnContext): Promise<void>;
  /** Resolves when nothing is left to be said. */
  quiet(): Promise<void>;
};

type Turn = {
  /** Of use while the turn lasts. */
  readonly context: TurnContext;
  /** Where the chat is, for afterwards. */
  readonly chat: ReturnType<typeof TurnContext.getConversationReference>;
  readonly incoming: Incoming;
  readonly personId: string;
};

/** Teams' activities turned into listeners' questions, and their answers into cards: nothing is decided here. */
export function meetingBot({ world, adapter, botId, tenantId, conversations, sentCards, patienceMs = 4000 }: BotParts): MeetingBot {
  const underWay = new Set<Promise<void>>();

  /** Work the person does not wait for. */
  function later(work: () => Promise<void>): void {
    const running: Promise<void> = work()
      .catch((failure: unknown) => {
        world.log.warn({ kind: failureKind(failure) }, 'an answer could not be delivered');
      })
      .finally(() => underWay.delete(running));
    underWay.add(running);
  }

  /** The chat of a turn that may be over by now. */
  const again = ({ chat }: Turn, work: (chat: TurnContext) => Promise<void>): Promise<void> =>
    adapter.continueConversationAsync(botId, chat, (context) => {
      postOnce(adapter, context);
      return work(context);
    });

  async function turn(context: TurnContext): Promise<void> {
    postOnce(adapter, context);
    const incoming = readIncoming(context.activity);
    if (incoming === undefined || (botId === '' && !onThisMachine(incoming.serviceUrl))) {
      world.log.warn({ activity: context.activity.type }, 'an activity from elsewhere was left alone');
      return;
    }
    try {
      const no = strangerOf(incoming);
      if (no === undefined)
        await handle({
          context,
          chat: TurnContext.getConversationReference(context.activity),
          incoming,
          personId: incoming.personId ?? '',
        });
      else if (incoming.type === 'message' || incoming.type === 'invoke') await say(context, no);
    } catch (failure) {
      world.log.warn({ activity: incoming.type, kind: failureKind(failure) }, 'an activity could not be answered');
      if (incoming.type === 'invoke')
        await besideCard(context, 'That did not work just now. Please try again: doing it twice does no harm.');
    }
  }

  function strangerOf({ tenant, personId }: Incoming): string | undefined {
    if (tenant !== tenantId) return 'This app belongs to another organisation, so I can do nothing here.';
    return personId === undefined
      ? 'I can’t tell who you are, so I can do nothing here. Sign in with your council account and write to me again.'
      : undefined;
  }

  async function handle(turn: Turn): Promise<void> {
    const { context, chat, incoming, personId } = turn;
    if (incoming.type === 'installationUpdate' && incoming.action?.startsWith('remove')) return forget(turn);
    if (incoming.personal) await conversations.put(personId, chat);
    switch (incoming.type) {
      case 'installationUpdate':
        return greet(turn);
      case 'conversationUpdate':
        return incoming.membersAdded?.some(({ id }) => id === incoming.recipient.id) ? greet(turn) : undefined;
      case 'message':
        return incoming.value === undefined ? typed(turn) : pressed(turn, incoming.value['verb'], incoming.value);
      case 'invoke': {
        const press = pressOf(incoming);
        if (press === undefined) return besideCard(context, 'I did not understand that, so nothing was done.');
        // A card that a client refreshes by itself must never decide anything.
        return press.automatic ? besideCard(context, 'Write to me to see where it stands now.') : pressed(turn, press.verb, press.data);
      }
    }
  }

  /** The app was removed there: nothing is sent any more, and whoever installs it again is welcomed again. */
  async function forget({ incoming, personId }: Turn): Promise<void> {
    await sentCards.remove(welcomeKey(incoming, personId));
    if (incoming.personal) await conversations.remove(personId);
  }

  /** Once per chat, however often and in whatever order Teams tells of the installation; then whatever waits for the person already. */
  async function greet({ context, incoming, personId }: Turn): Promise<void> {
    const conversation = incoming.conversation.id;
    if (!(await sentCards.put({ key: welcomeKey(incoming, personId), person: personId, conversation, activity: '' }))) return;
    await post(context, welcome(world));
    if (!incoming.personal) return;
    const waiting = await answerTo(world, personId, { listener: approvals, words: '', data: {}, open: false, press: true });
    if ('cards' in waiting) await post(context, waiting);
  }

  async function typed(turn: Turn): Promise<void> {
    const wish = wishOfWords(turn.incoming.text ?? '');
    if (!turn.incoming.personal && !wish.open) return privately(turn, wish);
    await deliver(turn, answerTo(world, turn.personId, wish), 'below');
  }

  async function pressed(turn: Turn, verb: unknown, data: unknown): Promise<void> {
    const wish = wishOfPress(verb, data);
    if (!turn.incoming.personal) return privately(turn, wish);
    await deliver(turn, answerTo(world, turn.personId, wish), wish.below ? 'below' : 'in place');
  }

  /** Not everybody in a group has a part in the case: the answer goes to the person's own chat. */
  async function privately({ context, personId }: Turn, wish: Wish): Promise<void> {
    const own = await conversations.get(personId);
    if (own === undefined)
      return say(
        context,
        'Cases are for those with a part in them, so I answer in our own chat. Please open a chat with me first, then ask again.',
      );
    later(() =>
      adapter.continueConversationAsync(botId, teamsReference(own), async (chat) => {
        postOnce(adapter, chat);
        await post(chat, await answerTo(world, personId, wish));
      }),
    );
    return say(context, 'I answer you in our own chat, since not everybody here may have a part in the case.');
  }

  /** Gives the answer: in the turn when it is there in time, otherwise when it comes. */
  async function deliver(turn: Turn, answer: Promise<Answer>, place: 'in place' | 'below'): Promise<void> {
    const { context, incoming } = turn;
    const inTime = await withinPatience(answer, patienceMs);
    if (inTime === undefined) {
      later(async () => {
        const late = await answer;
        await again(turn, (chat) => (place === 'in place' ? inPlaceOf(turn, chat, late) : post(chat, late)));
      });
      return say(context, 'I’m working on it; the answer comes here in a moment.');
    }
    if ('says' in inTime) return say(context, inTime.says);
    if (incoming.type !== 'invoke') return place === 'in place' ? inPlaceOf(turn, context, inTime) : post(context, inTime);
    if (place === 'below') {
      await post(context, inTime);
      return besideCard(context, 'It is below.');
    }
    const [card] = inTime.cards;
    await asCard(context, card);
    // The answer changes only what the presser sees now; the message itself is changed too, so that it stays changed.
    const { replyToId } = incoming;
    if (replyToId)
      later(async () => {
        await again(turn, (chat) => replace(chat, replyToId, card));
        await sentCards.touched(incoming.conversation.id, replyToId);
      });
  }

  /** An answer where the pressed card was. What stands there is then no longer what was sent unasked. */
  async function inPlaceOf({ incoming }: Turn, chat: TurnContext, answer: Answer): Promise<void> {
    await inPlace(chat, incoming.replyToId, answer);
    if (incoming.replyToId) await sentCards.touched(incoming.conversation.id, incoming.replyToId);
  }

  return {
    turn,
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const welcomeKey = ({ personal, conversation }: Incoming, personId: string): string => `welcome/${personal ? personId : conversation.id}`;
