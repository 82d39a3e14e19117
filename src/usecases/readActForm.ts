import type { ActForm } from '../domain/acts/form/actForm.ts';
import { formFor } from '../domain/acts/form/formFor.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { standingOf } from './standing.ts';
import { unknownAct } from './unknownAct.ts';
import type { World } from './world.ts';

/** What a person fills in to do an act in one of their cases as it stands. Whether they may is judged when they press. */
export async function readActForm(world: World, personId: string, reference: string, act: string): Promise<ActForm | Refusal> {
  const unknown = unknownAct(act);
  if (unknown !== undefined) return unknown;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, now } = standing;
  const form = formFor(held.policy, held.file, world.workCalendar, now, act);
  if (form === undefined) throw new Error(`${act} is an act without a form`);
  return form;
}
