import { readBody } from '../src/api/readBody.ts';
import type { WebRequest, WebResponse, WebServer } from '../src/api/mount.ts';
import { readNotifications, validationTokenOf } from '../src/graph/readNotifications.ts';
import { failureKind } from '../src/usecases/failureKind.ts';
import { hearNotifications } from '../src/usecases/hearNotifications.ts';
import type { World } from '../src/usecases/world.ts';
import { notificationPath } from './notificationAddress.ts';

/** What proves a notification ours: the key it was sealed with, and the tenant. */
export type NotificationSecrets = { readonly key: string; readonly tenantId: string };

type Answer = { readonly status: number; readonly type: 'text/plain' | 'application/json'; readonly body: string };

/** Longer than any token of Microsoft's. */
const longestToken = 2048;

/**
 * Where Microsoft 365 tells of changes. It is answered at once: what it calls for is queued. A token is given back decoded and as plain text
 * within moments (learn.microsoft.com/graph/change-notifications-delivery-webhooks). Anybody may knock here, so what is not sealed with our
 * key does nothing.
 */
export function mountNotifications(server: WebServer, world: World, secrets: NotificationSecrets): void {
  server.post(notificationPath, async (request, response) => {
    const token = validationTokenOf(request.url ?? '/');
    reply(response, token === undefined ? await heard(world, secrets, request) : givenBack(token));
  });
}

const givenBack = (token: string): Answer =>
  token.length > longestToken
    ? no(400, 'This token is longer than any of Microsoft 365.')
    : { status: 200, type: 'text/plain', body: token };

async function heard(world: World, secrets: NotificationSecrets, request: WebRequest): Promise<Answer> {
  const body = await readBody(request);
  if ('unreadable' in body) return no(body.tooLarge === true ? 413 : 400, body.unreadable);
  const read = readNotifications(body.json, secrets);
  if (read === undefined) return no(400, 'This is no change notification of Microsoft 365.');
  if (read.others > 0) world.log.warn({ count: read.others }, 'notifications that are not for this app were left unheard');
  if (read.genuine.length === 0) return no(403, 'These notifications were not asked for by this app: nothing was done.');
  try {
    await hearNotifications(world, read.genuine);
  } catch (failure) {
    world.log.warn({ kind: failureKind(failure) }, 'notifications could not be queued; Microsoft 365 sends them again');
    return no(503, 'What this calls for could not be queued. Send it again later.');
  }
  return { status: 202, type: 'application/json', body: '{}' };
}

const no = (status: number, says: string): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify({
    problem: status === 403 ? 'not-allowed' : status === 413 ? 'too-large' : status === 503 ? 'failed' : 'not-understood',
    says,
  }),
});

function reply(response: WebResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(body);
}
