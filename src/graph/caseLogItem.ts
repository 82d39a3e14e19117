import { z } from 'zod';
import type { Fields } from './lists.ts';
import type { Link } from './verifyChain.ts';
import type { ListItem } from './wire.ts';

/** Columns an entry's text is spread over, since a note column takes 63,999 characters. */
export const entryColumns: readonly string[] = ['Facts', 'Facts2', 'Facts3', 'Facts4'];

export const itemColumns: readonly string[] = ['Position', 'Reference', 'Sequence', 'Hash', 'Previous', 'Writer', ...entryColumns];

/** The append that counts at its position. */
export type Winner = Link & { readonly id: number; readonly reference: string; readonly sequence: number; readonly writer: string };

const empty = z.string().default('');
const columns = z.object({
  Position: z.string(),
  Reference: z.string(),
  Sequence: z.number(),
  Hash: z.string(),
  Writer: empty,
  Previous: empty,
  Facts: empty,
  Facts2: empty,
  Facts3: empty,
  Facts4: empty,
});

/**
 * One append per position, in order: the item with the lowest id. The others lost the race, or were sent twice. An item that is no entry,
 * such as one added by hand, counts for nothing.
 */
export function winners(items: readonly ListItem[]): readonly Winner[] {
  const best = new Map<string, Winner>();
  for (const one of items.flatMap(entryOf)) {
    const other = best.get(one.position);
    if (other === undefined || one.id < other.id) best.set(one.position, one);
  }
  return [...best.values()].sort((a, b) => a.sequence - b.sequence);
}

function entryOf(item: ListItem): readonly Winner[] {
  const entry = columns.safeParse(item.fields).data;
  return entry === undefined ? [] : [winnerOf(item.id, entry)];
}

function winnerOf(id: string, entry: z.infer<typeof columns>): Winner {
  const { Position, Reference, Sequence, Hash, Writer, Previous, Facts, Facts2, Facts3, Facts4 } = entry;
  return {
    id: Number(id),
    position: Position,
    reference: Reference,
    sequence: Sequence,
    hash: Hash,
    previous: Previous,
    writer: Writer,
    text: Facts + Facts2 + Facts3 + Facts4,
  };
}

/** The columns of a new item. */
export const fieldsOf = (entry: Omit<Winner, 'id' | 'text'> & { readonly parts: readonly string[] }): Fields => ({
  Title: entry.reference,
  Position: entry.position,
  Reference: entry.reference,
  Sequence: entry.sequence,
  Hash: entry.hash,
  Previous: entry.previous,
  Writer: entry.writer,
  ...Object.fromEntries(entry.parts.map((part, at) => [entryColumns[at] ?? '', part])),
});
