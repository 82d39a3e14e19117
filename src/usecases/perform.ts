import { afterwards } from './afterwards.ts';
import { alreadyDone } from './alreadyDone.ts';
import { answered } from './answered.ts';
import { bookAtOnce } from './bookAtOnce.ts';
import { completeData } from './completeData.ts';
import { grown } from './heldCase.ts';
import { isRepeated, judged } from './judged.ts';
import type { Performed } from './performed.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { shownTo } from './shownTo.ts';
import { standingOf } from './standing.ts';
import { unknownAct } from './unknownAct.ts';
import { changedMeanwhile } from './whatChanged.ts';
import type { World } from './world.ts';

/** How often an act is judged again because somebody else wrote first. */
const rounds = 8;

/**
 * The one door for every act on an existing case: judged on the case as it stands, written whole, then the outside follows.
 * The same `commandId` again gives the same outcome and writes nothing. Throws `GatewayFailure` when the record cannot be reached.
 */
export async function perform(
  world: World,
  personId: string,
  reference: string,
  act: string,
  data: unknown,
  commandId: string,
): Promise<Performed | Refusal> {
  const answer = await performWhole(world, personId, reference, act, data, commandId);
  return isRefusal(answer) ? answer : { ...answer, assessment: shownTo(personId, answer.assessment) };
}

async function performWhole(
  world: World,
  personId: string,
  reference: string,
  act: string,
  data: unknown,
  commandId: string,
): Promise<Performed | Refusal> {
  const unknown = unknownAct(act);
  if (unknown !== undefined) return unknown;
  let judgedAt: number | undefined;
  for (let round = 0; round < rounds; round++) {
    const standing = await standingOf(world, personId, reference);
    if (isRefusal(standing)) return standing;
    const { held, people, person, now } = standing;
    const complete = await completeData(world, people, reference, act, data, commandId);
    if (isRefusal(complete)) return complete;
    const command = { act, by: person, data: complete.data, id: commandId };
    const result = judged(world, held, now, command);
    if (isRepeated(held, command)) {
      const answer = answered(world, held, result, complete.note);
      await afterwards(world, held, answer.assessment);
      return answer;
    }
    if (result.facts.length === 0) {
      const since = judgedAt === undefined ? [] : held.file.log.slice(judgedAt).filter((fact) => fact.by !== 'system');
      // An act that says itself what was changed meanwhile says it better.
      if (since.length > 0 && result.details?.['meanwhile'] === undefined) return changedMeanwhile(reference, people, since);
      return alreadyDone(answered(world, held, result), act, held.file.log);
    }
    if ((await world.caseLog.append(reference, held.length, result.facts)) === 'appended') {
      const after = await bookAtOnce(world, grown(held, result.facts), result.facts);
      const answer = answered(world, after, result, complete.note);
      await afterwards(world, after, answer.assessment);
      return answer;
    }
    judgedAt ??= held.file.log.length;
  }
  const standing = await standingOf(world, personId, reference);
  return isRefusal(standing) ? standing : changedMeanwhile(reference, standing.people, standing.held.file.log.slice(judgedAt));
}
