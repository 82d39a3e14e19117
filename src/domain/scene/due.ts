import type { Instant, Person } from '../case/fact.ts';

/** A document somebody is due and has not had. */
export type Unsent = { readonly person: Person; readonly document: string };

/** A document that is due to somebody, with when they first had it. */
export type Due = Unsent & { readonly had: Instant | undefined };
