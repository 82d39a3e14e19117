import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { mount, type WebServer } from '../../src/api/mount.ts';
import { madeUpEntra, type MadeUpEntra } from '../support/entra.ts';
import { memoryWorld, runJobs, type MemoryWorld } from '../support/memoryWorld.ts';
import type { people } from '../support/people.ts';
import { teamsHostPage, type TeamsHostSays } from '../support/teamsHost.ts';
import { root } from '../shape/sources.ts';

type Person = (typeof people)[keyof typeof people];

/** What one request to the API carried, and what it was answered. */
type Exchange = { readonly method: string; readonly path: string; readonly body: string; readonly status: number };

/** The built tab in front of the real API over a world in memory, and a made-up Teams around it, each on its own port of this machine. */
export type TabWorld = {
  readonly world: MemoryWorld;
  readonly exchanges: Exchange[];
  /** While it gives a status, a request is answered with that instead: `lost` does the work and loses the answer. */
  fault: (method: string, path: string) => number | 'lost' | undefined;
  readonly tabOrigin: string;
  /** Opens the tab in Teams as a person. */
  readonly open: (context: BrowserContext, person: Person, page: string, theme?: TeamsHostSays['theme']) => Promise<TabInTeams>;
  readonly close: () => Promise<void>;
};

/** The tab as a test sees it: the window, the frame in it, and what went wrong in the browser meanwhile. */
export type TabInTeams = { readonly page: Page; readonly tab: FrameLocator; readonly frame: Frame; readonly troubles: readonly string[] };

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Starts everything; ports are given by the machine. */
export async function openTabWorld(world: MemoryWorld = memoryWorld()): Promise<TabWorld> {
  const [files, entra] = [join(root, 'build', 'tab'), await madeUpEntra()];
  const ask = realApi(world, entra);
  const exchanges: Exchange[] = [];
  const hosts = new Map<string, string>();
  const host = await listening((request, response) => {
    send(response, 200, 'text/html; charset=utf-8', hosts.get(request.url ?? '') ?? 'Nothing here.');
  });
  const own: { fault: TabWorld['fault'] } = { fault: () => undefined };
  const tab = await listening((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://tab');
    if (pathname.startsWith('/api/')) void api(request, response, pathname);
    else file(response, files, pathname, host.origin);
  });

  async function api(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    const method = request.method ?? 'GET';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const fault = own.fault(method, pathname);
    const given =
      typeof fault === 'number'
        ? { status: fault, body: '{}' }
        : await ask({ method, url: request.url ?? '/', authorization: request.headers.authorization, body: text });
    exchanges.push({ method, path: pathname, body: text, status: given.status });
    if (fault === 'lost') {
      // Half an answer: a browser sends a request again by itself when nothing at all comes back.
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{', () => response.destroy());
    } else send(response, given.status, 'application/json', given.body);
    await runJobs(world);
  }

  return {
    world,
    exchanges,
    get fault() {
      return own.fault;
    },
    set fault(next) {
      own.fault = next;
    },
    tabOrigin: tab.origin,
    open: async (context, person, page, theme = 'default') => {
      const token = (await entra.bearer(world.clock.now(), person)).slice('Bearer '.length);
      const path = `/${randomBytes(6).toString('hex')}`;
      hosts.set(path, teamsHostPage({ tab: `${tab.origin}/tab/?host=${host.origin}`, token, page, theme, userId: person.id }));
      return await opened(context, `${host.origin}${path}`);
    },
    close: async () => {
      await Promise.all([tab.close(), host.close()]);
    },
  };
}

async function opened(context: BrowserContext, address: string): Promise<TabInTeams> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    // teams-js asks a content network which hosts there are and goes on without it; answers with an error status are the test's own doing.
    if (message.type() === 'error' && !/res\.cdn\.office\.net|Failed to load resource/.test(message.text())) troubles.push(message.text());
  });
  await page.goto(address);
  const frame = await (await page.waitForSelector('#tab')).contentFrame();
  if (!frame) throw new Error('There is no tab in the window.');
  return { page, frame, tab: page.frameLocator('#tab'), troubles };
}

type Asked = { readonly method: string; readonly url: string; readonly authorization: string | undefined; readonly body: string };
type Said = { readonly status: number; readonly body: string };

/** The real API, asked without a web server between. */
function realApi(world: MemoryWorld, entra: MadeUpEntra): (asked: Asked) => Promise<Said> {
  const routes: { method: string; path: RegExp; handle: Parameters<WebServer['get']>[1] }[] = [];
  const on = (method: string) => (path: string, handle: Parameters<WebServer['get']>[1]) =>
    routes.push({ method, path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), handle });
  mount({ get: on('GET'), post: on('POST'), put: on('PUT') }, world, entra.settings);
  return async ({ method, url, authorization, body }) => {
    const { pathname } = new URL(url, 'http://tab');
    const route = routes.find((one) => one.method === method && one.path.test(pathname));
    let said: Said = { status: 404, body: '{}' };
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.from(body));
    })();
    await route?.handle(
      Object.assign(bytes, {
        url,
        params: Object.fromEntries(
          Object.entries(route.path.exec(pathname)?.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
        ),
        headers: { authorization },
      }),
      {
        writeHead: (status) => (said = { ...said, status }),
        end: (text) => (said = { ...said, body: text }),
      },
    );
    return said;
  };
}

/** A file of the tab under the policy the product sends, so that a breach of it shows in the console. */
function file(response: ServerResponse, files: string, pathname: string, host: string): void {
  const path = join(files, normalize(pathname.replace(/^\/tab\/?/, '') || 'index.html'));
  if (!path.startsWith(files) || !existsSync(path) || !statSync(path).isFile()) {
    send(response, 404, 'text/plain', 'Nothing here.');
    return;
  }
  const type = types[extname(path)] ?? 'application/octet-stream';
  if (extname(path) !== '.html') {
    send(response, 200, type, readFileSync(path));
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' https://res.cdn.office.net; frame-ancestors ${host}; base-uri 'none'; form-action 'none'`;
  response.setHeader('Content-Security-Policy', policy);
  send(response, 200, type, readFileSync(path, 'utf8').replaceAll('__CSP_NONCE__', nonce));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}

async function listening(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer(handle);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

/** A window of a browser at a width in CSS pixels. */
export const windowOf = (browser: Browser, width: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
