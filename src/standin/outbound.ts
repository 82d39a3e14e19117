import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

export type Sent = {
  readonly kind: 'mail' | 'event' | 'chat' | 'file' | 'list' | 'other';
  readonly method: string;
  /** Path and query, decoded. */
  readonly url: string;
  /** What was sent to be read by people: mails, events and chat. Lists and files may hold names, so they are not repeated here. */
  readonly body?: unknown;
};
/** Everything that was asked of the stand-in, kept for tests that search it for what must not leave the product. */
export type Outbound = { note(sent: Sent): void; all(): Sent[]; clear(): void };

/** Keeps the notes in `file`, a line each. */
export function openOutbound(file: string): Outbound {
  mkdirSync(dirname(file), { recursive: true });
  return {
    note(sent) {
      appendFileSync(file, JSON.stringify(sent) + '\n');
    },
    all: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(whole)
            .map((line) => JSON.parse(line) as Sent)
        : [],
    clear() {
      rmSync(file, { force: true });
    },
  };
}

/** A line that a kill cut short is left out. */
function whole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** What a Graph request sends, told by its path. */
export function sentBy(method: string, path: string, query: string, body: Uint8Array): Sent {
  const url = decode(path + query);
  const kind = /\/(sendMail|messages|mailFolders)(\/|$)/.test(path)
    ? 'mail'
    : /\/(events|calendar|calendarView)(\/|$)/.test(path)
      ? 'event'
      : /^\/drives\/|\/drive\//.test(path)
        ? 'file'
        : path.startsWith('/sites/')
          ? 'list'
          : 'other';
  const shown = method !== 'GET' && (kind === 'mail' || kind === 'event') && body.length > 0 ? { body: parsed(body) } : {};
  return { kind, method, url, ...shown };
}

function parsed(body: Uint8Array): unknown {
  const text = Buffer.from(body).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
