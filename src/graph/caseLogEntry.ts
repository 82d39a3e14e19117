import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fact, Opening } from '../domain/case/fact.ts';

/** What one append keeps. The opening and the pack stand in a case's first append only. */
export type Entry = { readonly facts: readonly Fact[]; readonly opening?: Opening; readonly policy?: string };

const fact = z.looseObject({ event: z.string(), at: z.string(), by: z.string() });
const entry = z.object({ facts: z.array(fact), opening: z.looseObject({}).optional(), policy: z.string().optional() });

/** The entry as text that is the same for the same content: keys in order, no spaces. */
export const writeEntry = (content: Entry): string => canonical(content);

/** Reads an entry back. Throws what zod throws when it is none. */
export const readEntry = (text: string): Entry => entry.parse(JSON.parse(text)) as Entry;

/** SHA-256 over the hash before, the position and the content, so that no entry can be changed, moved or taken out unseen. */
export const hashOf = (previous: string, position: string, text: string): string =>
  createHash('sha256')
    .update(`${previous}\n${position}\n${canonical(JSON.parse(text))}`)
    .digest('hex');

/** `SM-7K2Q:000001`: the name of an append, unique in the list. */
export const positionOf = (reference: string, sequence: number): string => `${reference}:${String(sequence).padStart(6, '0')}`;

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
