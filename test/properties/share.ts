import { parentPort, workerData } from 'node:worker_threads';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { properties } from './properties.ts';
import { tryRounds } from './tryRounds.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a share of the rounds came to. */
export type Done = { readonly wrong: readonly string[] };

// One thread's share of the rounds of a property.
const { name, each, nth, of } = workerData as { readonly name: string; readonly each: number; readonly nth: number; readonly of: number };
const property = properties.find((one) => one.name === name);
if (!property) throw new Error(`There is no property ${name}.`);
const packs = readPacks();
const wrong = packs.ids.flatMap((id) => tryRounds(property, vocabularyOf(packs.get(id) as Policy), each, { nth, of }));
parentPort?.postMessage({ wrong } satisfies Done);
