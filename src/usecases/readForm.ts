import type { FormView } from '../api/contract.ts';
import { sceneOf } from '../domain/assess/scene.ts';
import { completionOf } from '../domain/form/completion.ts';
import { formsOf } from '../domain/form/formsOf.ts';
import { offeredOf } from '../domain/form/offeredOf.ts';
import { testedIn } from '../domain/form/testedIn.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf } from './standing.ts';
import { readsChild } from './whoSees.ts';
import type { World } from './world.ts';

/** A form of a case as a colleague opens it: its fields, what was answered, and what it can be begun with. */
export async function readForm(world: World, personId: string, reference: string, form: string): Promise<FormView | Refusal> {
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, person, now } = standing;
  const scene = sceneOf(held.policy, held.file, world.workCalendar, now);
  const [rule, state] = [held.policy.forms.find((each) => each.id === form), formsOf(scene).find((each) => each.id === form)];
  if (!rule || !state || !readsChild(person))
    return { refused: 'not-found', says: `There is no such form in ${reference}.`, wayOn: 'Open the case to see which forms it wants.' };
  const done = completionOf(held.file.log, form);
  const child = await world.children.read(reference);
  return {
    reference,
    form: rule,
    state,
    ...(child === undefined ? {} : { child }),
    answers: done?.answers ?? {},
    explained: done?.explained ?? {},
    offered: done ? {} : offeredOf(scene, rule, person.name),
    known: Object.fromEntries(testedIn(rule).map((fact) => [fact, scene.known(fact)])),
    mayComplete: person.roles.some((role) => rule.author.includes(role)),
  };
}
