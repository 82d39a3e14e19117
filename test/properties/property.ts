import type { Dice } from './dice.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Something that has to hold whatever the dice say. One round makes something up and tries it. */
export type Property = {
  readonly name: string;
  /** How many rounds for each procedure when all are run, and in the quick tests. */
  readonly rounds: number;
  readonly quick: number;
  /** The closing line, for so many rounds in which it held. */
  readonly says: (rounds: number) => string;
  /** A round: what went wrong, or undefined. May throw, which is wrong too. */
  readonly round: (dice: Dice, words: Vocabulary) => string | undefined;
};
