import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const heardAt = '/api/notifications';

type Answering = (activity: unknown) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Answers a request at the address for changes. */
export type Hearing = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Where Teams' activities come in, and at `hears` what Microsoft 365 asks of whoever wants to be told of changes. Whoever answers may change, as programs are stopped and started; nobody there answers 502. */
export type Door = {
  answering: Answering | undefined;
  hearing: Hearing | undefined;
  readonly address: string;
  readonly hears: string;
  close(): Promise<void>;
};

export async function openDoor(answering?: Answering): Promise<Door> {
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url?.startsWith(heardAt) === true) {
        // Changes themselves go unheard here: what nobody told of has to be found too, and in the same requests each time.
        if (request.url.includes('validationToken') && door.hearing) await door.hearing(request, response);
        else {
          response.writeHead(202);
          response.end();
        }
        return;
      }
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { status, body } = (await door.answering?.(JSON.parse(Buffer.concat(parts).toString('utf8')))) ?? { status: 502 };
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    })().catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const door: Door = {
    answering,
    hearing: undefined,
    address: `${origin}/api/messages`,
    hears: `${origin}${heardAt}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return door;
}
