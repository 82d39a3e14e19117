/** The command somebody most likely meant: the one their first words begin, or that is at most two slips away. */
export function nearest(words: string, commands: readonly string[]): string | undefined {
  const typed = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .slice(0, 4);
  const close = typed.flatMap((word) =>
    commands
      .map((command) => ({ command, slips: command.startsWith(word) ? 0 : slipsBetween(word, command) }))
      .filter(({ command, slips }) => slips <= Math.min(2, Math.floor(command.length / 3))),
  );
  return close.sort((a, b) => a.slips - b.slips)[0]?.command;
}

/** Letters to add, drop or change to turn one word into another. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(one).entries()) {
    row = Array.from(other).reduce<number[]>(
      (next, wanted, j) => [...next, Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === wanted ? 0 : 1))],
      [i + 1],
    );
  }
  return row[other.length] ?? 0;
}
