import type { Duty, Finding } from '../assess/assessment.ts';
import { documentWords, preparationRules } from '../assess/papers/preparation.ts';
import type { Scene } from '../scene/scene.ts';
import { finding } from '../policy/cite.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import type { Policy } from '../policy/policy.ts';
import { remembered } from '../remembered.ts';
import { sayInstant } from '../time/words.ts';
import type { CaseForm } from './formsOf.ts';
import { formsOf } from './formsOf.ts';
import { settledByForm } from './settledByForm.ts';

/** The forms that no preparation and no duty of the procedure asks for already. */
const standing = (scene: Scene): readonly CaseForm[] => {
  const forms = formsOf(scene);
  if (forms.length === 0) return [];
  const owed = owedIn(scene.policy)(scene.rules);
  return forms.filter(
    (form) => form.applies === 'yes' && !owed.has(form.id) && !preparationRules(scene).some(({ document }) => document === form.document),
  );
};

/** The forms that a duty of the procedure asks for. */
const owedIn = remembered((policy: Policy) =>
  remembered((rules: MeetingRules): ReadonlySet<string> => {
    const owed = policy.forms.filter((form) => rules.duties.some((rule) => settledByForm(rule, form)));
    return new Set(owed.map(({ id }) => id));
  }),
);

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
