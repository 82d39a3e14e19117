import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Said = { readonly conversation: string; id: string; activity: Readonly<Record<string, unknown>>; replaced: number };

/** As much of the Bot Connector as posts and replaces messages, over real HTTP, with what it was told. */
export type TinyConnector = {
  readonly serviceUrl: string;
  readonly said: Said[];
  /** Every call in order: `POST`, `PUT`. */
  readonly calls: string[];
  /** Statuses for the next calls instead of doing them. */
  readonly fail: number[];
  stop(): Promise<void>;
};

export async function startConnector(): Promise<TinyConnector> {
  const said: Said[] = [];
  const calls: string[] = [];
  const fail: number[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const [, conversation = '', id = ''] = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
      calls.push(request.method ?? '');
      const activity = JSON.parse((await bodyOf(request)) || '{}') as Said['activity'];
      const status = fail.shift();
      const reply = (code: number, body: object): void => {
        response.writeHead(code, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (status !== undefined) {
        reply(status, { error: { code: 'Told', message: 'told to' } });
        return;
      }
      if (request.method === 'PUT') {
        const there = said.find((one) => one.id === decodeURIComponent(id));
        if (!there) {
          reply(404, { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } });
          return;
        }
        there.activity = activity;
        there.replaced++;
        reply(200, { id: there.id });
        return;
      }
      if (activity['type'] === 'typing') {
        reply(200, {});
        return;
      }
      const one = { conversation: decodeURIComponent(conversation), id: `message-${String(said.length + 1)}`, activity, replaced: 0 };
      said.push(one);
      reply(201, { id: one.id });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    said,
    calls,
    fail,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
