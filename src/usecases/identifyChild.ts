import type { CaseView } from '../api/contract.ts';
import type { Fact } from '../domain/case/fact.ts';
import { recordedAfter } from '../domain/case/recordedAfter.ts';
import { wrongAnswerSoFar } from '../domain/policy/wrongAnswer.ts';
import { dayOf } from '../domain/time/london.ts';
import { afterwards } from './afterwards.ts';
import { assessHeld, grown } from './heldCase.ts';
import type { Child } from './ports.ts';
import { viewOf } from './readCase.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { stamped } from './stamped.ts';
import { standingOf } from './standing.ts';
import { changedMeanwhile } from './whatChanged.ts';
import { writesChild } from './whoSees.ts';
import type { World } from './world.ts';

const rounds = 8;

/**
 * Records who the child is in the child register, and in the log only that it was done, with the date of birth for the rules that turn
 * on age and which parts are told. The register is written first, so doing it again after a failure completes it. Throws `GatewayFailure`.
 */
export async function identifyChild(world: World, personId: string, reference: string, child: Child): Promise<CaseView | Refusal> {
  let judgedAt = 0;
  for (let round = 0; round < rounds; round++) {
    const standing = await standingOf(world, personId, reference);
    if (isRefusal(standing)) return standing;
    const { held, person, now } = standing;
    if (!writesChild(person, held)) return notYours;
    const wrong =
      child.dateOfBirth === undefined ? undefined : wrongAnswerSoFar('child.dateOfBirth', { kind: 'date' }, child.dateOfBirth, dayOf(now));
    if (wrong !== undefined)
      return {
        refused: 'not-understood',
        says: `The child’s date of birth ${wrong}.`,
        wayOn: 'Put it right, or leave it empty while it is not known.',
      };
    if (round === 0) await world.children.write(reference, child, { at: held.file.log[0]?.at ?? now, policy: held.policy.title });
    const fact: Fact = {
      event: 'child.identified',
      at: now,
      by: personId,
      ...(child.dateOfBirth === undefined ? {} : { dateOfBirth: child.dateOfBirth }),
      told: (['name', 'dateOfBirth', 'caseNumber'] as const).filter((part) => child[part] !== undefined && child[part] !== ''),
    };
    if (alreadySaid(held.file.log, fact)) return viewOf(world, standing);
    const facts = stamped([fact], recordedAfter(held.file.log, now));
    if ((await world.caseLog.append(reference, held.length, facts)) === 'appended') {
      const after = grown(held, facts);
      const assessment = assessHeld(world, after, now);
      await afterwards(world, after, assessment);
      return viewOf(world, { ...standing, held: after }, assessment);
    }
    judgedAt = held.file.log.length;
  }
  const standing = await standingOf(world, personId, reference);
  return isRefusal(standing) ? standing : changedMeanwhile(reference, standing.people, standing.held.file.log.slice(judgedAt));
}

/** Whether the latest word in the log about the child is the same already. */
const alreadySaid = (log: readonly Fact[], fact: Fact): boolean => {
  const last = log.findLast((one) => one.event === fact.event);
  return last !== undefined && last['dateOfBirth'] === fact['dateOfBirth'] && String(last['told']) === String(fact['told']);
};

const notYours: Refusal = {
  refused: 'not-allowed',
  says: 'Who the child is can be recorded by the child’s social worker, their team manager and whoever raised the concern.',
  wayOn: 'Ask one of them to record or correct it.',
};
