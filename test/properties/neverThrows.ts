import { acts } from '../../src/domain/acts/acts.ts';
import { act, mayAct } from '../../src/domain/acts/judge.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { CaseFile, Instant } from '../../src/domain/case/fact.ts';
import { desired } from '../../src/domain/effects/desired.ts';
import { rowsOf } from '../../src/domain/record/rows.ts';
import { dataFor } from './actData.ts';
import type { Dice } from './dice.ts';
import { someCase } from './pool.ts';
import type { Property } from './property.ts';
import { lookedAt, spoilt } from './rawLog.ts';
import { calendar, type Vocabulary } from './vocabulary.ts';

const names = [...Object.keys(acts), '__proto__', 'constructor'];
const written = ['ok', 'ok-with-prompt', 'referred'];

/** Whatever a log holds: an assessment is made, every act is judged, the effects and the rows are worked out; nothing throws. */
export const neverThrows: Property = {
  name: 'random logs',
  rounds: 10_000,
  quick: 3,
  says: (rounds) => `${String(rounds)} random logs: none threw in assess, any act, effects or rows`,
  round: (dice, words) => {
    const from = someCase(dice, words);
    const bowl = { dice, words, now: from.now };
    const file = spoilt(bowl, from.file);
    const now = lookedAt(bowl);
    const wrong = tried(dice, words, file, now);
    return wrong && `${wrong}\n  at ${now}: ${JSON.stringify(file)}`;
  },
};

const tried = (dice: Dice, words: Vocabulary, file: CaseFile, now: Instant): string | undefined => {
  const { policy } = words;
  let doing = 'assess';
  try {
    const seen = assess(policy, file, calendar, now);
    if (typeof JSON.stringify(seen) !== 'string') return 'the assessment is no plain data';
    doing = 'rows';
    rowsOf('SM-7K2Q', seen);
    doing = 'effects';
    desired(policy, file, seen, 'SM-7K2Q');
    const bowl = { dice, words, now };
    for (const name of names) {
      doing = name;
      const by = dice.pick(words.people);
      const result = act(policy, file, calendar, now, {
        act: name,
        by,
        data: dataFor(bowl, name, 8),
        ...(dice.percent(20) && { id: dice.pick(['c1', 'c2', 'p1']) }),
      });
      if (result.says === '') return `${name} says nothing`;
      if (!written.includes(result.outcome) && result.facts.length > 0) return `${name} is ${result.outcome} and writes`;
      doing = `${name}, assessed`;
      if (result.facts.length > 0 && dice.percent(25))
        assess(
          policy,
          { ...file, log: [...(Array.isArray(file.log) ? (file.log as CaseFile['log']) : []), ...result.facts] },
          calendar,
          now,
        );
    }
    doing = 'mayAct';
    mayAct(policy, file, calendar, now, dice.pick(words.people), dice.pick(names));
    return undefined;
  } catch (error) {
    return `${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
};
