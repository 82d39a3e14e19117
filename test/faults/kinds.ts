/** A way in which one outside call goes wrong: what the local Microsoft 365 does, how often, and whether the program ends there. */
export type Kind = { readonly name: string; readonly fault: object; readonly times?: number; readonly kills?: boolean };

/** The columns of the matrix. `an outage` lasts longer than the program's patience with one call. */
export const kinds: readonly Kind[] = [
  { name: '429 with Retry-After', fault: { status: 429, retryAfter: 2 } },
  { name: '429 without', fault: { status: 429 } },
  { name: '503', fault: { status: 503, retryAfter: 1 } },
  { name: '504 after the change was made', fault: { after: 'commit', status: 504 } },
  { name: 'time-out after the change was made', fault: { silence: 'after' } },
  { name: 'connection reset before', fault: { reset: 'before' } },
  { name: 'connection reset after', fault: { reset: 'after' } },
  { name: '412', fault: { status: 412 } },
  { name: 'malformed body', fault: { malformed: true } },
  { name: 'slow', fault: { delayMs: 120 } },
  { name: 'an outage', fault: { status: 503 }, times: 6 },
  { name: 'killed before', fault: { reset: 'before' }, kills: true },
  { name: 'killed after', fault: { reset: 'after' }, kills: true },
];
