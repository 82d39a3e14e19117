import { activityDoor, openAdapter } from '../../bot/adapter.ts';
import { cardFor } from '../../bot/cardFor.ts';
import { meetingBot } from '../../bot/meetingBot.ts';
import { startServer } from '../../bot/server.ts';
import { teamsNotifier } from '../../bot/teamsNotifier.ts';
import type { Notifier } from '../../src/usecases/ports.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import { memoryDatabase } from './memoryDatabase.ts';
import { startConnector, type Said, type TinyConnector } from './tinyConnector.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';

/** The product's own server and bot over real HTTP, a world in memory behind them and a tiny connector in front. */
export type RunningBot = {
  readonly world: MemoryWorld;
  readonly connector: TinyConnector;
  readonly notifier: Notifier;
  readonly origin: string;
  /** Sends an activity as Teams would; gives status and body of the answer. */
  send(who: { readonly id: string; readonly name: string }, activity: object): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Waits until nothing is left to be said, the queued work included. */
  quiet(): Promise<void>;
  /** Messages in a person's own chat. */
  chat(who: { readonly id: string }): readonly Said[];
  stop(): Promise<void>;
};

/** What change notifications of this bot are sealed with. */
export const notificationKey = 'a key for notifications';

export async function runBot(
  options: { readonly botId?: string; readonly patienceMs?: number; readonly tabFolder?: string; readonly port?: number } = {},
): Promise<RunningBot> {
  const { botId = '' } = options;
  const connector = await startConnector();
  const adapter = openAdapter({ botId, botPassword: botId === '' ? '' : 'a password', tenantId });
  const database = memoryDatabase();
  const memory = memoryWorld();
  const notifier = teamsNotifier({ adapter, botId, ...database, log: memory.log });
  const world: MemoryWorld = { ...memory, notifier, cardFor: (card, source) => cardFor(world, card, source) };
  const bot = meetingBot({
    world,
    adapter,
    botId,
    tenantId,
    ...database,
    ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
  });
  const server = await startServer(
    {
      world,
      callers: { keys: () => Promise.reject(new Error('no keys here')), audiences: ['nobody'], tenants: [tenantId] },
      tab: { folder: options.tabFolder ?? '/nowhere', teamsLink: '', framedBy: ['http://localhost:4365'] },
      practice: true,
      notifications: { key: notificationKey, tenantId },
      activity: activityDoor(adapter, (context) => bot.turn(context)),
    },
    options.port ?? 0,
  ).catch(async (failure: unknown) => {
    await connector.stop();
    throw failure;
  });
  const origin = `http://127.0.0.1:${String(server.port)}`;
  const quiet = async (): Promise<void> => {
    await bot.quiet();
    await runJobs(world);
  };
  let sequence = 0;
  return {
    world,
    connector,
    notifier,
    origin,
    async send({ id, name }, activity) {
      const whole = {
        type: 'message',
        id: `incoming-${String(++sequence)}`,
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from: { id: `29:${id}`, name, aadObjectId: id },
        recipient: { id: '28:holdfast', name: 'Holdfast' },
        conversation: { id: chatOf(id), conversationType: 'personal', tenantId },
        ...activity,
      };
      const answer = await fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(whole),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    quiet,
    chat: ({ id }) => connector.said.filter(({ conversation }) => conversation === chatOf(id)),
    async stop() {
      await bot.quiet();
      await server.close();
      await connector.stop();
    },
  };
}

export const chatOf = (personId: string): string => `a:chat-${personId}`;
