import { Dice } from './dice.ts';
import type { Property } from './property.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tries a property so often on a procedure, or a share of it, and gives what went wrong, each with the number that makes it again. */
export const tryRounds = (property: Property, words: Vocabulary, rounds: number, share = { nth: 0, of: 1 }): readonly string[] => {
  const wrong: string[] = [];
  for (let round = share.nth; round < rounds && wrong.length < 20; round += share.of) {
    const said = once(property, words, round);
    if (said !== undefined) wrong.push(`${property.name}, ${words.policy.id}, round ${String(round)}: ${said.slice(0, 4000)}`);
  }
  return wrong;
};

const once = (property: Property, words: Vocabulary, round: number): string | undefined => {
  try {
    return property.round(new Dice(round * 2_654_435_761 + words.policy.id.length), words);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
};
