import type { FormView } from '../api/contract.ts';
import { readsLessOf } from '../domain/assess/readsLess.ts';
import { sceneFor } from '../domain/acts/sceneFor.ts';
import { completionOf } from '../domain/form/completion.ts';
import { formsOf } from '../domain/form/formsOf.ts';
import { offeredOf } from '../domain/form/offeredOf.ts';
import { testedIn } from '../domain/form/testedIn.ts';
import type { FormRule } from '../domain/policy/formRules.ts';
import { own } from '../domain/policy/own.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf } from './standing.ts';
import { readsChild } from './whoSees.ts';
import type { World } from './world.ts';

/**
 * A form of a case as a colleague opens it: its fields, what was answered, and what it can be begun with. Whoever reads less of the case gets no
 * answer that is for the professionals alone, and who sees only what is shared opens none but their own.
 */
export async function readForm(world: World, personId: string, reference: string, form: string): Promise<FormView | Refusal> {
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const scene = sceneFor(held.policy, held.file, world.workCalendar, now, 'completeForm', { form });
  const [rule, state] = [held.policy.forms.find((each) => each.id === form), formsOf(scene).find((each) => each.id === form)];
  if (!rule || !state || !readsChild(person))
    return { refused: 'not-found', says: `There is no such form in ${reference}.`, wayOn: 'Open the case to see which forms it wants.' };
  const mayComplete = person.roles.some((role) => rule.author.includes(role));
  const less = mayComplete ? undefined : own(readsLessOf(scene) ?? {}, person.id);
  if (less?.reads === 'shared')
    return {
      refused: 'not-allowed',
      says: 'This form is for those of this child.',
      wayOn: 'Ask the child’s social worker what you need to know.',
    };
  const done = completionOf(held.file.log, form);
  const kept = less ? keptIn(rule) : [];
  const open = <A extends object>(answers: A): A =>
    Object.fromEntries(Object.entries(answers).filter(([field]) => !kept.includes(field))) as A;
  const child = await world.children.read(reference);
  return {
    reference,
    form: rule,
    state,
    ...(child === undefined ? {} : { child }),
    answers: open(done?.answers ?? {}),
    explained: open(done?.explained ?? {}),
    offered: done ? {} : open(offeredOf(scene, rule, person.name)),
    known: Object.fromEntries(testedIn(rule).map((fact) => [fact, scene.known(fact)])),
    mayComplete,
    ...(less && kept.length > 0 && { kept: { fields: kept, clause: less.clause } }),
  };
}

/** Fields whose answers are for the professionals alone. */
const keptIn = ({ sections }: FormRule): readonly string[] =>
  sections.flatMap(({ fields }) => fields.flatMap(({ id, audience }) => (audience === 'professionals' ? [id] : [])));
