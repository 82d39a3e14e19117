import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { anywhere } from './anywhere.ts';
import { properties } from './properties.ts';
import { tryRounds } from './tryRounds.ts';
import { vocabularyOf } from './vocabulary.ts';

const packs = readPacks();

describe.each(packs.ids)('under the procedure of %s', (id) => {
  const words = vocabularyOf(packs.get(id) as Policy);
  // Only a few rounds of each: the whole of it is npm run properties.
  it.each(properties.map((property) => [property.name, property] as const))('it holds for %s', (_, property) => {
    expect(tryRounds(property, words, property.quick)).toEqual([]);
  });
});

it('a case is assessed the same, byte for byte, wherever the machine says it is', async () => {
  const hosts = await anywhere(1);
  expect(new Set(hosts.map(({ zone }) => zone)).size).toBe(3);
  expect(new Set(hosts.map(({ digest }) => digest)).size).toBe(1);
}, 120_000);
