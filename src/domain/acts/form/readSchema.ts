import { z } from 'zod';
import type { ActField, FieldKind } from './actForm.ts';

/** One field as a schema tells of it. `values`: what it may be, where the schema lists that. */
export type RawField = Pick<ActField, 'id' | 'kind' | 'required' | 'when'> & { readonly values?: readonly string[] };

type Json = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly oneOf?: readonly Json[];
  readonly anyOf?: readonly Json[];
  readonly additionalProperties?: Json | boolean;
};

/** A text longer than this is somebody's own words; a shorter one is an id or a name. */
const idLength = 300;

/**
 * The fields an act's schema takes, in its order. One that is a choice of several shapes (told apart by a literal, such as `step`) gives
 * that choice first and each shape's fields under it. What only a program would fill in (lists of records) is left out.
 */
export const readSchema = (schema: z.ZodType): readonly RawField[] => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  const shapes = json.oneOf ?? json.anyOf;
  return shapes ? together(shapes) : fieldsOf(json, '');
};

const together = (shapes: readonly Json[]): readonly RawField[] => {
  const names = Object.entries(shapes[0]?.properties ?? {});
  const tell = names.find(([, each]) => each.const !== undefined)?.[0];
  if (tell === undefined) return shapes.flatMap((shape) => fieldsOf(shape, ''));
  const valueOf = (shape: Json): string => String(shape.properties?.[tell]?.const);
  const found = new Map<string, RawField>();
  for (const shape of shapes)
    for (const field of fieldsOf(shape, '')) {
      if (field.id === tell) continue;
      const before = found.get(field.id);
      const is = [...(before?.when?.is ?? []), valueOf(shape)];
      found.set(field.id, { ...field, required: field.required || before?.required === true, when: { field: tell, is } });
    }
  return [{ id: tell, kind: 'choice', required: true, values: shapes.map(valueOf) }, ...found.values()];
};

const fieldsOf = ({ properties = {}, required = [] }: Json, within: string): readonly RawField[] =>
  Object.entries(properties).flatMap(([name, json]): readonly RawField[] => {
    const id = `${within}${name}`;
    const needed = required.includes(name);
    if (json.properties) return fieldsOf({ ...json, required: needed ? (json.required ?? []) : [] }, `${id}.`);
    const kind = kindOf(name, json);
    if (kind === undefined) return [];
    const values = (json.enum ?? json.items?.enum)?.map(String);
    return [{ id, kind, required: needed, ...(values && { values }) }];
  });

const kindOf = (name: string, json: Json): FieldKind | undefined => {
  if (json.enum) return 'choice';
  switch (json.type) {
    case 'boolean':
      return 'yes-no';
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      if (json.format === 'date-time') return 'instant';
      if (json.format === 'date') return 'day';
      if ((json.maxLength ?? idLength + 1) > idLength) return 'long-words';
      return namesPerson.test(name) ? 'person' : 'words';
    case 'array': {
      if (json.items?.type !== 'string') return undefined;
      if ((json.items.maxLength ?? idLength + 1) > idLength && !json.items.enum) return 'lines';
      return namesPeople.test(name) ? 'people' : 'choices';
    }
    default:
      return undefined;
  }
};

/** Fields that hold a person's id, by their name. */
const namesPerson = /^(person|chair|organiser|owner|child|author|noteTaker|to)$|(By|Person|Owner|Chair|Author)$/;
const namesPeople = /^(people|persons|present|consulted|to|who|with|authors)$|(By|People|With)$/;
