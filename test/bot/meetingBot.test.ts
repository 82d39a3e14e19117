import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Card } from '../../bot/cards/card.ts';
import { people } from '../support/people.ts';
import { bothNo, buttonOf, filledIn, textOf } from './asking.ts';
import { chatOf, runBot, type RunningBot } from './runningBot.ts';
import type { Said } from './tinyConnector.ts';

const { sam, tess, nia, farida } = people;
let bot: RunningBot;

beforeEach(async () => {
  bot = await runBot();
});
afterEach(async () => {
  await bot.stop();
});

type Person = { readonly id: string; readonly name: string };
const say = (who: Person, text: string) => bot.send(who, { text });
const opens = async (who: Person): Promise<void> => {
  await bot.send(who, { type: 'installationUpdate', action: 'add' });
};
const cardOf = (message: Said | undefined): Card => {
  const [attachment] = (message?.activity['attachments'] ?? []) as { content: Card }[];
  if (!attachment) throw new Error(`no card in ${JSON.stringify(message)}`);
  return attachment.content;
};
const lastOf = (who: Person): Said | undefined => bot.chat(who).at(-1);
const textsTo = (who: Person): readonly string[] =>
  bot.chat(who).map(({ activity }) => (activity['attachments'] ? textOf(activity['attachments']) : String(activity['text'])));

type Answer = { readonly statusCode: number; readonly type: string; readonly value: unknown };
/** Presses a button of a message's card; gives the answer to the invoke. */
async function press(who: Person, message: Said | undefined, title: string, inputs: object = {}): Promise<Answer> {
  const button = buttonOf(cardOf(message), title);
  const { status, body } = await bot.send(who, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message?.id,
    value: {
      action: { type: 'Action.Execute', verb: button['verb'], data: { ...(button['data'] as object), ...inputs } },
      trigger: 'manual',
    },
  });
  expect(status).toBe(200);
  await bot.quiet();
  return body as Answer;
}
const answeredCard = (answer: Answer): Card => {
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return answer.value as Card;
};
const answeredText = (answer: Answer): string => {
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
  return String(answer.value);
};

/** Sam has requested a meeting and sent it; gives the reference. */
async function requested(): Promise<string> {
  await opens(sam);
  await opens(tess);
  await say(sam, 'request');
  const form = lastOf(sam);
  const received = answeredCard(await press(sam, form, 'Request', filledIn));
  expect(lastOf(sam)).toMatchObject({ id: form?.id, replaced: 1 });
  const reference = /SM-\w{4}/.exec(textOf(received))?.[0] ?? '';
  answeredCard(await press(sam, lastOf(sam), 'Send to Tess Lindqvist now'));
  return reference;
}

