import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { acts } from '../../src/domain/acts/acts.ts';
import { act } from '../../src/domain/acts/judge.ts';
import { assess } from '../../src/domain/assess/assess.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { readPolicy } from '../../src/domain/policy/readPolicy.ts';
import { likelyData } from './actData.ts';
import type { Dice } from './dice.ts';
import { play } from './play.ts';
import type { Property } from './property.ts';
import { spoiltText } from './spoiltText.ts';
import { thinned } from './thinned.ts';
import { calendar, type Vocabulary } from './vocabulary.ts';

const names = Object.keys(acts);
const texts = new WeakMap<Vocabulary, { readonly whole: string; readonly thin: string }>();

/**
 * Whatever is done to a policy file: it is refused, with a place and a reason for each thing wrong, or it is read whole, every field of it,
 * and an assessment and every act can be made with it.
 */
export const policyFuzz: Property = {
  name: 'policy files',
  rounds: 2_000,
  quick: 4,
  says: (rounds) => `${String(rounds)} spoilt policy files: each read whole and usable, or refused with place and reason`,
  round: (dice, words) => {
    const known = texts.get(words) ?? textsOf(words.policy);
    texts.set(words, known);
    // A procedure as long as ours takes ten times as long to read as a short one like it.
    const text = spoiltText(dice.percent(8) ? known.whole : known.thin, dice);
    const read = readPolicy(text, 'council.yaml');
    if ('problems' in read) {
      const lines = text.split('\n').length;
      const vague = read.problems.find(({ line, column, says }) => says.trim() === '' || line < 1 || column < 1 || line > lines + 1);
      if (read.problems.length === 0) return `refused without a reason\n${text.slice(0, 500)}`;
      return vague && `refused without a place or reason: ${JSON.stringify(vague)}`;
    }
    const lost = notRead(parse(text), read.policy, '');
    if (lost !== undefined) return `${lost} is in the file and not in what was read`;
    return unusable(dice, words, read.policy);
  },
};

const textsOf = (policy: Policy): { readonly whole: string; readonly thin: string } => ({
  whole: readFileSync(new URL(`../../src/policies/${policy.id}.yaml`, import.meta.url), 'utf8'),
  thin: thinned(policy),
});

/** A field of the file that what was read does not have; defaults may be beside, and ends of texts are tidied. */
const notRead = (written: unknown, read: unknown, path: string): string | undefined => {
  if (typeof written === 'object' && written !== null) {
    if (typeof read !== 'object' || read === null) return path;
    for (const [key, value] of Object.entries(written)) {
      if (!Object.hasOwn(read, key)) return `${path}.${key}`;
      const lost = notRead(value, (read as Record<string, unknown>)[key], `${path}.${key}`);
      if (lost !== undefined) return lost;
    }
    return undefined;
  }
  return Object.is(typeof written === 'string' ? written.trim() : written, typeof read === 'string' ? read.trim() : read)
    ? undefined
    : path;
};

const unusable = (dice: Dice, words: Vocabulary, policy: Policy): string | undefined => {
  const { file, now } = (cases.get(words) ?? cases.set(words, play(dice, words, 25)).get(words)) as ReturnType<typeof play>;
  const mine = { ...words, policy };
  const seen = assess(policy, file, calendar, now);
  for (const name of names)
    act(policy, file, calendar, now, { act: name, by: dice.pick(words.people), data: likelyData({ dice, words: mine, now }, name, seen) });
  return undefined;
};

const cases = new WeakMap<Vocabulary, ReturnType<typeof play>>();
