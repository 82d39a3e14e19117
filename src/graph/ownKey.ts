import { createHash } from 'node:crypto';
import { quoted } from './path.ts';

/** The extended property under which our key stands on an event or a message; it is found again by filter (resources/singlevaluelegacyextendedproperty). */
const property = 'String {6f1c2a54-8a0b-4a6e-9d0f-5d5a7c1e3b42} Name HoldfastKey';

/** Marks something we make with the key of the effect it came from. */
export const marked = (key: string) => ({ singleValueExtendedProperties: [{ id: property, value: key }] });

/** The filter that finds what was marked with the key. */
export const markedWith = (key: string): string =>
  `singleValueExtendedProperties/any(ep: ep/id eq ${quoted(property)} and ep/value eq ${quoted(key)})`;

/** A UUID that is always the same for a key: what makes a second POST of an event harmless (resources/event, transactionId). */
export function uuidOf(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
