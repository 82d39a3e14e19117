/** What came back from one try: a status with its Retry-After header, or nothing at all. */
export type Try = { readonly status?: number; readonly retryAfter?: string | null; readonly attempt: number; readonly repeatable: boolean };

/**
 * Milliseconds to wait before the same request is sent again, or undefined when it must not be.
 * 429 was not carried out and is always tried again. After 503, 504 or silence nobody knows, so only a repeatable request is.
 * @param chance in [0, 1): up to a fifth is added, so that many callers do not come back together.
 */
export function retryWait(one: Try, now: number, chance: number): number | undefined {
  const worthIt = one.status === 429 || (one.repeatable && (one.status === undefined || one.status === 503 || one.status === 504));
  if (!worthIt) return undefined;
  const asked = secondsAsked(one.retryAfter, now);
  return Math.ceil((asked ?? 2 ** (one.attempt - 1)) * 1000 * (1 + chance / 5));
}

/** Seconds of a Retry-After header, given as seconds or as an HTTP date. Undefined when absent, past or not understood. */
export function secondsAsked(header: string | null | undefined, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number.isNaN(Number(header)) ? (Date.parse(header) - now) / 1000 : Number(header);
  return seconds > 0 ? seconds : undefined;
}
