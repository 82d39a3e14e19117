import type { CaseFile, Fact, Instant } from '../../src/domain/case/fact.ts';
import { type Bowl, instantNear, oddValue, somebody, usualValue } from './values.ts';

const fields =
  'to role person fact value triggers placement exclusions seat decision reason number attendance sections actions action status documents document people form answers corrects command effect as chair organiser notifiedAt start end startedAt endedAt date present inquorate how note at2 step supportedByAll cease joint'.split(
    ' ',
  );
const moments = new Set(['start', 'end', 'startedAt', 'endedAt', 'notifiedAt']);

/** A fact nobody's act wrote: any event, fields that belong to others, values of every kind. Plain JSON. */
export const rawFact = (bowl: Bowl, { odd = 12 } = {}): Fact => {
  const { dice } = bowl;
  const data = dice.some(fields, 9).map((name): readonly [string, unknown] => {
    if (dice.percent(odd)) return [name, oddValue(dice)];
    if (moments.has(name)) return [name, instantNear(bowl)];
    if (name === 'date') return [name, instantNear(bowl).slice(0, 10)];
    return [name, usualValue(bowl, name) ?? dice.pick<unknown>(['Words', true, false, 1])];
  });
  const at = dice.percent(96) ? instantNear(bowl) : oddValue(dice);
  return {
    ...Object.fromEntries(data),
    event: dice.percent(98) ? usualValue(bowl, 'event') : oddValue(dice),
    at,
    by: dice.percent(97) ? somebody(bowl) : oddValue(dice),
    ...(dice.percent(50) && { recorded: dice.percent(95) ? instantNear(bowl) : oddValue(dice) }),
  } as Fact;
};

/** A log that was played, with facts put in, taken out, changed and repeated; sometimes something that is no log at all. */
export const spoilt = (bowl: Bowl, file: CaseFile): CaseFile => {
  const { dice } = bowl;
  if (dice.percent(1)) return { case: oddValue(dice), log: oddValue(dice) } as CaseFile;
  const log: unknown[] = file.log.slice(0, dice.upTo(file.log.length + 1)).filter(() => dice.percent(95));
  const put = (fact: unknown): void => void log.splice(dice.upTo(log.length + 1), 0, fact);
  for (let left = dice.upTo(9); left > 0; left -= 1) {
    const chance = dice.upTo(100);
    const there = log.length === 0 ? {} : dice.pick(log);
    if (chance < 70) put(rawFact(bowl));
    else if (chance < 80) put({ ...(there as Fact), [dice.pick(fields)]: oddValue(dice) });
    else if (chance < 88)
      put({
        ...(there as Fact),
        at: instantNear(bowl),
        corrects: (there as Partial<Fact> | null)?.at ?? 'c1',
        recorded: instantNear(bowl),
      });
    else if (chance < 96) put(there);
    else put(oddValue(dice));
  }
  const opening = dice.percent(90)
    ? file.case
    : {
        ...file.case,
        placement: oddValue(dice),
        child: oddValue(dice),
        [dice.pick(['people', 'meeting', '__proto__x', 'exclusions'])]: oddValue(dice),
      };
  return { case: opening, log: log as readonly Fact[] } as CaseFile;
};

/** A moment to look at a case: mostly as it was left, sometimes long before or after. */
export const lookedAt = (bowl: Bowl): Instant => (bowl.dice.percent(60) ? bowl.now : instantNear(bowl));
