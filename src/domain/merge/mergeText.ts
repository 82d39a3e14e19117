import { diff3Merge } from 'node-diff3';

/** Beyond this many lines nobody writes by hand, and comparing them all would take long: such texts are not put together line by line. */
const mostLines = 2_000;

/**
 * Two texts that were made from the same one, put together: whatever only one of them changed stands as changed. Undefined where both
 * changed the same lines, or lines beside each other, so that somebody has to read both.
 */
export function mergeText(base: string, mine: string, theirs: string): string | undefined {
  const [before, own, other] = [base, mine, theirs].map((text) => text.replaceAll('\r\n', '\n')) as [string, string, string];
  if (own === other || other === before) return mine;
  if (own === before) return theirs;
  const [lines, ownLines, otherLines] = [before, own, other].map((text) => text.split('\n')) as [string[], string[], string[]];
  if (lines.length + ownLines.length + otherLines.length > mostLines) return undefined;
  const regions = diff3Merge(ownLines, lines, otherLines, { excludeFalseConflicts: true });
  const merged = regions.flatMap((region) => region.ok ?? []);
  return regions.some((region) => region.conflict) ? undefined : merged.join('\n');
}
