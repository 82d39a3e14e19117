import { assess } from '../../src/domain/assess/assess.ts';
import type { Fact } from '../../src/domain/case/fact.ts';
import { instantOf, isInstant, msOf } from '../../src/domain/time/instant.ts';
import { firstDifference } from './anyOrder.ts';
import { someCase } from './pool.ts';
import type { Property } from './property.ts';
import { rawFact, spoilt } from './rawLog.ts';
import { calendar } from './vocabulary.ts';

/**
 * What was assessed at T from the facts recorded by T is assessed again at T, byte for byte, whatever was recorded since: facts of any
 * kind, about any time, corrections and repetitions of what was known, in any place of the log. Since means a later millisecond.
 */
export const reproducible: Property = {
  name: 'reproducible',
  rounds: 2_000,
  quick: 3,
  says: (rounds) => `${String(rounds)} cases assessed, added to and corrected, assessed again at the same instant: the same, byte for byte`,
  round: (dice, words) => {
    const from = someCase(dice, words);
    const bowl = { dice, words, now: from.now };
    const file = dice.percent(50) ? from.file : spoilt(bowl, from.file);
    if (!Array.isArray(file.log)) return undefined;
    const now = from.now;
    const isKnown = (fact: unknown): boolean =>
      typeof fact !== 'object' || fact === null || !('recorded' in fact) || !isInstant(fact.recorded) || msOf(fact.recorded) <= msOf(now);
    const known = (file.log as readonly Fact[]).filter(isKnown);
    const since = (): string => instantOf(msOf(now) + 1 + dice.pick([0, 1000, 86_400_000, 10_000_000_000]));
    const later = Array.from({ length: 1 + dice.upTo(6) }, (): Fact => {
      const there = known.length > 0 && dice.percent(50) ? (dice.pick(known) as Fact | null) : null;
      if (typeof there !== 'object' || there === null) return { ...rawFact(bowl), recorded: since() };
      return {
        ...there,
        recorded: since(),
        ...(dice.percent(70) && { corrects: dice.percent(50) ? there.at : (there.command ?? there.at), at: rawFact(bowl).at }),
      };
    });
    const said = (log: readonly Fact[]): string => JSON.stringify(assess(words.policy, { case: file.case, log }, calendar, now));
    const [then, again] = [said(known), said(dice.shuffled([...known, ...later]))];
    return then === again
      ? undefined
      : `${firstDifference(then, again)}\n  at ${now}: ${JSON.stringify({ case: file.case, log: known })}\n  then ${JSON.stringify(later)}`;
  },
};
