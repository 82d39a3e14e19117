/** How many letters differ between two words: added, left out, exchanged or swapped with their neighbour. */
const apart = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const [before, row] = [rows[i - 1] ?? [], [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (same ? 0 : 1),
          ...(swapped ? [(rows[i - 2]?.[j - 2] ?? 0) + 1] : []),
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
};

/** The allowed word that somebody most likely meant; undefined where none is near. */
export const near = (word: string, allowed: readonly string[]): string | undefined => {
  if (word.length > 80) return undefined;
  const small = word.toLowerCase();
  const ranked = allowed
    .filter((each) => each.length <= 80)
    .map((each) => ({ each, far: apart(small, each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)[0];
  return ranked && ranked.far <= Math.max(1, Math.floor(word.length / 3)) ? ranked.each : undefined;
};

/** “ (did you mean latest?)”, or nothing where no allowed word is near. */
export const didYouMean = (word: string, allowed: readonly string[]): string => {
  const meant = near(word, allowed);
  return meant === undefined || meant === word ? '' : ` (did you mean ${meant}?)`;
};
