import type { Program } from './program.ts';

type Activity = { readonly id: string; readonly attachments?: readonly { readonly content?: unknown }[] };
type Button = { readonly type: string; readonly verb: string; readonly data: object };

/**
 * Presses the button with this verb on the latest card in a person's chat that has one, everything typed in added, as in Teams. Gives a
 * refusal when the person is told something instead of being shown a card.
 */
export async function pressOnCard({ desk }: Program, person: string, verb: string, typed: object): Promise<object> {
  const chat = `${desk}/_practice/chats/${person}`;
  const { activities } = (await (await fetch(`${chat}?after=0`)).json()) as { activities: readonly Activity[] };
  const live = activities
    .map(({ id, attachments }) => ({ id, button: buttons(attachments).find((one) => one.verb === verb) }))
    .findLast(({ button }) => button !== undefined);
  // No button left: somebody's press was taken.
  if (live?.button === undefined) return {};
  const answer = await fetch(`${chat}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ activityId: live.id, verb, data: { ...live.button.data, ...typed } }),
  });
  const { type, value } = (await answer.json()) as { type?: string; value?: unknown };
  return type === 'application/vnd.microsoft.card.adaptive' ? {} : { refused: 'told', says: JSON.stringify(value) };
}

function buttons(content: unknown): readonly Button[] {
  if (Array.isArray(content)) return content.flatMap(buttons);
  if (typeof content !== 'object' || content === null) return [];
  const own = 'type' in content && content.type === 'Action.Execute' ? [content as Button] : [];
  return [...own, ...Object.values(content).flatMap(buttons)];
}
