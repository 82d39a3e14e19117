import type { Hole } from './hole.ts';
import type { Path } from './placeOf.ts';

/** Names that stand in one list more than once, each where it stands again. */
export const writtenTwice = (ids: readonly string[], path: Path, wayOn = 'give one of them another name'): readonly Hole[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ path: [...path, index], says: `${id} stands here twice; ${wayOn}` }] : []));
