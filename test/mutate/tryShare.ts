import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import type { Expectation } from '../support/expectation.ts';
import { mutantsOf, type Share } from './mutantsOf.ts';
import { tryMutants } from './tryMutants.ts';

// One thread's share of the mutants of a pack.
const { id, share } = workerData as { readonly id: string; readonly share: Share };
const file = new URL(`../policies/${id}.expectations.ts`, import.meta.url);
const { expectations } = existsSync(file) ? ((await import(file.href)) as { expectations: readonly Expectation[] }) : { expectations: [] };
const policy = readPacks().get(id) as Policy;
parentPort?.postMessage(tryMutants(policy, expectations, mutantsOf(policy, share)));
