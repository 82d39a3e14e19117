import type { Opening, Person } from '../domain/case/fact.ts';
import { afterwards } from './afterwards.ts';
import { answered } from './answered.ts';
import { currentPolicy } from './currentPolicy.ts';
import { readHeld, type HeldCase } from './heldCase.ts';
import { judged } from './judged.ts';
import { openingPeople } from './openingPeople.ts';
import type { Performed } from './performed.ts';
import { raisedWith } from './raisedWith.ts';
import { referenceFor } from './reference.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { shownTo } from './shownTo.ts';
import type { World } from './world.ts';

/** Far more references than could ever be taken one after another. */
const attempts = 64;

/**
 * Opens a case for a worry. The reference comes from the command, so pressing twice opens one case. When the directory knows no
 * manager the case is opened all the same and the answer says how to name one. Throws `GatewayFailure` when the record cannot be reached.
 */
export async function raiseConcern(world: World, personId: string, data: unknown, commandId: string): Promise<Performed | Refusal> {
  const policy = currentPolicy(world);
  const raised = raisedWith(data);
  const opened = await openingPeople(world, personId, raised);
  if (isRefusal(opened)) return opened;
  const { requester, people, note } = opened;
  const opening: Opening = {
    ...(raised.placement === undefined ? {} : { placement: raised.placement }),
    people,
    policy: { id: policy.id, version: policy.version },
  };
  const command = { act: 'raiseConcern', by: requester, data, id: commandId };

  for (let attempt = 0; attempt < attempts; attempt++) {
    const reference = referenceFor(`${personId}:${commandId}`, attempt);
    const taken = await readHeld(world, reference);
    if (taken !== undefined) {
      if (!openedBy(taken, requester, commandId)) continue;
      const answer = answered(world, taken, judged(world, taken, world.clock.now(), command), note);
      await afterwards(world, taken, answer.assessment);
      return { ...answer, assessment: shownTo(personId, answer.assessment) };
    }
    const empty: HeldCase = { reference, policy, file: { case: opening, log: [] }, length: 0 };
    const result = judged(world, empty, world.clock.now(), command);
    if (result.facts.length === 0) return { ...answered(world, empty, result), reference: '' };
    if ((await world.caseLog.append(reference, 0, result.facts, opening, policy.id)) === 'appended') {
      const held: HeldCase = { ...empty, file: { case: opening, log: result.facts }, length: 1 };
      const answer = answered(world, held, result, note);
      await afterwards(world, held, answer.assessment);
      return { ...answer, assessment: shownTo(personId, answer.assessment) };
    }
    attempt--;
  }
  throw new Error('no free reference was found');
}

const openedBy = (held: HeldCase, person: Person, commandId: string): boolean => {
  const first = held.file.log[0];
  return first?.command === commandId && first.by === person.id;
};
