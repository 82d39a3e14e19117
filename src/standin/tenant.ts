import type { PracticeClock } from './clock.ts';
import type { Keys } from './entra/keys.ts';
import type { Outbound } from './outbound.ts';
import type { Settings } from './settings.ts';
import type { TellingStore } from './store/news.ts';

/** The made-up Microsoft 365 tenant: its settings, its data, its clock, its keys, and the address it is reached at. */
export type Tenant = {
  readonly settings: Settings;
  readonly store: TellingStore;
  readonly clock: PracticeClock;
  readonly keys: Keys;
  readonly outbound: Outbound;
  readonly origin: string;
};

export const graphOrigin = 'https://graph.microsoft.com/v1.0';

/** The practice time as Graph writes it, e.g. 2026-11-25T10:00:00Z. */
export function stamp(tenant: Tenant): string {
  return new Date(tenant.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
}
