import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/case/fact.ts';
import { instantOf, msOf } from '../domain/time/instant.ts';
import { asReference } from './reference.ts';

/** What a link given to somebody outside is for: one question of one case, put to one person, until an instant. */
export type OutsideLink = { readonly reference: string; readonly ask: number; readonly person: string; readonly closes: Instant };

const outside = 'outside:';
const shape = /^(SM-[A-Z0-9]{4})\.(\d{1,3})\.([\w-]{1,80})\.([0-9a-z]{1,10})\.([\w-]{43})$/;

/**
 * A link as the end of an address: reference, number, person and end in the open, none of them a name, and a seal nobody can make without the
 * key (HMAC-SHA-256, RFC 2104).
 */
export function sealLink(key: string, { reference, ask, person, closes }: OutsideLink): string {
  const open = [reference, String(ask), person.replace(outside, ''), msOf(closes).toString(36)].join('.');
  return `${open}.${sealOf(key, open)}`;
}

/** What a link says; undefined for one that was not sealed with this key, whatever is wrong with it. */
export function readLink(key: string, text: string): OutsideLink | undefined {
  const [whole, reference = '', ask = '', person = '', closes = '', seal = ''] = shape.exec(text) ?? [];
  if (whole === undefined || asReference(reference) !== reference) return undefined;
  const right = Buffer.from(sealOf(key, whole.slice(0, -seal.length - 1)));
  const given = Buffer.from(seal);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  return { reference, ask: Number(ask), person: `${outside}${person}`, closes: instantOf(parseInt(closes, 36)) };
}

const sealOf = (key: string, open: string): string => createHmac('sha256', `${key}/outside`).update(open).digest('base64url');
