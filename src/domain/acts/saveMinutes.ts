import { z } from 'zod';
import { outcomeFindings } from '../assess/plan.ts';
import { itemsOf } from '../assess/record.ts';
import { defineAct } from './defineAct.ts';
import { aboutMeeting, day, key, longText, text } from './fields.ts';
import { wrongField } from './moments.ts';

const action = z.looseObject({
  id: key,
  task: text,
  owner: z.string().trim().max(200).default(''),
  due: day.optional(),
  status: z.enum(['open', 'done', 'delayed', 'cancelled'], { error: 'is open, done, delayed or cancelled' }).default('open'),
});
const schema = z.strictObject({
  sections: z.record(key, longText),
  actions: z.array(action).max(200).default([]),
  supportedByAll: z.boolean().optional(),
  dissent: text.optional(),
  noteTaker: key.optional(),
  ...aboutMeeting,
});

/** Keeps the notes as typed so far, whole; each saving takes the place of the one before. */
export const saveMinutes = defineAct({
  name: 'saveMinutes',
  schema,
  judge: (scene, data, by) => {
    const known = itemsOf(scene, scene.rules.record.sections).map((section) => section.id);
    const strange = Object.keys(data.sections).filter((id) => !known.includes(id));
    const ids = data.actions.map((each) => each.id);
    const twice = ids.some((id, index) => ids.indexOf(id) < index);
    const findings = [
      ...strange.map((id) =>
        wrongField(scene, `sections.${id}`, `“${id}” is not a heading of these notes.`, `The headings are: ${known.join(', ')}.`),
      ),
      ...(twice ? [wrongField(scene, 'actions', 'Two actions carry the same id.', 'Give each action its own.')] : []),
    ];
    findings.push(...outcomeFindings(scene, data.actions));
    const drafted = { event: 'minutes.drafted', at: scene.now, by: by.id, ...data, number: scene.meeting?.number ?? 1 };
    return { findings, facts: [drafted], says: 'The notes are saved.' };
  },
});
