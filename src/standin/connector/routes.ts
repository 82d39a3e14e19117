import { z } from 'zod';
import type { Answer, Call, Route } from '../http/route.ts';
import { param } from '../http/route.ts';
import { findPerson, type PersonDoc } from '../graph/people.ts';
import type { Tenant } from '../tenant.ts';
import type { Bell } from './bell.ts';
import { activitySchema, chatsOf, conversationId, personOfConversation, saidIn, say, type Activity } from './chat.ts';

const newConversation = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  activity: activitySchema.optional(),
});
/** Teams refuses larger messages (learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages). */
const largestBytes = 100 * 1024; // counted as UTF-16
const base = '/connector/v3/conversations';

/** The Bot Connector as Teams serves it (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). */
export function connectorRoutes(tenant: Tenant, bell: Bell): Route[] {
  const take = (call: Call, id?: string): Answer => {
    const person = personOf(tenant, call);
    if (!person) return unknownConversation();
    if (!installed(tenant, person)) return notInRoster();
    const { activity, refused } = readActivity(call);
    if (!activity) return refused;
    tenant.outbound.note({ kind: 'chat', method: call.method, url: call.path, body: activity });
    if (activity.type === 'typing') return { status: 201, json: { id: String(tenant.clock.now()) } };
    if (id !== undefined && !live(tenant, person, id)) return unknownActivity();
    const said = say(tenant, person.id, { from: 'bot', activity, ...(id === undefined ? {} : { id }) });
    bell.ring(person.id);
    return { status: id === undefined ? 201 : 200, json: { id: said.id } };
  };
  const member = (person: PersonDoc) => {
    const [givenName, surname] = [person.givenName, person.surname];
    return {
      id: `29:${person.id}`,
      name: person.displayName,
      aadObjectId: person.id,
      objectId: person.id,
      givenName,
      surname,
      email: person.mail,
      userPrincipalName: person.mail,
      tenantId: tenant.settings.tenantId,
      userRole: 'user',
    };
  };
  const withPerson = (call: Call, then: (person: PersonDoc) => Answer): Answer => {
    const person = personOf(tenant, call);
    if (!person) return unknownConversation();
    return installed(tenant, person) ? then(person) : notInRoster();
  };
  return [
    {
      method: 'POST',
      path: base,
      handle: (call) => {
        const read = newConversation.safeParse(parse(call));
        if (!read.success) return problem(400, 'BadSyntax', 'The conversation parameters cannot be read.');
        if (read.data.isGroup === true || read.data.members?.length !== 1)
          return problem(403, 'BadArgument', 'A bot cannot create a new group conversation.');
        const person = findPerson(tenant, (read.data.members[0]?.id ?? '').replace(/^29:/, ''));
        if (!person) return problem(400, 'BadArgument', 'Failed to decrypt pairwise id');
        if (!installed(tenant, person))
          return problem(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope");
        if (read.data.activity) tenant.outbound.note({ kind: 'chat', method: 'POST', url: call.path, body: read.data.activity });
        const activityId = read.data.activity ? say(tenant, person.id, { from: 'bot', activity: read.data.activity }).id : undefined;
        if (activityId !== undefined) bell.ring(person.id);
        return { status: 201, json: { id: conversationId(person.id), ...(activityId === undefined ? {} : { activityId }) } };
      },
    },
    { method: 'POST', path: `${base}/{conversation}/activities`, handle: (call) => take(call) },
    { method: 'POST', path: `${base}/{conversation}/activities/{activity}`, handle: (call) => take(call) },
    { method: 'PUT', path: `${base}/{conversation}/activities/{activity}`, handle: (call) => take(call, param(call, 'activity')) },
    {
      method: 'DELETE',
      path: `${base}/{conversation}/activities/{activity}`,
      handle: (call) =>
        withPerson(call, (person) => {
          const id = param(call, 'activity');
          if (!live(tenant, person, id)) return unknownActivity();
          say(tenant, person.id, { from: 'bot', id, activity: { type: 'messageDelete' }, deleted: true });
          bell.ring(person.id);
          return { status: 200 };
        }),
    },
    {
      method: 'GET',
      path: `${base}/{conversation}/members`,
      handle: (call) => withPerson(call, (person) => ({ status: 200, json: [member(person)] })),
    },
    {
      method: 'GET',
      path: `${base}/{conversation}/pagedmembers`,
      handle: (call) => withPerson(call, (person) => ({ status: 200, json: { members: [member(person)] } })),
    },
    {
      method: 'GET',
      path: `${base}/{conversation}/members/{member}`,
      handle: (call) =>
        withPerson(call, (person) => {
          const asked = param(call, 'member').replace(/^29:/, '');
          return asked === person.id
            ? { status: 200, json: member(person) }
            : problem(404, 'MemberNotFoundInConversation', 'The member is not found in the conversation.');
        }),
    },
  ];
}

const personOf = (tenant: Tenant, call: Call): PersonDoc | undefined =>
  findPerson(tenant, personOfConversation(param(call, 'conversation')) ?? '');
const installed = (tenant: Tenant, person: PersonDoc): boolean => chatsOf(tenant).get(person.id)?.installed !== undefined;
const problem = (status: number, code: string, message: string): Answer => ({ status, json: { error: { code, message } } });
const unknownConversation = (): Answer => problem(404, 'ConversationNotFound', 'Conversation not found.');
const unknownActivity = (): Answer => problem(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
const notInRoster = (): Answer => problem(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** An activity of the bot itself that still stands. */
function live(tenant: Tenant, person: PersonDoc, id: string): boolean {
  const said = saidIn(tenant, person.id).get(id);
  return said?.from === 'bot' && !said.deleted;
}

function parse(call: Call): unknown {
  try {
    return JSON.parse(Buffer.from(call.body).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function readActivity(call: Call): { activity: Activity; refused?: undefined } | { activity?: undefined; refused: Answer } {
  if (Buffer.from(call.body).toString('utf8').length * 2 > largestBytes)
    return { refused: problem(413, 'MessageSizeTooBig', 'Message size too large.') };
  const read = activitySchema.safeParse(parse(call));
  return read.success ? { activity: read.data } : { refused: problem(400, 'BadSyntax', 'The activity cannot be read.') };
}
