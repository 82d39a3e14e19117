import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Heard = { readonly value: readonly Record<string, unknown>[] };
/** An address that hears change notifications: gives validation tokens back, keeps what is told. */
export type Listener = {
  readonly url: string;
  readonly handshakes: string[];
  readonly told: Record<string, unknown>[];
  /** What it answers a notification with. */
  status: number;
  /** What it makes of a validation token. */
  answerTo: (token: string) => { readonly status: number; readonly type: string; readonly body: string };
  close(): Promise<void>;
};

export async function openListener(): Promise<Listener> {
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const token = new URL(request.url ?? '/', 'http://x').searchParams.get('validationToken');
      if (token !== null) {
        listener.handshakes.push(request.url ?? '');
        const { status, type, body } = listener.answerTo(token);
        response.writeHead(status, { 'Content-Type': type });
        response.end(body);
        return;
      }
      const { value } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Heard;
      if (listener.status < 300) listener.told.push(...value);
      response.writeHead(listener.status);
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listener: Listener = {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/hear?key=1`,
    handshakes: [],
    told: [],
    status: 202,
    answerTo: (token) => ({ status: 200, type: 'text/plain', body: token }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return listener;
}
