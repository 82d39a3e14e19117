import { z } from 'zod';
import { outcomeFindings } from '../assess/after/planFindings.ts';
import { itemsOf } from '../assess/papers/record.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, day, instant, key, longText, nameOrNone, text } from './fields.ts';
import { wrongField } from './moments.ts';
import { savedMeanwhile } from './savedMeanwhile.ts';

const action = z.looseObject({
  id: key,
  task: text,
  owner: nameOrNone.default(''),
  due: day.optional(),
  status: z.enum(['open', 'done', 'delayed', 'cancelled'], { error: 'is open, done, delayed or cancelled' }).default('open'),
});
const schema = z.strictObject({
  sections: z.record(key, longText),
  actions: z.array(action).max(200).default([]),
  supportedByAll: z.boolean().optional(),
  dissent: text.optional(),
  noteTaker: key.optional(),
  /** The saving that was typed over (`minutes.savedAt`), empty for a blank page. Without it the minutes are taken whole as they come. */
  basedOn: instant.or(z.literal('')).optional(),
  ...aboutMeeting,
});

/**
 * Keeps the notes as typed so far; each saving takes the place of the one before. What somebody else saved since the one typed over
 * (`basedOn`) is put together with it; where both changed the same words nothing is written, and who saves reads both.
 */
export const saveMinutes = defineAct({
  name: 'saveMinutes',
  schema,
  judge: (scene, { basedOn, ...data }, by) => {
    const known = itemsOf(scene, scene.rules.record.sections).map((section) => section.id);
    const strange = Object.keys(data.sections).filter((id) => !known.includes(id));
    const ids = data.actions.map((each) => each.id);
    const twice = ids.some((id, index) => ids.indexOf(id) < index);
    const together = basedOn === undefined || twice ? { words: data, findings: [] } : savedMeanwhile(scene, basedOn, data);
    const findings = [
      ...strange.map((id) =>
        wrongField(scene, `sections.${id}`, `“${id}” is not a heading of these notes.`, `The headings are: ${known.join(', ')}.`),
      ),
      ...(twice ? [wrongField(scene, 'actions', 'Two actions carry the same id.', 'Give each action its own.')] : []),
      ...together.findings,
    ];
    findings.push(...outcomeFindings(scene, data.actions));
    const drafted = { event: 'minutes.drafted', at: scene.now, by: by.id, ...data, ...together.words, number: scene.meeting?.number ?? 1 };
    return {
      findings,
      facts: [drafted],
      says: 'The notes are saved.',
      ...(together.findings.length > 0 && { details: { meanwhile: together.findings.flatMap(({ about }) => about?.field ?? []) } }),
    };
  },
  callsField: (scene, _, [within, id]) =>
    within === 'sections' ? itemsOf(scene, scene.rules.record.sections).find((section) => section.id === id)?.label : undefined,
});
