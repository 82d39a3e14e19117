/** What came back from one try: a status and the milliseconds it asks to be left alone for, or nothing at all. */
export type Try = {
  readonly status?: number;
  readonly askedMs?: number | undefined;
  readonly attempt: number;
  readonly repeatable: boolean;
};

/**
 * Milliseconds to wait before the same request is sent again, or undefined when it must not be.
 * 429 was not carried out and is always tried again. After 503, 504 or silence nobody knows, so only a repeatable request is.
 * @param chance in [0, 1): up to a fifth is added, so that many callers do not come back together.
 */
export function retryWait(one: Try, chance: number): number | undefined {
  const worthIt = one.status === 429 || (one.repeatable && (one.status === undefined || one.status === 503 || one.status === 504));
  if (!worthIt) return undefined;
  return Math.ceil((one.askedMs ?? 1000 * 2 ** (one.attempt - 1)) * (1 + chance / 5));
}

/** Seconds of a Retry-After header, given as seconds or as an HTTP date. Undefined when absent, past or not understood. */
export function secondsAsked(header: string | null | undefined, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number.isNaN(Number(header)) ? (Date.parse(header) - now) / 1000 : Number(header);
  return seconds > 0 ? seconds : undefined;
}

/** Milliseconds an answer asks to be left alone for: to the millisecond, in seconds, or until an HTTP date. */
export function askedMs(headers: Headers, now: number): number | undefined {
  const exact = Number(headers.get('x-ms-retry-after-ms'));
  if (exact > 0) return exact;
  const seconds = secondsAsked(headers.get('Retry-After'), now);
  return seconds === undefined ? undefined : seconds * 1000;
}
