import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  TurnContext,
  type ConversationReference,
} from 'botbuilder';
import { id, post, practiceTenant, quinn, sam, tess, type PracticeTenant } from './practiceTenant.ts';

type Chat = {
  conversationId: string;
  sequence: number;
  activities: {
    sequence: number;
    id: string;
    from: string;
    text?: string;
    attachments?: { content: { body: { text: string }[] } }[];
    replaced?: boolean;
    deleted?: boolean;
  }[];
};

const card = (text: string) => CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

/** A small bot on Microsoft's own SDK, behind a plain server. */
class Echo extends TeamsActivityHandler {
  readonly installs: string[] = [];
  readonly removals: string[] = [];
  readonly references = new Map<string, Partial<ConversationReference>>();
  readonly seen: unknown[] = [];
  constructor() {
    super();
    this.onInstallationUpdateAdd(async (context, next) => {
      this.installs.push(context.activity.from.aadObjectId ?? '');
      await context.sendActivity('Welcome');
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      this.removals.push(context.activity.from.aadObjectId ?? '');
      await next();
    });
    this.onMessage(async (context, next) => {
      this.references.set(context.activity.from.aadObjectId ?? '', TurnContext.getConversationReference(context.activity));
      this.seen.push(context.activity);
      if (context.activity.text === 'card') await context.sendActivity(MessageFactory.attachment(card('Press me')));
      else await context.sendActivity(`You said ${context.activity.text}`);
      await next();
    });
  }
  protected override onAdaptiveCardInvoke(context: TurnContext, value: { action: { verb: string; data: object } }) {
    this.seen.push(context.activity);
    const statusCode = 200;
    if (value.action.verb === 'say')
      return Promise.resolve({
        statusCode,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Noted' as unknown as Record<string, unknown>,
      });
    return Promise.resolve({
      statusCode,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card('Done').content as Record<string, unknown>,
    });
  }
}

