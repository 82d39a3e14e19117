import type { Duty, Finding } from '../assess/assessment.ts';
import { documentWords, preparationRules } from '../assess/preparation.ts';
import type { Scene } from '../assess/scene.ts';
import { finding } from '../policy/cite.ts';
import { sayInstant } from '../time/words.ts';
import type { CaseForm } from './formsOf.ts';
import { formsOf } from './formsOf.ts';
import { settledByForm } from './settledByForm.ts';

/** The forms that no preparation and no duty of the procedure asks for already. */
const standing = (scene: Scene): readonly CaseForm[] => {
  const prepared = preparationRules(scene).map((rule) => rule.document);
  const completing = scene.rules.duties.filter(({ act }) => act === 'completeForm');
  const owed = scene.policy.forms.filter((form) => completing.some((rule) => settledByForm(rule, form))).map(({ id }) => id);
  return formsOf(scene).filter((form) => form.applies === 'yes' && !prepared.includes(form.document) && !owed.includes(form.id));
};

/** Forms somebody has to complete. */
export const formDuties = (scene: Scene): readonly Duty[] =>
  standing(scene).map((form) => ({
    id: `form-${form.id}`,
    label: `Complete: ${form.title}`,
    clause: form.clause,
    strength: form.strength,
    state: form.state,
    ownerRoles: form.authorRoles,
    owners: form.authors,
    ...(form.due !== undefined && { due: form.due, dueText: `by ${sayInstant(form.due)}` }),
    ...(form.completedAt !== undefined && { doneAt: form.completedAt }),
    act: 'completeForm',
    about: { form: form.id, document: form.document },
    explanation: form.why,
  }));

/** Forms that are wanted by now and not completed. */
export const formFindings = (scene: Scene): readonly Finding[] =>
  standing(scene)
    .filter((form) => form.state === 'open' || form.state === 'late')
    .map((form) =>
      finding(scene.policy, 'form-incomplete', form, `The ${documentWords(scene, form.document)} is not completed yet.`, {
        about: { form: form.id, document: form.document },
        wayOn: 'Complete the form.',
      }),
    );
