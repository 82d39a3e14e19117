import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, Headers } from './route.ts';

export type Incoming = { readonly method: string; readonly url: URL; readonly headers: Headers; readonly body: Uint8Array };
/** What the wire does with an answer; the fault switch uses it to break the connection. */
export type Wire = { reset(): void };
export type Listener = (incoming: Incoming, wire: Wire) => Promise<Answer | undefined>;

const largest = 64 * 1024 * 1024;

/** Serves on 127.0.0.1 only; port 0 takes any free one. Gives the origin and a close that ends open connections. */
export async function listen(port: number, listener: Listener): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void serve(request, response, listener);
  });
  server.keepAliveTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) => {
      reject(
        failure.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use by another program; stop it or set STANDIN_PORT.`) : failure,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function serve(request: IncomingMessage, response: ServerResponse, listener: Listener): Promise<void> {
  try {
    const body = await read(request);
    if (body === undefined) {
      response.writeHead(413);
      response.end();
      return;
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    );
    const answer = await listener({ method: request.method ?? 'GET', url, headers, body }, { reset: () => request.socket.destroy() });
    if (!answer) return;
    const bytes = answer.bytes ?? (answer.json === undefined ? undefined : Buffer.from(JSON.stringify(answer.json)));
    const type =
      answer.json !== undefined && !answer.headers?.['Content-Type'] ? { 'Content-Type': 'application/json; charset=utf-8' } : {};
    const length = answer.status === 204 || answer.status === 304 ? {} : { 'Content-Length': String(bytes?.length ?? 0) };
    response.writeHead(answer.status, { ...type, ...length, ...answer.headers });
    response.end(bytes);
  } catch (error) {
    if (request.socket.destroyed) return;
    console.error(`The local Microsoft 365 failed on ${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}:`, error);
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: { code: 'generalException', message: 'The local Microsoft 365 failed; its log says why.' } }));
  }
}

async function read(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= largest) parts.push(part);
  }
  return length > largest ? undefined : Buffer.concat(parts);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeAllConnections();
  });
}
