import type { ChatActivity } from '../standin/shapes.ts';

/** A conversation with what is new in it: an updated message takes the place of the one with its id, the rest follows in order, deleted ones go. */
export function merge(held: readonly ChatActivity[], fresh: readonly ChatActivity[]): readonly ChatActivity[] {
  const byId = new Map(held.map((one) => [one.id, one]));
  for (const one of fresh) if ((byId.get(one.id)?.sequence ?? -1) <= one.sequence) byId.set(one.id, one);
  return [...byId.values()].filter((one) => one.deleted !== true);
}
