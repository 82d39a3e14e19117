import type { Caller } from '../entra/caller.ts';

/** A header bag with lower-case names, as node gives it. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** One request, read whole. `url` is relative to the stand-in's own origin. */
export type Call = {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Who calls, where the door asks for a token. */
  readonly caller?: Caller;
};

/** `json` and `bytes` exclude each other; neither means a body-less answer. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
};

/** `path` is a template: `{id}` is one segment, `{path*}` is any number of them. */
export type Route = {
  readonly method: string;
  readonly path: string;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
};

/** A parameter of the matched template; absent only when the template does not name it. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter "${name}".`);
  return value;
}
