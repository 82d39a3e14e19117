import type { Answer } from './listeners/listener.ts';

/** A chat in which something was just said, or that was opened again: as much of the bot library's turn as we use. */
export type Chat = {
  readonly activity: { readonly type: string };
  sendActivity(activity: object): Promise<{ id: string } | undefined>;
  updateActivity(activity: object): Promise<unknown>;
};

/** A message that is a card. */
export const withCard = (card: unknown) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

/** Puts an answer below everything said so far. */
export async function post(chat: Chat, answer: Answer): Promise<void> {
  if ('says' in answer) await chat.sendActivity({ type: 'message', text: answer.says, textFormat: 'plain' });
  else for (const card of answer.cards) await chat.sendActivity(withCard(card));
}

/** Puts a card in the place of the message with this id. */
export async function replace(chat: Chat, messageId: string, card: unknown): Promise<void> {
  await chat.updateActivity({ ...withCard(card), id: messageId });
}

/** Puts an answer where the pressed card was; where there is none any more, below. */
export async function inPlace(chat: Chat, messageId: string | undefined, answer: Answer): Promise<void> {
  const [first] = 'cards' in answer ? answer.cards : [];
  if (first === undefined || !messageId) return post(chat, answer);
  try {
    await replace(chat, messageId, first);
  } catch {
    await post(chat, answer);
  }
}

/** A sentence: beside the pressed card when a button was pressed, otherwise a message. */
export const say = (chat: Chat, says: string): Promise<void> =>
  chat.activity.type === 'invoke' ? besideCard(chat, says) : post(chat, { says });

/** Answers a press with a sentence; the card stays as it is, with what was typed into it. */
export const besideCard = (chat: Chat, says: string): Promise<void> =>
  invokeResponse(chat, 'application/vnd.microsoft.activity.message', says);

/** Answers a press with a card in the place of the pressed one. */
export const asCard = (chat: Chat, card: unknown): Promise<void> => invokeResponse(chat, 'application/vnd.microsoft.card.adaptive', card);

async function invokeResponse(chat: Chat, type: string, value: unknown): Promise<void> {
  await chat.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200, type, value } } });
}
