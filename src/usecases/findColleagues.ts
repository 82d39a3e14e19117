import type { Colleagues } from '../api/contract.ts';
import type { World } from './world.ts';

/** Up to ten colleagues whose name or address begins with the words; nobody for fewer than two letters. */
export async function findColleagues(world: World, words: string): Promise<Colleagues> {
  const asked = words.trim().slice(0, 100);
  return { people: asked.length < 2 ? [] : (await world.directory.find(asked)).slice(0, 10) };
}
