import { answered } from './answered.ts';
import { completeData } from './completeData.ts';
import { judged } from './judged.ts';
import type { Performed } from './performed.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { shownTo } from './shownTo.ts';
import { standingOf } from './standing.ts';
import { unknownAct } from './unknownAct.ts';
import type { World } from './world.ts';

/** What would come of an act if it were done now. Nothing is written; the assessment is that of the case as it is. */
export async function tryAct(world: World, personId: string, reference: string, act: string, data: unknown): Promise<Performed | Refusal> {
  const unknown = unknownAct(act);
  if (unknown !== undefined) return unknown;
  const standing = await standingOf(world, personId, reference);
  if (isRefusal(standing)) return standing;
  const { held, people, person, now } = standing;
  const complete = await completeData(world, people, reference, act, data, 'try');
  if (isRefusal(complete)) return complete;
  const result = judged(world, held, now, { act, by: person, data: complete.data, id: 'try' });
  const answer = answered(world, held, result, result.facts.length > 0 ? complete.note : undefined);
  return { ...answer, assessment: shownTo(personId, answer.assessment) };
}
