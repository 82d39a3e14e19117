import type { Path } from './placeOf.ts';

/** Something of the right shape that is wrong all the same: where it stands, and what is wrong with it. */
export type Hole = { readonly path: Path; readonly says: string };