describe('the bot over HTTP', () => {
  it('carries a request to the manager and back', async () => {
    const reference = await requested();
    const approval = lastOf(tess);
    expect(textOf(cardOf(approval))).toContain('Approve a Stability Meeting?');
    expect(textOf(cardOf(approval))).toContain(reference);
    const decided = answeredCard(await press(tess, approval, 'Approve', bothNo));
    expect(textOf(decided)).toContain('Approved by Tess Lindqvist');
    expect(bot.connector.said.find(({ id }) => id === approval?.id)?.replaced).toBeGreaterThan(0);
    expect(textOf(cardOf(lastOf(tess)))).toContain('Approved by Tess Lindqvist');
    expect(textsTo(sam).at(-1)).toContain('Approved by Tess Lindqvist');
  });

  it('says who decided when a button is pressed twice, and decides nothing twice', async () => {
    const reference = await requested();
    const approval = structuredClone(lastOf(tess));
    await press(tess, approval, 'Approve', bothNo);
    const facts = bot.world.outside.log
      .get(reference)
      ?.appends.flat()
      .filter(({ event }) => event.startsWith('approval.'));
    const again = answeredCard(await press(tess, approval, 'Approve', bothNo));
    const other = answeredCard(await press(tess, approval, 'Refuse', { reason: 'changed my mind' }));
    for (const card of [again, other]) {
      expect(textOf(card)).toContain('Approved by Tess Lindqvist, Thu 3 Dec 2026');
      expect(card.actions.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
    }
    expect(
      bot.world.outside.log
        .get(reference)
        ?.appends.flat()
        .filter(({ event }) => event.startsWith('approval.')),
    ).toEqual(facts);
    expect(facts).toHaveLength(1);
  });

  it('tells the wrong person who can decide, and tells a stranger nothing', async () => {
    const reference = await requested();
    await opens(nia);
    const approval = lastOf(tess);
    expect(answeredText(await press(sam, approval, 'Approve', bothNo))).toMatch(
      /^Only Tess Lindqvist \(child's team manager\) can decide this \(Dorset 2\.3-ii\)\.$/,
    );
    expect(answeredText(await press(nia, approval, 'Approve', bothNo))).toContain(`can't find ${reference} among your cases`);
    expect(answeredText(await press(nia, approval, 'Approve'))).toContain(`can't find ${reference} among your cases`);
    expect(
      bot.world.outside.log
        .get(reference)
        ?.appends.flat()
        .some(({ event }) => event.startsWith('approval.')),
    ).toBe(false);
  });

  it('believes nothing a card says: forged verbs, references, commands and decisions do nothing', async () => {
    const reference = await requested();
    const facts = (): number => [...bot.world.outside.log.values()].flatMap(({ appends }) => appends.flat()).length;
    const before = facts();
    const command = '99999999-9999-4999-8999-999999999999';
    for (const [verb, data] of [
      ['holdMeeting', { reference, command }],
      ['constructor', { reference, command }],
      ['__proto__', {}],
      ['decideRequest', { reference: 'SM-0000; drop table', command, decision: 'approve' }],
      ['decideRequest', { reference, command: 'mine', decision: 'approve' }],
      ['decideRequest', { reference, command, decision: 'yes' }],
      ['decideRequest', 'approve'],
      ['scheduleMeeting', { reference, command, slot: 'tomorrow/later' }],
      ['decideInvitee', { reference, decisions: [{ seat: 'carer' }] }],
    ] as const) {
      const { status, body } = await bot.send(tess, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    }
    expect((await bot.send(tess, { type: 'invoke', name: 'adaptiveCard/action', value: 'x' })).body).toMatchObject({ statusCode: 200 });
    expect((await bot.send(tess, { type: 'invoke', name: 'task/fetch', value: {} })).body).toMatchObject({ statusCode: 200 });
    const automatic = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'decideRequest', data: { reference, command, decision: 'approve', ...bothNo } }, trigger: 'automatic' },
    };
    await bot.send(tess, automatic);
    expect(facts()).toBe(before);
  });

  it('shows the case as it is when an old card is pressed', async () => {
    const reference = await requested();
    const approval = structuredClone(lastOf(tess));
    await say(sam, `withdraw ${reference}`);
    const gone = answeredCard(await press(sam, lastOf(sam), 'Withdraw', { reason: 'Canary is settled' }));
    expect(textOf(gone)).toContain('withdrawn');
    expect(textOf(gone)).not.toContain('Canary');
    const stale = answeredCard(await press(tess, approval, 'Approve', bothNo));
    expect(textOf(stale)).toContain('Withdrawn by Sam Okafor');
    expect(textOf(cardOf(lastOf(tess)))).toContain('Withdrawn by Sam Okafor');
  });

  it('welcomes once, in whatever order and however often Teams tells of the installation', async () => {
    await Promise.all([
      opens(sam),
      bot.send(sam, { type: 'conversationUpdate', membersAdded: [{ id: '28:holdfast' }, { id: `29:${sam.id}` }] }),
      opens(sam),
    ]);
    await bot.send(sam, { type: 'conversationUpdate', membersAdded: [{ id: '28:holdfast' }] });
    expect(bot.chat(sam)).toHaveLength(1);
    expect(textsTo(sam)[0]).toContain('Never write who the child is in this chat');
  });

  it('gives somebody who opens the chat late what waits for them', async () => {
    bot.world.outside.unreachable.clear();
    await opens(sam);
    await say(sam, 'request');
    await press(sam, lastOf(sam), 'Request', filledIn);
    await press(sam, lastOf(sam), 'Send to Tess Lindqvist now');
    expect(bot.chat(tess)).toEqual([]);
    expect([...bot.world.outside.mails.values()].map(({ effect }) => effect.to.id)).toEqual([tess.id]);
    await opens(tess);
    expect(textsTo(tess)).toHaveLength(2);
    expect(textsTo(tess)[1]).toContain('Approve a Stability Meeting?');
  });

  it('answers a client too old for Action.Execute in place as well', async () => {
    await opens(sam);
    await say(sam, 'request');
    const form = lastOf(sam);
    const { fallback } = buttonOf(cardOf(form), 'Request') as unknown as { fallback: { data: object } };
    await bot.send(sam, { value: { ...fallback.data, ...filledIn }, replyToId: form?.id });
    expect(bot.chat(sam)).toHaveLength(2);
    expect(textOf(cardOf(lastOf(sam)))).toMatch(/SM-\w{4} is opened/);
  });

  it('answers outages and faults with a sentence and a reference, never with the error', async () => {
    await opens(sam);
    await say(sam, 'request');
    const form = structuredClone(lastOf(sam));
    bot.world.board.fail = ({ name }) =>
      name === 'caseLog.append' ? { when: 'before', error: new Error('Canary in the message') } : undefined;
    const says = answeredText(await press(sam, form, 'Request', filledIn));
    expect(says).toMatch(/Something went wrong on our side.*reference: [0-9a-f]{8}/);
    const logged = JSON.stringify(bot.world.outside.emitted.filter(({ what }) => what === 'log'));
    expect(logged).toContain(/[0-9a-f]{8}$/.exec(says)?.[0] ?? 'no reference');
    expect(logged).not.toContain('Canary');
  });

  it('lets cases be spoken of in people’s own chats alone', async () => {
    const reference = await requested();
    const group = {
      conversation: {
        id: '19:group@thread.v2',
        conversationType: 'groupChat',
        isGroup: true,
        tenantId: '11111111-1111-4111-8111-111111111111',
      },
    };
    const inGroup = (): readonly Said[] => bot.connector.said.filter(({ conversation }) => conversation === '19:group@thread.v2');
    await bot.send(sam, { text: `<at>Holdfast</at> case ${reference}`, ...group });
    await bot.quiet();
    expect(inGroup().map(({ activity }) => activity['text'])).toEqual([expect.stringContaining('I answer you in our own chat')]);
    expect(textsTo(sam).at(-1)).toContain(reference);
    await bot.send(sam, { text: '<at>Holdfast</at>&nbsp; help\n', ...group });
    expect(textOf(cardOf(inGroup().at(-1)))).toContain('What you can type here');
    await bot.send(farida, { text: '<at>Holdfast</at> due', ...group });
    expect(inGroup().at(-1)?.activity['text']).toContain('Please open a chat with me first');
    await bot.send(sam, { text: 'hello' });
    expect(lastOf(sam)?.conversation).toBe(chatOf(sam.id));
  });

  it('does nothing for another tenant, for nobody, and for a chat service elsewhere', async () => {
    await bot.send(sam, {
      text: 'due',
      conversation: { id: 'a:other', conversationType: 'personal', tenantId: '55555555-5555-4555-8555-555555555555' },
    });
    expect(bot.connector.said.at(-1)?.activity['text']).toContain('another organisation');
    await bot.send(sam, { text: 'due', from: { id: '29:x', name: 'x' } });
    expect(bot.connector.said.at(-1)?.activity['text']).toContain('can’t tell who you are');
    const calls = bot.connector.calls.length;
    expect((await bot.send(sam, { text: 'due', serviceUrl: 'http://chat.example/' })).status).toBe(200);
    expect(bot.connector.calls).toHaveLength(calls);
  });

  it('welcomes again whoever installs it again', async () => {
    const before = bot.chat(tess).length;
    await opens(tess);
    const welcomed = bot.chat(tess).length;
    await opens(tess);
    expect(bot.chat(tess).length).toBe(welcomed);
    await bot.send(tess, { type: 'installationUpdate', action: 'remove' });
    await opens(tess);
    expect(bot.chat(tess).length).toBeGreaterThan(welcomed);
    expect(welcomed).toBeGreaterThanOrEqual(before);
  });

  it('forgets a chat whose app was removed', async () => {
    await opens(tess);
    await bot.send(tess, { type: 'installationUpdate', action: 'remove' });
    const to = { id: tess.id, name: tess.name, email: tess.email };
    expect(await bot.notifier.send({ kind: 'card', key: 'SM-2345/card/x', to, card: 'approval' }, {})).toBe('unreachable');
  });
});

describe('an answer that takes long', () => {
  it('is announced at once and comes when it is there', async () => {
    const slow = await runBot({ patienceMs: 1 });
    try {
      let open: () => void = () => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      slow.world.board.pause = ({ name }) => (name === 'index.of' ? opened : Promise.resolve());
      await slow.send(sam, { text: 'due' });
      const texts = (): readonly string[] =>
        slow.chat(sam).map(({ activity }) => (activity['attachments'] ? textOf(activity['attachments']) : String(activity['text'])));
      expect(texts()).toEqual([expect.stringContaining('I’m working on it')]);
      open();
      await slow.quiet();
      expect(texts()[1]).toContain('Nothing is due from you');
    } finally {
      await slow.stop();
    }
  });
});

describe('a bot with an app id', () => {
  it('turns away whoever Microsoft does not vouch for, without a word of its own error', async () => {
    // The bot library prints what it turned away.
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const guarded = await runBot({ botId: '66666666-6666-4666-8666-666666666666' });
    try {
      expect(await guarded.send(sam, { text: 'due' })).toEqual({ status: 401, body: undefined });
      expect(guarded.connector.calls).toEqual([]);
    } finally {
      printed.mockRestore();
      await guarded.stop();
    }
  });
});
