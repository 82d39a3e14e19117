import restify, { type Request, type Response } from 'restify';
import { mount, type WebServer } from '../src/api/mount.ts';
import type { CallerSettings } from '../src/api/caller.ts';
import type { Problem } from '../src/api/contract.ts';
import type { World } from '../src/usecases/world.ts';
import { plainPage, plainPaths } from './plainPages.ts';
import { everywhere } from './securityHeaders.ts';
import { mountNotifications, type NotificationSecrets } from './notificationsDoor.ts';
import { mountTimes } from './timesDoor.ts';
import { tabFile, type Page, type TabSettings } from './tabFiles.ts';

export type ServerParts = {
  readonly world: World;
  readonly callers: CallerSettings;
  readonly tab: TabSettings;
  readonly practice: boolean;
  readonly notifications: NotificationSecrets;
  /** Hands an activity of Teams to the bot and its answer back. */
  readonly activity: (request: Request, response: Response) => Promise<void>;
};

export type WebServerRunning = { readonly port: number; close(): Promise<void> };

/** Teams' own messages stay well below this; nobody else has anything to say there. */
const activityBytes = 256 * 1024;

/** Starts the web server: Teams' door, the API, and the pages of the tab. In practice it is heard on this machine alone. */
export async function startServer(
  { world, callers, tab, practice, notifications, activity }: ServerParts,
  port: number,
): Promise<WebServerRunning> {
  const server = restify.createServer({ name: 'holdfast', handleUncaughtExceptions: false });
  const common = Object.entries(everywhere(practice));
  server.pre((_request, response, next) => {
    response.removeHeader('Server');
    for (const [name, value] of common) response.setHeader(name, value);
    next();
  });
  server.on('restifyError', (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) world.log.error({ status }, 'a request failed in the web server');
    if (!response.headersSent) response.send(status, plainly(status));
    done();
  });

  mount(asWebServer(server), world, callers);
  mountNotifications(asWebServer(server), world, notifications);
  server.post('/api/messages', ...restify.plugins.bodyParser({ maxBodySize: activityBytes, mapParams: false }), activity);
  server.get('/', (_request: Request, response: Response, next: restify.Next) => {
    redirect(response, '/tab/');
    next();
  });
  for (const path of plainPaths)
    server.get(path, async (_request: Request, response: Response) => {
      answer(response, await plainPage(path));
    });
  mountTimes(asWebServer(server), world);
  for (const path of ['/tab', '/tab/', '/tab/*'])
    server.get(path, async (request: Request, response: Response) => {
      if (request.path() === '/tab') {
        redirect(response, `/tab/${request.getQuery() ? `?${request.getQuery()}` : ''}`);
        return;
      }
      answer(response, await tabFile(tab, decoded(request.path().slice('/tab/'.length))));
    });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) => {
      reject(
        failure.code === 'EADDRINUSE' ? new Error(`Port ${String(port)} is in use by another program; stop it or set PORT.`) : failure,
      );
    });
    server.listen(port, practice ? '127.0.0.1' : undefined, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.server.closeIdleConnections();
      }),
  };
}

/** restify tells handlers that promise from those that call back by whether they are async functions. */
const asWebServer = (server: restify.Server): WebServer => {
  const on =
    (method: 'get' | 'post' | 'put'): WebServer['get'] =>
    (path, handler) =>
      server[method](path, async (request: Request, response: Response) => {
        await handler(request, response);
      });
  return { get: on('get'), post: on('post'), put: on('put') };
};

function answer(response: Response, { status, headers, body }: Page): void {
  response.writeHead(status, headers);
  response.end(body);
}

function redirect(response: Response, to: string): void {
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store' });
  response.end();
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};

/** A refusal of the server itself, with nothing of the error in it. */
function plainly(status: number): Problem {
  if (status === 404 || status === 405)
    return { problem: 'not-found', says: 'There is nothing at this address.', wayOn: 'Open the app from Teams again.' };
  if (status === 413) return { problem: 'too-large', says: 'That is more than can be sent at once.' };
  if (status < 500) return { problem: 'not-understood', says: 'I did not understand what was sent.' };
  return { problem: 'failed', says: 'Something went wrong on our side.', wayOn: 'Try again in a minute.' };
}
