import type { Document, LineCounter } from 'yaml';
import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';

export type Path = readonly (string | number)[];

/** Line and column of a field in the document; of the nearest thing that holds it when it is not there. `key` points at a name rather than its value. */
export const placeOf = (document: Document, lines: LineCounter, path: Path, key?: string): { line: number; column: number } => {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of key === undefined ? path : [...path, key]) {
    const last = key !== undefined && step === key;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = last ? offsetOf(pair.key) : offsetOf(isNode(pair.value) && pair.value.range ? pair.value : pair.key);
      node = isPair(pair) ? pair.value : undefined;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = offsetOf(node);
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
};

const offsetOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
