import { z } from 'zod';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ActDefinition } from '../defineAct.ts';
import { actExamples } from './actExamples.ts';
import { actMeanings } from './actMeanings.ts';
import { fitting } from './fitting.ts';
import { meaningOf } from './fieldMeanings.ts';
import { vocabularyOf } from './fieldVocabulary.ts';

/** The parts of a JSON Schema that acts are made of. */
export type ActSchema = {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, ActSchema>>;
  readonly required?: readonly string[];
  readonly items?: ActSchema;
  readonly propertyNames?: ActSchema;
  readonly additionalProperties?: ActSchema | boolean;
  readonly maxProperties?: number;
  readonly oneOf?: readonly ActSchema[];
  readonly title?: string;
};

/**
 * What an act takes, as JSON Schema for whoever fills it in without reading code: every field described, with an example. With a procedure
 * its own words are what may be chosen: `enum` where anything else is refused, `examples` where there may be more.
 */
export const actSchema = ({ name, label, schema }: ActDefinition, policy?: Policy): ActSchema => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as ActSchema;
  const example = own(actExamples, name);
  const description = own(actMeanings, name);
  return {
    title: label,
    ...(description !== undefined && { description }),
    ...(json.oneOf ? { ...json, oneOf: json.oneOf.map((shape) => told(name, shape, '', policy)) } : told(name, json, '', policy)),
    ...(example && { examples: [policy ? fitting(policy, name, example) : example] }),
  };
};

const told = (act: string, json: ActSchema, place: string, policy: Policy | undefined): ActSchema => {
  const within = (name: string): string => (place === '' ? name : `${place}.${name}`);
  const { properties, items, additionalProperties: others } = json;
  const description = place === '' ? undefined : said(meaningOf(act, place), json.format);
  return {
    ...json,
    ...(description !== undefined && { description }),
    ...(policy && worded(policy, act, place, json)),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, told(act, inner, within(name), policy)])),
    }),
    ...(items && { items: told(act, items, `${place}[]`, policy) }),
    ...(typeof others === 'object' && Object.keys(others).length > 0 && { additionalProperties: told(act, others, within('*'), policy) }),
  };
};

const written: Readonly<Record<string, string>> = {
  'date-time': 'A date and time with its offset from UTC, such as 2026-12-03T09:12:00Z.',
  date: 'A day, such as 2026-12-03.',
};

const said = (meaning: string | undefined, format = ''): string | undefined =>
  [meaning, own(written, format)].filter((each) => each !== undefined).join(' ') || undefined;

/** What the procedure lets a field hold; of a record its keys. */
const worded = (policy: Policy, act: string, place: string, json: ActSchema): ActSchema => {
  const words = vocabularyOf(policy, act, place);
  if (!words) return {};
  const { only, values } = words;
  const choices = only ? { enum: values } : { examples: values };
  if (json.propertyNames) return values.length === 0 ? { maxProperties: 0 } : { propertyNames: { ...json.propertyNames, ...choices } };
  return values.length === 0 ? {} : choices;
};
