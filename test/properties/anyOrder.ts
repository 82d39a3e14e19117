import { assess } from '../../src/domain/assess/assess.ts';
import type { CaseFile } from '../../src/domain/case/fact.ts';
import { someCase } from './pool.ts';
import type { Property } from './property.ts';
import { lookedAt, spoilt } from './rawLog.ts';
import { calendar } from './vocabulary.ts';

/** The same facts give the same assessment, byte for byte, in whatever order they stand: those of one instant above all. */
export const anyOrder: Property = {
  name: 'any order',
  rounds: 1_000,
  quick: 3,
  says: (rounds) => `${String(rounds)} logs in three orders each: the same assessment, byte for byte`,
  round: (dice, words) => {
    const from = someCase(dice, words);
    const bowl = { dice, words, now: from.now };
    const file = dice.percent(40) ? from.file : spoilt(bowl, from.file);
    if (!Array.isArray(file.log)) return undefined;
    // Some facts are made to share one instant, as they do when a program writes several at once.
    const [at] = dice.shuffled(file.log as CaseFile['log']);
    const log = (file.log as CaseFile['log']).map((fact) =>
      at && isObject(fact) && dice.percent(30) ? { ...fact, at: at.at, ...(at.recorded !== undefined && { recorded: at.recorded }) } : fact,
    );
    const now = lookedAt(bowl);
    const said = (facts: CaseFile['log']): string => JSON.stringify(assess(words.policy, { case: file.case, log: facts }, calendar, now));
    const expected = said(log);
    for (const other of [[...log].reverse(), dice.shuffled(log)]) {
      const seen = said(other);
      if (seen !== expected) return `${firstDifference(expected, seen)}\n  at ${now}: ${JSON.stringify({ case: file.case, log })}`;
    }
    return undefined;
  },
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Where two texts part, with what stands before it. */
export const firstDifference = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 120), at + 80)}\n  is elsewhere …${b.slice(Math.max(0, at - 20), at + 80)}`;
};
