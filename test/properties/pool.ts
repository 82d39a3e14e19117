import type { CaseFile, Instant } from '../../src/domain/case/fact.ts';
import { Dice } from './dice.ts';
import { play, type Step } from './play.ts';
import type { Vocabulary } from './vocabulary.ts';

type Played = { readonly steps: readonly Step[]; readonly file: CaseFile; readonly now: Instant };

const most = 24;
const kept = new WeakMap<Vocabulary, Played[]>();

/** A case as far as it had come at some step: of a few dozen that are played once, because playing takes the time of many rounds. */
export const someCase = (dice: Dice, words: Vocabulary): Pick<Step, 'file' | 'now'> => {
  const pool = kept.get(words) ?? [];
  kept.set(words, pool);
  const nth = dice.upTo(most);
  const played = (pool[nth] ??= play(new Dice(nth + 1), words, 40));
  const step = dice.upTo(played.steps.length + 1);
  return played.steps[step] ?? played;
};
