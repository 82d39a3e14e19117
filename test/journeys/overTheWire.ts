import { randomUUID } from 'node:crypto';
import type { Programs } from './programs.ts';

/** A person without a browser: their chat with the bot, and the tab's API under their own sign-in. */
export type OverTheWire = {
  readonly say: (words: string) => Promise<readonly Card[]>;
  /** Presses a button of a card with this act, everything typed in added to what it carries. */
  readonly press: (card: Card, act: string, typed?: object) => Promise<Pressed>;
  readonly cards: () => Promise<readonly Card[]>;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  readonly act: (
    reference: string,
    act: string,
    data: object,
    commandId?: string,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
};
export type Card = { readonly activityId: string; readonly content: unknown };
type Pressed = { readonly text: string };

type Activity = { readonly id: string; readonly from: string; readonly attachments?: readonly { readonly content?: unknown }[] };
type Button = { readonly type: string; readonly verb: string; readonly data: object };

/** The practice person whose id ends in these two digits. */
export async function overTheWire(programs: Programs, digits: string): Promise<OverTheWire> {
  const id = `33333333-3333-4333-8333-0000000000${digits}`;
  const chat = `${programs.desk}/_practice/chats/${id}`;
  const { apiToken } = (await post(`${programs.desk}/_practice/signin`, { person: id })) as { apiToken: string };
  await post(`${chat}/open`, {});

  const cards = async (): Promise<readonly Card[]> => {
    const { activities } = (await (await fetch(`${chat}?after=0`)).json()) as { activities: readonly Activity[] };
    return activities
      .filter((activity) => activity.from === 'bot')
      .flatMap((activity) => (activity.attachments ?? []).map((attachment) => ({ activityId: activity.id, content: attachment.content })));
  };
  const ask: OverTheWire['ask'] = async (method, path, body) => {
    const answer = await fetch(`${programs.product}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    cards,
    ask,
    async say(words) {
      const before = (await cards()).length;
      await post(`${chat}/messages`, { text: words });
      return eventually(`an answer to ${words}`, async () => {
        const now = await cards();
        return now.length > before ? now : undefined;
      });
    },
    async press(card, act, typed = {}) {
      const button = buttons(card.content).find((one) => one.verb === act);
      if (button === undefined) throw new Error(`no button ${act} on ${JSON.stringify(card.content).slice(0, 400)}`);
      const answer = await post(`${chat}/execute`, { activityId: card.activityId, verb: act, data: { ...button.data, ...typed } });
      return { text: JSON.stringify(answer) };
    },
    act: (reference, act, data, commandId = randomUUID()) => ask('POST', `/cases/${reference}/acts/${act}`, { commandId, data }),
  };
}

/** Asks again until there is an answer; after a minute says what it waited for. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + 60_000; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`waited a minute for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function post(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${String(answer.status)}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function buttons(content: unknown): readonly Button[] {
  if (Array.isArray(content)) return content.flatMap(buttons);
  if (typeof content !== 'object' || content === null) return [];
  const own = 'type' in content && content.type === 'Action.Execute' ? [content as Button] : [];
  return [...own, ...Object.values(content).flatMap(buttons)];
}
