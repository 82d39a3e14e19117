import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { mkdirSync } from 'node:fs';

/** One document put (or, without a value, removed) in one collection. */
export type Change = readonly [collection: string, id: string, value?: unknown];

export type Collection<T> = {
  get(id: string): T | undefined;
  /** In the order in which they were first put. */
  all(): T[];
  readonly size: number;
  /** Changes are only described here; `Store.commit` makes them. */
  put(id: string, value: T): Change;
  remove(id: string): Change;
};

export type Store = {
  collection<T>(name: string): Collection<T>;
  names(): string[];
  /** All or nothing, on disk before it returns. */
  commit(changes: readonly Change[]): void;
  /** Forgets everything. */
  clear(): void;
  close(): void;
};

/**
 * Opens the data kept in `file`: one line of JSON a commit, appended in one write, so that a process killed at any moment
 * leaves whole commits and at most one torn last line, which the next start cuts off. Power failure is not covered (no fsync).
 */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const data = new Map<string, Map<string, unknown>>();
  const lines = load(file, (changes) => {
    apply(data, changes);
  });
  const alive = [...data.values()].reduce((sum, documents) => sum + documents.size, 0);
  if (lines > 2 * alive + 1000) compact(file, data);
  let handle = openSync(file, 'a', 0o600);

  return {
    collection<T>(name: string): Collection<T> {
      const documents = () => data.get(name) as Map<string, T> | undefined;
      return {
        get: (id) => documents()?.get(id),
        all: () => [...(documents()?.values() ?? [])],
        get size() {
          return documents()?.size ?? 0;
        },
        put: (id, value) => [name, id, value],
        remove: (id) => [name, id],
      };
    },
    names: () => [...data.keys()],
    commit(changes) {
      writeSync(handle, JSON.stringify(changes) + '\n');
      apply(data, changes);
    },
    clear() {
      closeSync(handle);
      data.clear();
      compact(file, data);
      handle = openSync(file, 'a', 0o600);
    },
    close() {
      closeSync(handle);
    },
  };
}

function apply(data: Map<string, Map<string, unknown>>, changes: readonly Change[]): void {
  for (const [collection, id, value] of changes) {
    const documents = data.get(collection) ?? new Map<string, unknown>();
    data.set(collection, documents);
    if (value === undefined || value === null) documents.delete(id);
    else documents.set(id, value);
  }
}

function load(file: string, take: (changes: readonly Change[]) => void): number {
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf('\n') + 1;
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)));
  const lines = text.slice(0, end).split('\n').slice(0, -1);
  lines.forEach((line, index) => {
    try {
      take(JSON.parse(line) as readonly Change[]);
    } catch {
      throw new Error(`${file}, line ${index + 1}, is not a commit of the local Microsoft 365. Move the folder away to start afresh.`);
    }
  });
  return lines.length;
}

function compact(file: string, data: ReadonlyMap<string, ReadonlyMap<string, unknown>>): void {
  const temporary = `${file}.new`;
  closeSync(openSync(temporary, 'w', 0o600));
  for (const [collection, documents] of data) {
    const changes = [...documents].map(([id, value]) => [collection, id, value]);
    if (changes.length > 0) appendFileSync(temporary, JSON.stringify(changes) + '\n');
  }
  renameSync(temporary, file);
}
