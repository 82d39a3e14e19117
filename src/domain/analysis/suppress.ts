/** A count by what it counts; undefined where it is too small to be shown. */
export type Cell = { readonly value: string; readonly count: number | undefined };

/**
 * Counts with the small ones hidden, so that nobody can be recognised. Where only one would be hidden it could be worked out from the
 * rest: the next smallest goes with it.
 */
export const suppress = (counts: ReadonlyMap<string, number>, smallest: number): readonly Cell[] => {
  const cells = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const small = cells.filter(([, count]) => count < smallest).map(([value]) => value);
  const next = small.length === 1 ? cells.filter(([value]) => !small.includes(value)).at(-1)?.[0] : undefined;
  return cells.map(([value, count]) => ({ value, count: small.includes(value) || value === next ? undefined : count }));
};
