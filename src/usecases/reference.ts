import { createHash } from 'node:crypto';

/** No vowels, so that no word can appear, and none of 0 O 1 I L S Z B Y U, which are misread over the phone. */
const alphabet = '23456789CDFGHJKMNPQRTVWX';

/** The meeting reference number `attempt` for a seed: `SM-7K2Q`. The same seed gives the same references in the same order. */
export function referenceFor(seed: string, attempt: number): string {
  const bytes = createHash('sha256').update(`${seed}:${attempt}`).digest();
  let rest = bytes.readUInt32BE(0);
  let letters = '';
  for (let at = 0; at < 4; at++) {
    letters += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return `SM-${letters}`;
}

/** The reference in what somebody typed (`sm 7k2q`), or undefined when it is none. */
export function asReference(typed: string): string | undefined {
  const letters = /^\s*SM[-\s]?([A-Z0-9]{4})\s*$/i.exec(typed)?.[1]?.toUpperCase();
  return letters === undefined ? undefined : `SM-${letters}`;
}
