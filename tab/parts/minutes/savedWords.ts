import type { ActionItem, Assessment } from '../../../src/domain/assess/assessment.ts';
import { sameTyped, type Typed } from '../../../src/domain/merge/mergeTyped.ts';
import type { MinutesTyped } from './minutesDraft.ts';

/** The minutes as one saving left them; without `savedAt` nobody has saved any. */
export type SavedWords = {
  readonly savedAt?: string | undefined;
  readonly sections: Readonly<Record<string, string>>;
  readonly actions: readonly ActionItem[];
  readonly supportedByAll?: boolean | undefined;
  readonly dissent?: string | undefined;
};
type Words = Omit<SavedWords, 'savedAt'>;

/** The minutes as the server has them. */
export function wordsOf({ meeting }: Assessment): SavedWords {
  const { savedAt, sections = {}, actions = [], supportedByAll, dissent } = meeting?.minutes ?? {};
  return { savedAt, sections, actions, supportedByAll, dissent };
}

/** The minutes with everything that was typed over them. */
export const wordsTyped = ({ sections, actions, supportedByAll, dissent }: Words, typed: MinutesTyped): Words => ({
  sections: { ...sections, ...typed.sections },
  actions: typed.actions ?? actions,
  supportedByAll: typed.supportSaved ? supportedByAll : (typed.supportedByAll ?? supportedByAll),
  dissent: typed.supportSaved ? dissent : (typed.dissent ?? dissent),
});

/** The same for saving: where two versions wait for a choice, the one that is saved already stays. */
export const wordsToSave = (over: Words, typed: MinutesTyped): Words =>
  (typed.both ?? []).reduce((words, { field, theirs }) => withField(words, field, theirs), wordsTyped(over, typed));

/** Whether two savings say the same. */
export const sameWords = (one: Words, other: Words): boolean => sameTyped(asTyped(one), asTyped(other));

const asTyped = ({ sections, actions, supportedByAll, dissent }: Words): Typed => ({
  sections,
  actions: actions as unknown as Typed,
  supportedByAll,
  dissent: dissent ?? '',
});

/** The words with one field as given, by its path. */
export function withField(words: Words, field: string, value: Typed): Words {
  const [list, id = '', part = ''] = field.split('.');
  if (list === 'sections') return { ...words, sections: { ...words.sections, [id]: typeof value === 'string' ? value : '' } };
  if (list === 'actions')
    return { ...words, actions: words.actions.map((action) => (action.id === id ? { ...action, [part]: value } : action)) };
  return { ...words, [field]: value };
}

/** What stands in a field, by its path. */
export function fieldIn(words: Words, field: string): Typed {
  const [list, id = '', part = ''] = field.split('.');
  if (list === 'sections') return words.sections[id] ?? '';
  if (list === 'actions') return words.actions.find((action) => action.id === id)?.[part] as Typed;
  return field === 'dissent' ? words.dissent : words.supportedByAll;
}