describe('the Teams chat of the practice desk, with botbuilder', () => {
  let tenant: PracticeTenant;
  let server: Server;
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new Echo();
  const read = async (person: string, after = 0): Promise<Chat> =>
    (await (await fetch(`${tenant.standin.url}/_practice/chats/${person}?after=${after}`)).json()) as Chat;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
        const answer = {
          socket: response.socket,
          status: (code: number) => (response.writeHead(code, { 'Content-Type': 'application/json' }), answer),
          send: (content: unknown) => (response.write(JSON.stringify(content)), answer),
          header: () => answer,
          end: () => response.end(),
        };
        void adapter.process({ body, headers: request.headers, method: 'POST' }, answer as never, (context) => bot.run(context));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tenant = await practiceTenant({ botEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages` });
  });
  afterAll(async () => {
    await tenant.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('installs the app at the first opening of a chat, once', async () => {
    expect(await (await post(tenant.standin, `/_practice/chats/${sam}/open`)).json()).toEqual({ opened: true });
    expect(await (await post(tenant.standin, `/_practice/chats/${sam}/open`)).json()).toEqual({ opened: false });
    expect(bot.installs).toEqual([sam]);
    expect((await read(sam)).activities.map(({ from, text }) => [from, text])).toEqual([['bot', 'Welcome']]);
  });

  it('carries a message to the bot as Teams does, and the answer back', async () => {
    await post(tenant.standin, `/_practice/chats/${sam}/messages`, { text: 'hello' });
    expect((await read(sam, 1)).activities.map(({ from, text }) => [from, text])).toEqual([
      ['me', 'hello'],
      ['bot', 'You said hello'],
    ]);
    expect(bot.seen.at(-1)).toMatchObject({
      channelId: 'msteams',
      locale: 'en-GB',
      serviceUrl: `${tenant.standin.url}/connector`,
      from: { id: `29:${sam}`, aadObjectId: sam, name: 'Sam Okafor' },
      conversation: { conversationType: 'personal', tenantId: tenant.standin.settings.tenantId, id: `a:personal-${sam}` },
      channelData: { tenant: { id: tenant.standin.settings.tenantId } },
    });
  });

  it('puts the card a button answers with in place of the one pressed', async () => {
    await post(tenant.standin, `/_practice/chats/${sam}/messages`, { text: 'card' });
    const before = await read(sam);
    const pressed = before.activities.at(-1);
    const press = (verb: string) =>
      post(tenant.standin, `/_practice/chats/${sam}/execute`, { activityId: pressed?.id, verb, data: { reference: 'SM-7K2Q' } });
    expect(await (await press('say')).json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Noted',
    });
    expect((await read(sam, before.sequence)).activities).toEqual([]);
    expect(await (await press('approve')).json()).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const [after] = (await read(sam, before.sequence)).activities;
    expect(after).toMatchObject({ id: pressed?.id, replaced: true, attachments: [{ content: { body: [{ text: 'Done' }] } }] });
    expect(bot.seen.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: pressed?.id,
      value: { action: { type: 'Action.Execute', verb: 'approve', data: { reference: 'SM-7K2Q' } }, trigger: 'manual' },
    });
  });

  it('lets the bot write first, change and take back what it wrote, and read who is there', async () => {
    const reference = bot.references.get(sam) ?? {};
    const before = (await read(sam)).sequence;
    const sent: string[] = [];
    await adapter.continueConversationAsync('', reference, async (context) => {
      const first = await context.sendActivity('Something is due');
      await context.updateActivity({ ...MessageFactory.text('Something is done'), id: first?.id ?? '' });
      sent.push((await context.sendActivity('Never mind'))?.id ?? '');
      await context.deleteActivity(sent[0] ?? '');
      await context.sendActivity({ type: ActivityTypes.Typing });
    });
    const news = (await read(sam, before)).activities;
    expect(news.map(({ text, replaced, deleted }) => [text, replaced, deleted])).toEqual([
      ['Something is done', true, undefined],
      [undefined, true, true],
    ]);
    const members: unknown = await (await fetch(`${tenant.standin.url}/connector/v3/conversations/a:personal-${sam}/pagedmembers`)).json();
    expect(members).toMatchObject({ members: [{ aadObjectId: sam, userPrincipalName: 'sam.okafor@council.example' }] });
  });

  it('carries what a plain button submits as a message with a value, and knows the one member', async () => {
    const activityId = (await read(sam)).activities.at(0)?.id;
    const submit = (id: string | undefined) =>
      post(tenant.standin, `/_practice/chats/${sam}/submit`, { activityId: id, data: { verb: 'approve' } });
    expect((await submit(activityId)).status).toBe(202);
    expect(bot.seen.at(-1)).toMatchObject({ type: 'message', replyToId: activityId, value: { verb: 'approve' } });
    expect((await submit('gone')).status).toBe(404);
    const members = `${tenant.standin.url}/connector/v3/conversations/a:personal-${sam}/members`;
    expect(await (await fetch(members)).json()).toMatchObject([{ id: `29:${sam}` }]);
    expect(await (await fetch(`${members}/29:${sam}`)).json()).toMatchObject({
      name: 'Sam Okafor',
      tenantId: tenant.standin.settings.tenantId,
    });
    expect((await fetch(`${members}/29:${tess}`)).status).toBe(404);
  });

  it('answers as Teams does where the app is not installed, and where an activity is not known', async () => {
    const base = `/connector/v3/conversations`;
    const create = (person: string) =>
      post(tenant.standin, base, { isGroup: false, members: [{ id: person }], tenantId: tenant.standin.settings.tenantId });
    expect((await create(`29:${tess}`)).status).toBe(403);
    expect((await post(tenant.standin, `${base}/a:personal-${tess}/activities`, { type: 'message', text: 'x' })).status).toBe(403);
    const known = await create(`29:${sam}`);
    expect([known.status, await known.json()]).toEqual([201, { id: `a:personal-${sam}` }]);
    const update = await fetch(`${tenant.standin.url}${base}/a:personal-${sam}/activities/1`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"type":"message","text":"x"}',
    });
    expect([update.status, await update.json()]).toMatchObject([404, { error: { code: 'ActivityNotFoundInConversation' } }]);
    const large = await post(tenant.standin, `${base}/a:personal-${sam}/activities`, { type: 'message', text: 'x'.repeat(60_000) });
    expect(large.status).toBe(413);
  });

  it('wakes a waiting reader with what is new', async () => {
    const { sequence } = await read(sam);
    const waiting = fetch(`${tenant.standin.url}/_practice/chats/${sam}?after=${sequence}&wait=20`);
    await post(tenant.standin, `/_practice/chats/${sam}/messages`, { text: 'again' });
    expect(((await (await waiting).json()) as Chat).activities[0]).toMatchObject({ text: 'again', from: 'me' });
  });

  it('removes the app from every chat when it starts again, as Teams does, and keeps the lists, empty', async () => {
    const site = '/sites/council.sharepoint.com:/sites/stability:';
    const list = (await tenant.graph.api(`${site}/lists`).post({ displayName: 'Kept', list: { template: 'genericList' } })) as {
      id: string;
    };
    await tenant.graph.api(`${site}/lists/${list.id}/items`).post({ fields: { Title: 'gone' } });
    await post(tenant.standin, `/_practice/chats/${quinn}/open`);
    bot.removals.length = 0;
    expect((await post(tenant.standin, '/_practice/reset')).status).toBe(200);
    expect(bot.removals).toEqual(expect.arrayContaining([sam, quinn]));
    expect(bot.removals).not.toContain(tess);
    expect((await read(sam)).activities).toEqual([]);
    expect(await tenant.graph.api(`${site}/lists/${list.id}/items`).get()).toMatchObject({ value: [] });
    bot.installs.length = 0;
    await post(tenant.standin, `/_practice/chats/${sam}/open`);
    expect(bot.installs).toEqual([sam]);
  });

  it('says in a sentence that the bot is not running, and that nobody has this id', async () => {
    const lonely = await practiceTenant({ botEndpoint: 'http://127.0.0.1:9/api/messages' });
    try {
      const answer = await post(lonely.standin, `/_practice/chats/${quinn}/open`);
      expect([answer.status, await answer.json()]).toEqual([
        502,
        { error: { message: expect.stringContaining('The bot is not running') } },
      ]);
      expect((await post(lonely.standin, `/_practice/chats/${quinn}/messages`, { text: 'x' })).status).toBe(502);
      expect((await post(lonely.standin, `/_practice/chats/${id(99)}/open`)).status).toBe(404);
    } finally {
      await lonely.stop();
    }
  });
});
