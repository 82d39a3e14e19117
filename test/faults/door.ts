import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answering = (activity: unknown) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Where Teams' activities come in. Whoever answers may change, as programs are stopped and started; nobody there answers 502. */
export type Door = { answering: Answering | undefined; readonly address: string; close(): Promise<void> };

export async function openDoor(answering?: Answering): Promise<Door> {
  const server = createServer((request, response) => {
    void (async () => {
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
  const door: Door = {
    answering,
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/messages`,
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
