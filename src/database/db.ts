/** Runs one statement; values stand as `$1`, `$2`… Rows come as the driver gives them. */
export type Query = <Row = Readonly<Record<string, unknown>>>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** PostgreSQL, wherever it runs: references, ids and dates only, so that it can be dropped and made again from the record. */
export type Db = {
  readonly query: Query;
  /** Runs the work as one: all of it stays, or none when it throws. */
  tx<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** What the job queue connects to. */
  readonly engine: Engine;
};

type Engine = { readonly kind: 'embedded'; readonly instance: Embedded } | { readonly kind: 'server'; readonly connectionString: string };

/** The part of an embedded PostgreSQL that the queue uses. `never` rows go into whatever rows a caller expects. */
type Embedded = {
  query(sql: string, values?: unknown[]): Promise<{ rows: never[] }>;
  exec(sql: string): Promise<{ rows: unknown[] }[]>;
  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
};
