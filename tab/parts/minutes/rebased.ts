import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { mergeTyped, type Typed } from '../../../src/domain/merge/mergeTyped.ts';
import { hasTyped, type MinutesTyped } from './minutesDraft.ts';
import { fieldIn, sameWords, withField, wordsOf, wordsToSave, wordsTyped, type SavedWords } from './savedWords.ts';

/**
 * What was typed, over the minutes as they are now: put together with what others saved since it was begun. Where both changed the same words,
 * mine stays in the field and theirs is set beside it (`both`). The same object where nobody saved since.
 */
export function rebased(typed: MinutesTyped, assessment: Assessment): MinutesTyped {
  const { over, both = [] } = typed;
  const now = wordsOf(assessment);
  if (over === undefined || over.savedAt === now.savedAt) return typed;
  if (!hasTyped(typed)) return without(typed);
  const { value, touching } = mergeTyped(bare(over), wordsTyped(over, typed), bare(now));
  const waiting = both.filter(({ field }) => !touching.some((one) => one.field === field));
  return cleared({
    ...typed,
    sections: Object.fromEntries(Object.entries(value.sections).filter(([id, text]) => text !== (now.sections[id] ?? ''))),
    actions: sameWords({ ...now, actions: value.actions }, now) ? undefined : value.actions,
    ...supportTyped(typed, value, now, over),
    over: now,
    both: [...waiting, ...touching.map(({ field, theirs }) => ({ field, theirs }))],
  });
}

/** What is left after the server took `sent` and has the minutes of `assessment` now: what was typed since, and what waits for a choice. */
export function settled(typed: MinutesTyped, sent: MinutesTyped, assessment: Assessment): MinutesTyped {
  const waits = (path: string): boolean => sent.both?.some(({ field }) => field.startsWith(path)) === true;
  const sections = Object.fromEntries(
    Object.entries(typed.sections).filter(([id, text]) => sent.sections[id] !== text || waits(`sections.${id}`)),
  );
  const left: MinutesTyped = cleared({
    ...typed,
    sections,
    actions: JSON.stringify(typed.actions) === JSON.stringify(sent.actions) && !waits('actions') ? undefined : typed.actions,
    supportSaved:
      typed.supportedByAll === sent.supportedByAll && typed.dissent === sent.dissent && !waits('supportedByAll') && !waits('dissent'),
  });
  if (!hasTyped(left)) return without(left);
  // What was sent is what the rest was typed over; the server has put it together with what others saved.
  const over = { ...wordsToSave(sent.over ?? wordsOf(assessment), sent), savedAt: 'sent' };
  return rebased({ ...left, over }, assessment);
}

/** A choice between two versions made: the field has these words now. */
export function chosen(typed: MinutesTyped, field: string, value: Typed): MinutesTyped {
  const words = withField(wordsTyped(typed.over ?? { sections: {}, actions: [] }, typed), field, value);
  const section = field.startsWith('sections.') ? field.slice('sections.'.length) : undefined;
  return cleared({
    ...typed,
    ...(section !== undefined && { sections: { ...typed.sections, [section]: words.sections[section] ?? '' } }),
    actions: field.startsWith('actions.') ? words.actions : typed.actions,
    ...((field === 'dissent' || field === 'supportedByAll') && {
      supportSaved: false,
      supportedByAll: words.supportedByAll,
      dissent: words.dissent,
    }),
    both: typed.both?.filter((one) => one.field !== field),
  });
}

/** What was typed in a field that has two versions. */
export const mineIn = (typed: MinutesTyped, field: string): Typed =>
  fieldIn(wordsTyped(typed.over ?? { sections: {}, actions: [] }, typed), field);

const bare = ({ savedAt: _savedAt, ...words }: SavedWords): Omit<SavedWords, 'savedAt'> => words;

/** Nothing is left to save: what was typed over is no longer needed. */
function without({ over: _over, both: _both, ...rest }: MinutesTyped): MinutesTyped {
  const { supportSaved: _saved, ...blank } = rest;
  return rest.supportedByAll === undefined && rest.dissent === undefined ? blank : rest;
}

/** Who came and when is recorded with the meeting: the rest of what was typed. */
export const afterHeld = ({ day: _day, from: _from, to: _to, ...rest }: MinutesTyped): MinutesTyped => ({ ...rest, parts: {} });

/** Whether everybody supports the plan, as far as it is still to be saved; what others said of it since takes the place of what is saved. */
function supportTyped(
  typed: MinutesTyped,
  value: Omit<SavedWords, 'savedAt'>,
  now: SavedWords,
  over: SavedWords,
): { readonly supportedByAll?: boolean | undefined; readonly dissent?: string | undefined; readonly supportSaved?: boolean } {
  const { supportedByAll, dissent } = value;
  if (supportedByAll !== now.supportedByAll || (dissent ?? '') !== (now.dissent ?? ''))
    return { supportedByAll, dissent, supportSaved: false };
  const asBefore = over.supportedByAll === now.supportedByAll && over.dissent === now.dissent;
  return typed.supportSaved && asBefore ? {} : { supportedByAll: undefined, dissent: undefined, supportSaved: true };
}

type Loose = { readonly [K in keyof MinutesTyped]: MinutesTyped[K] | undefined } & Pick<MinutesTyped, 'sections' | 'parts'>;

const cleared = (typed: Loose): MinutesTyped =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as unknown as MinutesTyped;
