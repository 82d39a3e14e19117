/** A smallest set of things that hits every one of some sets; `smallest` is false where only that nothing can be left out of it is shown. */
export type Cover = { readonly of: readonly number[]; readonly smallest: boolean };

/** How many steps the search may take before it settles for a set from which nothing can be left out. */
const patience = 50_000;

/**
 * The smallest set of numbers that has one in common with each of the given sets (minimum hitting set): tried by size, branching on the set
 * with the fewest members, so that the first found is the smallest. The same sets in any order give the same answer. None for an empty set.
 */
export const smallestCover = (sets: readonly (readonly number[])[]): Cover | undefined => {
  const minimal = inclusionMinimal(sets);
  if (minimal.some((set) => set.length === 0)) return undefined;
  const bound = irreducible(minimal);
  let left = patience;
  const search = (chosen: readonly number[], size: number): readonly number[] | undefined => {
    if (left-- <= 0) return undefined;
    const open = minimal.filter((set) => !set.some((each) => chosen.includes(each)));
    const [first] = open;
    if (first === undefined) return chosen;
    if (chosen.length + disjoint(open) > size) return undefined;
    for (const each of first) {
      const found = search([...chosen, each], size);
      if (found) return found;
    }
    return undefined;
  };
  for (let size = 0; size < bound.length; size++) {
    const found = search([], size);
    if (found) return { of: found.toSorted((a, b) => a - b), smallest: true };
    if (left <= 0) return { of: bound, smallest: false };
  }
  return { of: bound, smallest: true };
};

/** The sets that contain no other, smallest first, each once. */
export const inclusionMinimal = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const kept: (readonly number[])[] = [];
  const masks: bigint[] = [];
  for (const set of sets.toSorted(bySizeThenMembers)) {
    const mask = set.reduce((bits, each) => bits | (1n << BigInt(each)), 0n);
    if (masks.some((other) => (other & mask) === other)) continue;
    kept.push(set);
    masks.push(mask);
  }
  return kept;
};

const bySizeThenMembers = (one: readonly number[], other: readonly number[]): number =>
  one.length - other.length || one.reduce((found, each, nth) => (found === 0 ? each - (other[nth] ?? 0) : found), 0);

/** A hitting set from which nothing can be left out: everything, less what is not needed, the last first. */
const irreducible = (sets: readonly (readonly number[])[]): readonly number[] => {
  let kept = [...new Set(sets.flat())].toSorted((a, b) => a - b);
  for (const each of kept.toReversed()) {
    const without = kept.filter((other) => other !== each);
    if (sets.every((set) => set.some((other) => without.includes(other)))) kept = without;
  }
  return kept;
};

/** How many of the sets at least have nothing in common: each of these needs a member of its own. */
const disjoint = (sets: readonly (readonly number[])[]): number => {
  const taken = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((each) => taken.has(each))) continue;
    for (const each of set) taken.add(each);
    count++;
  }
  return count;
};
