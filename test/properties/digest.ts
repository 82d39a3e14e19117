import { createHash } from 'node:crypto';
import { assess } from '../../src/domain/assess/assess.ts';
import { desired } from '../../src/domain/effects/desired.ts';
import { logOf } from '../../src/domain/case/logOf.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { rowsOf } from '../../src/domain/record/rows.ts';
import { readPacks } from '../../src/policies/packs.ts';
import { Dice } from './dice.ts';
import { someCase } from './pool.ts';
import { lookedAt, spoilt } from './rawLog.ts';
import { calendar, vocabularyOf } from './vocabulary.ts';

// Prints what this machine, with its time zone and locale, makes of so many cases of each procedure: one line, the same on every machine.
const rounds = Number(process.argv[2] ?? '20');
const packs = readPacks();
const hash = createHash('sha256');
for (const id of packs.ids) {
  const words = vocabularyOf(packs.get(id) as Policy);
  for (let round = 0; round < rounds; round += 1) {
    const dice = new Dice(round + 1);
    const from = someCase(dice, words);
    const bowl = { dice, words, now: from.now };
    const file = dice.percent(50) ? from.file : spoilt(bowl, from.file);
    const seen = assess(words.policy, file, calendar, lookedAt(bowl));
    hash.update(
      JSON.stringify([seen, rowsOf('SM-7K2Q', seen), logOf(file).length > 0 ? desired(words.policy, file, seen, 'SM-7K2Q') : []]),
    );
  }
}
process.stdout.write(`${hash.digest('hex')} ${Intl.DateTimeFormat().resolvedOptions().timeZone}\n`);
