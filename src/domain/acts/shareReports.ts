import { z } from 'zod';
import { completionOf } from '../form/completion.ts';
import { defineAct } from './defineAct.ts';
import { instant, key, text } from './fields.ts';
import { notInFuture, wrongField } from './moments.ts';
import { sayAll } from './sayAll.ts';

const schema = z.strictObject({
  forms: z.array(key).min(1, { error: 'needs at least one report' }).max(20),
  to: z.array(key).min(1, { error: 'needs at least one person' }).max(60),
  how: text,
  at: instant.optional(),
  reason: text.optional(),
});

/** Records that completed reports were given to the people who come, before the meeting. */
export const shareReports = defineAct({
  name: 'shareReports',
  schema,
  judge: (scene, { forms, to, how, at, reason }, by) => {
    const reports = scene.policy.forms.filter((form) => form.event === 'report.completed');
    const unwritten = forms.filter((id) => !reports.some((form) => form.id === id) || completionOf(scene.state.log, id) === undefined);
    const unknown = to.filter((id) => !scene.state.people.some((person) => person.id === id));
    const findings = [
      ...notInFuture(scene, 'at', at, 'The time they were shared'),
      ...unwritten.map((id) =>
        wrongField(scene, 'forms', `There is no completed report “${id}” to share.`, 'Share it once it is completed.'),
      ),
      ...unknown.map((id) => wrongField(scene, 'to', `“${id}” has no part in this case.`, 'Choose people of the case.')),
    ];
    const documents = reports.filter((form) => forms.includes(form.id)).map((form) => form.document);
    return {
      findings,
      facts: [
        { event: 'report.shared', at: at ?? scene.now, by: by.id, forms, documents, to, how, ...(reason !== undefined && { reason }) },
      ],
      says: findings.length ? sayAll(findings) : 'It is recorded that the reports were shared.',
    };
  },
});
