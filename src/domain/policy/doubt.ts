import type { Path } from './placeOf.ts';

/** Something a policy may say and hardly means: where, what is wrong, and what to do about it. */
export type Doubt = { readonly path: Path; readonly says: string; readonly key?: string };
