import type { Duty, Strength } from '../assess/assessment.ts';
import { dutyState } from '../assess/duties/dutyState.ts';
import { preparationReckoned, preparationRules } from '../assess/papers/preparation.ts';
import { reckoned } from '../assess/limits/reckoned.ts';
import { applies } from '../scene/applies.ts';
import { holders } from '../scene/holders.ts';
import type { Scene } from '../scene/scene.ts';
import type { Instant, Person } from '../case/fact.ts';
import { cite, strengthOf } from '../policy/cite.ts';
import type { FormRule } from '../policy/formRules.ts';
import { keptWith } from '../keptWith.ts';
import { sayInstant } from '../time/words.ts';
import { askedForWith, asksItself } from './asksItself.ts';
import { completionOf } from './completion.ts';
import type { Completion } from './completion.ts';
import { dueOf, openedOf } from './dueOf.ts';

/** A form of this case: whether it is wanted, from whom, by when, why, and where it stands. */
export type CaseForm = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly applies: 'yes' | 'unknown';
  readonly state: Duty['state'];
  readonly authorRoles: readonly string[];
  readonly authors: readonly Person[];
  readonly due?: Instant;
  readonly completedAt?: Instant;
  readonly completedBy?: string;
  readonly why: string;
};

/** The forms of the case now. One whose condition nobody can tell is there, marked so. */
export const formsOf = keptWith((scene: Scene): readonly CaseForm[] => {
  const forms: CaseForm[] = [];
  for (const form of scene.policy.forms) {
    const { is } = applies(scene, form.when);
    const done = completionOf(scene.state.log, form.id);
    const asks = is === 'false' && scene.kind === askedForWith(scene.policy) && asksItself(scene.policy, form);
    if (is !== 'false' || done || asks) forms.push(formIn(scene, form, is === 'unknown' ? 'unknown' : 'yes', done));
  }
  return forms;
});

const formIn = (scene: Scene, form: FormRule, wanted: CaseForm['applies'], done: Completion | undefined): CaseForm => {
  const prepared = preparationRules(scene).find((rule) => rule.document === form.document);
  const opened = openedOf(scene, form);
  const due = dueOf(scene, form);
  const counted = prepared ? preparationReckoned(scene, prepared) : reckoned(form, { opened, due });
  const limit = counted ? ` ${counted}` : due === undefined ? ' No limit is given.' : ` It is due by ${sayInstant(due)}.`;
  return {
    id: form.id,
    title: form.title,
    document: form.document,
    clause: form.clause,
    strength: strengthOf(scene.policy, form),
    applies: wanted,
    state: dutyState(scene, opened, done?.first.at, due),
    authorRoles: form.author,
    authors: holders(scene, ...form.author),
    ...(due !== undefined && { due }),
    ...(done && { completedAt: done.first.at, completedBy: done.last.by }),
    why: `${form.intro ?? 'The procedure has a form for this.'}${limit} ${cite(scene.policy, form.clause)}.`,
  };
};
