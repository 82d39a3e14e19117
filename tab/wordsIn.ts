import type { Typed } from '../src/domain/merge/mergeTyped.ts';

/** Fields that hold no words of the person: ids, what was typed over, what others typed. */
const noWords = new Set([
  'id',
  'kind',
  'agreedBy',
  'over',
  'both',
  'owner',
  'roles',
  'role',
  'status',
  'due',
  'how',
  'day',
  'from',
  'to',
  'review',
  'start',
  'end',
  'parts',
]);

/** The words somebody typed in a form, without its ticks, times and choices; paragraphs in the order of the form. */
export function wordsIn(value: Typed): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .flatMap(([name, part]) => (noWords.has(name) ? [] : [wordsIn(part)]))
    .filter((words) => words !== '')
    .join('\n\n');
}
