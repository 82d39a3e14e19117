import type { Scene } from '../scene/scene.ts';
import { nameOf } from '../scene/nameOf.ts';
import { occurrences } from '../scene/occurrences.ts';
import type { Finding } from '../assess/assessment.ts';
import { itemsOf } from '../assess/papers/record.ts';
import type { Fact, Instant } from '../case/fact.ts';
import { asRecord } from '../case/read.ts';
import { mergeTyped, type Touching } from '../merge/mergeTyped.ts';
import { sayInstant } from '../time/words.ts';
import { wrongField } from './moments.ts';

/** Minutes as one saving holds them. */
export type MinutesWords = {
  readonly sections: Readonly<Record<string, string>>;
  readonly actions: readonly Readonly<Record<string, unknown> & { id: string }>[];
  readonly supportedByAll?: boolean | undefined;
  readonly dissent?: string | undefined;
};

/** The minutes to save, and a finding for each place where somebody else changed the same words since. */
export type Together = { readonly words: MinutesWords; readonly findings: readonly Finding[] };

/**
 * What somebody typed over the saving they read (`basedOn`; empty for a blank page), put together with what others saved since. Sections that are left
 * out are as they were in that saving.
 */
export function savedMeanwhile(scene: Scene, basedOn: Instant, typed: MinutesWords): Together {
  const drafts = occurrences(scene, 'minutes.drafted').filter(({ number }) => number === undefined || number === scene.meeting?.number);
  const [read, last] = [drafts.find((draft) => savedAt(draft) === basedOn), drafts.at(-1)];
  const base = wordsOf(read);
  const mine: MinutesWords = { ...typed, sections: { ...base.sections, ...typed.sections } };
  if (last === undefined || read === last) return { words: mine, findings: [] };
  const { value, touching } = mergeTyped(base, mine, { ...wordsOf(last), actions: scene.meeting?.actions ?? [] });
  const since = drafts.slice(drafts.indexOf(read ?? last) + (read ? 1 : 0));
  return { words: value, findings: touching.map((one) => touched(scene, one, whoWrote(since, one) ?? last)) };
}

/** What was saved, as it was saved. */
function wordsOf(draft: Fact | undefined): MinutesWords {
  const { sections, actions, supportedByAll, dissent } = asRecord(draft);
  return {
    sections: asRecord(sections) as MinutesWords['sections'],
    actions: Array.isArray(actions) ? (actions as MinutesWords['actions']) : [],
    ...(typeof supportedByAll === 'boolean' && { supportedByAll }),
    ...(typeof dissent === 'string' && { dissent }),
  };
}

const savedAt = (draft: Fact): Instant => draft.recorded ?? draft.at;

/** The saving that first had what stands there now. */
const whoWrote = (drafts: readonly Fact[], { field, theirs }: Touching): Fact | undefined =>
  drafts.find((draft) => JSON.stringify(valueAt(wordsOf(draft), field.split('.'))) === JSON.stringify(theirs));

const valueAt = (value: unknown, [first, ...rest]: readonly string[]): unknown =>
  first === undefined
    ? value
    : valueAt(Array.isArray(value) ? value.find((each) => asRecord(each)['id'] === first) : asRecord(value)[first], rest);

const touched = (scene: Scene, { field }: Touching, { by, ...saving }: Fact): Finding => {
  const who = nameOf(scene, scene.state.people.find(({ id }) => id === by) ?? { id: by, roles: [] });
  const says = `${who} changed ${what(scene, field)} as well, on ${sayInstant(saving.recorded ?? saving.at)}.`;
  return wrongField(scene, field, says, 'Read both versions and save the words that should stand.');
};

function what(scene: Scene, field: string): string {
  const [list = '', id = ''] = field.split('.');
  if (list === 'sections') return `“${itemsOf(scene, scene.rules.record.sections).find((section) => section.id === id)?.label ?? id}”`;
  return list === 'actions' ? 'the same action' : 'whether everybody supports the plan';
}
