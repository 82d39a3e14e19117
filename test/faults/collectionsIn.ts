import { readFileSync } from 'node:fs';

export type Doc = Readonly<Record<string, unknown>>;

/** What the local Microsoft 365 keeps in a file: documents by collection and id, as they are after its last line. */
export function collectionsIn(file: string): ReadonlyMap<string, ReadonlyMap<string, Doc>> {
  const data = new Map<string, Map<string, Doc>>();
  for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1))
    for (const [name, id, value] of JSON.parse(line) as readonly [string, string, Doc?][]) {
      const docs = data.get(name) ?? new Map<string, Doc>();
      data.set(name, docs);
      if (value) docs.set(id, value);
      else docs.delete(id);
    }
  return data;
}
