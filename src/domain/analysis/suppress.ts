/** A count by what it counts; undefined where it is too small to be shown. */
export type Cell = { readonly value: string; readonly count: number | undefined };

/**
 * Counts with the small ones hidden, so that nobody can be recognised. Where the hidden ones could be worked out from the rest (one alone,
 * or so few in all that each must be one), the next smallest goes with them.
 */
export const suppress = (counts: ReadonlyMap<string, number>, smallest: number): readonly Cell[] => {
  const cells = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const hidden = cells.filter(([, count]) => count < smallest);
  const shown = cells.slice(0, cells.length - hidden.length);
  while (
    hidden.length > 0 &&
    shown.length > 0 &&
    isGuessed(
      hidden.map(([, count]) => count),
      smallest,
    )
  )
    hidden.push(...shown.splice(-1));
  return cells.map(([value, count]) => ({ value, count: shown.some(([each]) => each === value) ? count : undefined }));
};

/** Whether counts that are at least one each follow from their sum. */
const isGuessed = (counts: readonly number[], smallest: number): boolean => {
  const sum = counts.reduce((all, count) => all + count, 0);
  return sum < smallest || sum === counts.length;
};
