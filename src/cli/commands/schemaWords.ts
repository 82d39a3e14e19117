import { eventWords } from '../../domain/assess/words/eventWords.ts';
import { recordedEvents } from '../../domain/policy/glossary.ts';
import { conditionMeaning } from '../../policies/fieldMeanings.ts';
import { describedSchema, innerOf, meaningOf } from '../../policies/describedSchema.ts';
import type { Piece } from '../../policies/describedSchema.ts';
import { didYouMean } from '../../domain/policy/near.ts';
import { NotUnderstood } from '../notUnderstood.ts';

/** The fields that may stand at a place of a policy, such as meetings.clocks, in plain words: which have to be there, what they take, what they mean. */
export const schemaWords = (place: string): string => {
  if (place === 'conditions') return conditionMeaning;
  if (place === 'events') return recordedEvents.map((event) => `${event}: when ${eventWords(event)}`).join('\n');
  const path = place.split('.');
  let here: readonly Piece[] = [describedSchema()];
  for (const [depth, name] of path.entries()) {
    const fields = fieldsOf(here);
    const found = fields.filter(([field]) => field === name).map(([, piece]) => piece);
    if (found.length === 0) {
      const names = [...new Set(fields.map(([field]) => field))];
      throw new NotUnderstood(
        names.length === 0
          ? `policy schema ${place}: nothing stands under ${path.slice(0, depth).join('.')}`
          : `policy schema ${place}: there is no ${name} ${depth === 0 ? 'at the top of a policy' : `under ${path.slice(0, depth).join('.')}`}${didYouMean(name, names)}; there is ${names.join(', ')}, and conditions`,
      );
    }
    here = found;
  }
  const fields = fieldsOf(here);
  const lines = fields.map(([name, piece, needed]) =>
    `${name}${needed ? ' (has to be there)' : ''}: ${takes(piece)}\n    ${piece.description ?? ''}`.trimEnd(),
  );
  return [`${place}: ${meaningOf(path) ?? ''}`.trimEnd(), ...(lines.length > 0 ? ['', ...lines] : here.map(takes))].join('\n');
};

type Field = readonly [string, Piece, boolean];

const fieldsOf = (pieces: readonly Piece[]): readonly Field[] =>
  pieces.flatMap((piece) => [
    ...Object.entries(piece.properties ?? {}).map(([name, field]): Field => [name, field, (piece.required ?? []).includes(name)]),
    ...fieldsOf(innerOf(piece)),
  ]);

/** What a field takes, in a word or two. */
const takes = (piece: Piece): string => {
  if (piece.$ref !== undefined) return 'a condition (see: holdfast policy schema conditions)';
  if (piece.const !== undefined) return JSON.stringify(piece.const);
  if (piece.enum?.includes('concern.raised')) return 'an event (see: holdfast policy schema events)';
  if (piece.enum?.includes('raiseConcern')) return 'an act (see: holdfast acts)';
  if (piece.enum) return piece.enum.join(', ');
  const ways = [...(piece.anyOf ?? []), ...(piece.oneOf ?? [])];
  if (ways.length > 0) return [...new Set(ways.map(takes))].join('; or ');
  if (piece.type === 'array') return `a list, each ${takes(piece.items ?? {})}`;
  if (piece.type === 'object')
    return piece.properties ? `fields: ${Object.keys(piece.properties).join(', ')}` : 'names of yours, each with its value';
  return piece.type === 'string'
    ? 'words'
    : piece.type === 'boolean'
      ? 'true or false'
      : piece.type === undefined
        ? 'anything'
        : 'a number';
};
