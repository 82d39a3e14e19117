import { createHmac, timingSafeEqual } from 'node:crypto';
import { watchName, watchNamed, type Watch } from '../domain/follow/watch.ts';

/**
 * What Graph gives back with every notification of a subscription, to prove that it comes from Graph: the watch and a seal nobody else can
 * make (HMAC-SHA-256). Nothing has to be kept for it, so a subscription found again is as good as one made just now. At most 128 letters.
 */
export const clientStateOf = (key: string, watch: Watch): string => `${watchName(watch)}.${sealOf(key, watchName(watch))}`;

/** The watch a client state was made for with this key; undefined for any other text. */
export function watchOfState(key: string, state: string): string | undefined {
  const dot = state.lastIndexOf('.');
  const name = state.slice(0, Math.max(0, dot));
  const [given, right] = [Buffer.from(state.slice(dot + 1)), Buffer.from(sealOf(key, name))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return watchNamed(name) === undefined ? undefined : name;
}

/** Tells subscriptions made with this key from those made with an earlier one, and tells nobody the key. */
export const keyMark = (key: string): string => sealOf(key, 'mark').slice(0, 12);

const sealOf = (key: string, text: string): string => createHmac('sha256', `${key}/notifications`).update(text).digest('base64url');
