import type { World } from '../usecases/world.ts';
import { answer } from './answer.ts';
import type { CallerSettings } from './caller.ts';
import type { Answer } from './problem.ts';
import { createQuota } from './quota.ts';
import { readBody, type BodySource } from './readBody.ts';
import { routes, type Method } from './routes.ts';

/** As much of a web server's request as the API needs. */
export type WebRequest = BodySource & {
  readonly url?: string | undefined;
  readonly params?: unknown;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** As much of a web server's response as the API needs; Node's own has it. */
export type WebResponse = { writeHead(status: number, headers: Readonly<Record<string, string>>): unknown; end(text: string): unknown };

type Handler = (request: WebRequest, response: WebResponse) => Promise<void>;

/** A web server that takes `:name` in its addresses; restify's is one. */
export type WebServer = Readonly<Record<Method, (path: string, handler: Handler) => unknown>>;

/** Puts every route of the API, and `GET /api/health` for whoever watches the machine, on a server. */
export function mount(server: WebServer, world: World, settings: CallerSettings): void {
  const quota = createQuota();
  server.get('/api/health', async (_request, response) => {
    reply(response, await well());
  });
  for (const route of routes)
    server[route.method](route.path, async (request, response) => {
      const authorization = request.headers['authorization'];
      reply(
        response,
        await answer(world, settings, route, {
          authorization: typeof authorization === 'string' ? authorization : undefined,
          params: { ...queryOf(request.url), ...textsOf(request.params) },
          body: () => readBody(request),
          quota,
        }),
      );
    });
}

/** Restify takes handlers of two arguments only when they are async. */
const well = (): Promise<Answer> => Promise.resolve({ status: 200, body: { ok: true } });

/** Answers hold what is not for others: no cache keeps them. */
function reply(response: WebResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}

const queryOf = (url: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(url ?? '/', 'http://request').searchParams);

const textsOf = (params: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
