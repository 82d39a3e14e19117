import { z } from 'zod';
import { acts as table } from '../../domain/acts/acts.ts';
import { own } from '../../domain/policy/own.ts';
import { NotUnderstood } from '../notUnderstood.ts';

/** `acts [NAME]`: the acts, each with a JSON Schema of what it takes. */
export const acts = ([name]: readonly string[]): string => {
  if (name !== undefined && !own(table, name))
    throw new NotUnderstood(`there is no act ${name}; the acts are ${Object.keys(table).join(', ')}`);
  const told = Object.values(table)
    .filter((each) => name === undefined || each.name === name)
    .map((each) => ({ name: each.name, label: each.label, data: z.toJSONSchema(each.schema, { io: 'input', unrepresentable: 'any' }) }));
  return JSON.stringify(name === undefined ? told : told[0], undefined, 2);
};
