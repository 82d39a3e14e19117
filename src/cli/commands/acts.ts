import { acts as table } from '../../domain/acts/acts.ts';
import { actSchema } from '../../domain/acts/told/actSchema.ts';
import { own } from '../../domain/policy/own.ts';
import { NotUnderstood } from '../notUnderstood.ts';
import type { Options } from '../options.ts';
import { policyFrom, wordedIn } from '../readInput.ts';

/** `acts [NAME] [--policy …]`: the acts, each with a JSON Schema of what it takes, in the words of the procedure where one is named. */
export const acts = ([name]: readonly string[], options: Options): string => {
  if (name !== undefined && !own(table, name))
    throw new NotUnderstood(`there is no act ${name}; the acts are ${Object.keys(table).join(', ')}`);
  const policy = options.policy === undefined ? undefined : wordedIn(policyFrom(options.policy), options.language);
  const told = Object.values(table)
    .filter((each) => name === undefined || each.name === name)
    .map((each) => ({ name: each.name, label: each.label, data: actSchema(each, policy) }));
  return JSON.stringify(name === undefined ? told : told[0], undefined, 2);
};
