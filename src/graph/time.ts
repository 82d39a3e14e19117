import type { Instant } from '../domain/case/fact.ts';
import { GatewayFailure } from '../usecases/gatewayFailure.ts';

type WallTime = { readonly dateTime: string; readonly timeZone: string };

/** An instant as Graph wants it: a wall time in UTC, no offset. */
export const wallTime = (instant: Instant): WallTime => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });

/** The instant of a wall time, in whole seconds. We ask for UTC on every call: another zone means the answer was not made for us. */
export function instantOf(wall: WallTime): Instant {
  if (wall.timeZone !== 'UTC') throw new GatewayFailure('unexpected', `A time came back in ${wall.timeZone} instead of UTC`);
  return `${wall.dateTime.slice(0, 19)}Z`;
}
