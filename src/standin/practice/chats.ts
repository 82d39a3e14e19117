import { z } from 'zod';
import type { Bell } from '../connector/bell.ts';
import { chatsOf, conversationId, saidIn, say, type Said } from '../connector/chat.ts';
import { findPerson, type PersonDoc } from '../graph/people.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { stamp, type Tenant } from '../tenant.ts';
import { practiceBody } from './body.ts';
import { PracticeProblem } from './problem.ts';
import { botAccount, sendToBot, teamsActivity } from './teams.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const longestWait = 30;
const chat = '/_practice/chats/{person}';
const pressed = z.strictObject({
  activityId: z.string(),
  verb: z.string().min(1),
  data: z.unknown().optional(),
  id: z.string().optional(),
});
const submitted = z.strictObject({ activityId: z.string(), data: z.unknown() });

/** A person's Teams chat with the bot, as the practice desk shows it. */
export function chatRoutes(tenant: Tenant, bell: Bell): Route[] {
  return [
    { method: 'GET', path: chat, handle: (call) => read(tenant, bell, call) },
    { method: 'POST', path: `${chat}/open`, handle: (call) => open(tenant, needPerson(tenant, call)) },
    {
      method: 'POST',
      path: `${chat}/messages`,
      handle: async (call) => {
        const person = needPerson(tenant, call);
        const { text } = practiceBody(call, z.strictObject({ text: z.string().min(1) }));
        await open(tenant, person);
        const said = say(tenant, person.id, { from: 'me', activity: { type: 'message', text } });
        bell.ring(person.id);
        await tell(tenant, person, {
          type: 'message',
          id: said.id,
          text,
          textFormat: 'plain',
          attachments: [{ contentType: 'text/html', content: `<p>${escaped(text)}</p>` }],
        });
        return { status: 202, json: { id: said.id } };
      },
    },
    {
      method: 'POST',
      path: `${chat}/submit`,
      handle: async (call) => {
        const person = needPerson(tenant, call);
        const { activityId, data } = practiceBody(call, submitted);
        needSaid(tenant, person, activityId);
        await tell(tenant, person, { type: 'message', replyToId: activityId, value: data });
        return { status: 202, json: {} };
      },
    },
    { method: 'POST', path: `${chat}/execute`, handle: (call) => execute(tenant, bell, call) },
  ];
}

async function read(tenant: Tenant, bell: Bell, call: Call): Promise<Answer> {
  const person = needPerson(tenant, call);
  const number = (name: string) => Math.max(0, Number(call.query.get(name) ?? 0) || 0);
  const after = number('after');
  if ((chatsOf(tenant).get(person.id)?.sequence ?? 0) <= after) await bell.wait(person.id, Math.min(number('wait'), longestWait) * 1000);
  const news = saidIn(tenant, person.id)
    .all()
    .filter((one) => one.sequence > after);
  news.sort((left, right) => left.sequence - right.sequence);
  return {
    status: 200,
    json: {
      conversationId: conversationId(person.id),
      sequence: chatsOf(tenant).get(person.id)?.sequence ?? 0,
      activities: news.map(shown),
    },
  };
}

function shown({ sequence, id, from, activity, at, replaced, deleted }: Said): object {
  return {
    sequence,
    id,
    from,
    ...(activity.text === undefined ? {} : { text: activity.text }),
    ...(activity.attachments === undefined ? {} : { attachments: activity.attachments }),
    at,
    ...(replaced ? { replaced } : {}),
    ...(deleted ? { deleted } : {}),
  };
}

/** The first opening installs the app there; the bot may write to the person from then on. */
async function open(tenant: Tenant, person: PersonDoc): Promise<Answer> {
  const before = chatsOf(tenant).get(person.id) ?? { person: person.id, sequence: 0 };
  if (before.installed !== undefined) return { status: 200, json: { opened: false } };
  tenant.store.commit([chatsOf(tenant).put(person.id, { ...before, installed: stamp(tenant) })]);
  const member = { id: `29:${person.id}`, aadObjectId: person.id };
  try {
    await tell(tenant, person, { type: 'installationUpdate', action: 'add' });
    await tell(tenant, person, { type: 'conversationUpdate', membersAdded: [{ id: botAccount(tenant).id }, member] });
  } catch (error) {
    const { installed: _undone, ...rest } = chatsOf(tenant).get(person.id) ?? before;
    tenant.store.commit([chatsOf(tenant).put(person.id, rest)]);
    throw error;
  }
  return { status: 200, json: { opened: true } };
}

/** Tells the bot that the app was removed from every chat, as Teams does when it is uninstalled. Throws when the bot cannot be told. */
export async function uninstall(tenant: Tenant): Promise<void> {
  for (const { person: id, installed } of chatsOf(tenant).all()) {
    const person = installed === undefined ? undefined : findPerson(tenant, id);
    if (person) await tell(tenant, person, { type: 'installationUpdate', action: 'remove' });
  }
}

const invokeResponse = z.looseObject({ statusCode: z.number(), type: z.string().optional(), value: z.unknown().optional() });

/** A card button (Action.Execute): the bot's answer, and when it is a card, that card in place of the one pressed. */
async function execute(tenant: Tenant, bell: Bell, call: Call): Promise<Answer> {
  const person = needPerson(tenant, call);
  const { activityId, verb, data, id } = practiceBody(call, pressed);
  const said = needSaid(tenant, person, activityId);
  const action = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), verb, data: data ?? {} };
  const answer = await sendToBot(
    tenant,
    teamsActivity(tenant, person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: activityId,
      value: { action, trigger: 'manual' },
    }),
  );
  const response = invokeResponse.safeParse(answer.body);
  if (answer.status !== 200 || !response.success) {
    return {
      status: 200,
      json: {
        statusCode: answer.status === 200 ? 500 : answer.status,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BotError', message: 'Something went wrong. Please try again.' },
      },
    };
  }
  const { statusCode, type, value } = response.data;
  tenant.outbound.note({ kind: 'chat', method: 'invoke', url: verb, body: value });
  if (statusCode === 200 && type === cardType) {
    say(tenant, person.id, {
      from: 'bot',
      id: activityId,
      activity: { ...said.activity, attachments: [{ contentType: cardType, content: value }] },
    });
    bell.ring(person.id);
  }
  return { status: 200, json: { statusCode, type, value } };
}

async function tell(tenant: Tenant, person: PersonDoc, more: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await sendToBot(tenant, teamsActivity(tenant, person, more));
  if (answer.status >= 300) throw new PracticeProblem(502, `The bot refused the message with status ${answer.status}. Its log says why.`);
}

function needPerson(tenant: Tenant, call: Call): PersonDoc {
  const person = findPerson(tenant, param(call, 'person'));
  if (!person) throw new PracticeProblem(404, `There is nobody with the id ${param(call, 'person')} on the practice desk.`);
  return person;
}

function needSaid(tenant: Tenant, person: PersonDoc, id: string): Said {
  const said = saidIn(tenant, person.id).get(id);
  if (!said || said.deleted) throw new PracticeProblem(404, 'This message is no longer in the chat.');
  return said;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
