import { z } from 'zod';
import { policySchema } from '../domain/policy/policy.ts';
import { conditionMeaning, fieldMeanings } from './fieldMeanings.ts';

/** A piece of a JSON Schema, as far as it is looked at here. */
export type Piece = {
  description?: string;
  $ref?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Piece>>;
  readonly required?: readonly string[];
  readonly items?: Piece;
  readonly additionalProperties?: Piece | boolean;
  readonly anyOf?: readonly Piece[];
  readonly oneOf?: readonly Piece[];
  readonly $defs?: Readonly<Record<string, Piece>>;
};

/** The JSON Schema of a policy, with what each field means: an editor shows it beside the field. */
export const describedSchema = (): Piece => {
  const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }) as Piece;
  describe(schema, []);
  for (const definition of Object.values(schema.$defs ?? {})) {
    definition.description = conditionMeaning;
    describe(definition, []);
  }
  return schema;
};

/** What a field means, by its name, the name it stands under, and where the same names stand elsewhere too, the whole way to it. */
export const meaningOf = (path: readonly string[]): string | undefined =>
  fieldMeanings[path.slice(-2).join('.')] ?? fieldMeanings[path.at(-1) ?? ''];

const describe = (piece: Piece, path: readonly string[]): void => {
  for (const [name, field] of Object.entries(piece.properties ?? {})) {
    const meaning = meaningOf([...path, name]);
    if (meaning !== undefined) field.description = meaning;
    describe(field, [...path, name]);
  }
  for (const inner of innerOf(piece)) describe(inner, path);
};

/** What a piece is made of besides fields: the entries of a list, the values of a map, the ways it may be written. */
export const innerOf = ({ items, additionalProperties, anyOf, oneOf }: Piece): readonly Piece[] => [
  ...(items ? [items] : []),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ...(anyOf ?? []),
  ...(oneOf ?? []),
];
