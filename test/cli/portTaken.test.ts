import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { portTaken } from '../../src/cli/portTaken.ts';

const listening: Server[] = [];
const listen = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    listening.push(server);
    server.once('error', reject);
    server.listen(0, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
const stopAll = () => Promise.all(listening.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));

describe('a port that is taken', () => {
  afterEach(stopAll);

  it.each(['127.0.0.1', '0.0.0.0'])('is noticed when a program listens on %s, and free once it is gone', async (host) => {
    const port = await listen(host);
    expect(await portTaken(port)).toBe(true);
    await stopAll();
    expect(await portTaken(port)).toBe(false);
  });
});
