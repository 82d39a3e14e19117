import type { CaseView } from '../../src/api/contract.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { today } from '../../src/usecases/today.ts';
import type { World } from '../../src/usecases/world.ts';
import { approvalCard } from '../cards/approvalCard.ts';
import type { Card } from '../cards/card.ts';
import { decision } from './decision.ts';
import { homeOf } from './home.ts';
import type { Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';
import { onlyThey } from './onlyThey.ts';
import { readCases } from './readCases.ts';
import { refused } from './refused.ts';
import { referenceIn } from './theirCase.ts';

const most = 5;

/** Requests that wait for this person's decision, each as the card that decides it; with a reference, that one. */
export const approvals: Listener = async (world, personId, asked) => {
  const reference = referenceIn(asked);
  if (reference !== undefined) {
    const view = await readCase(world, personId, reference);
    if (isRefusal(view)) return refused(view);
    if (view.mayAct.includes('decideRequest')) return { cards: [approvalFor(world, view)] };
    return onlyThey(view.assessment, 'decideRequest', 'decide this') ?? decision(world, view);
  }
  const { cases } = await today(world, personId);
  const requested = cases.filter(({ stage }) => stage === 'requested');
  const views = await readCases(
    world,
    personId,
    requested.map((line) => line.reference),
  );
  const mine = views.filter(({ mayAct }) => mayAct.includes('decideRequest'));
  if (mine.length === 0) return { says: 'Nothing waits for your decision. When a request does, its card comes here by itself.' };
  return { cards: mine.slice(0, most).map((view) => approvalFor(world, view)) };
};

/** The card on which a request is decided, as the case stands now. */
export const approvalFor = (
  world: World,
  { reference, assessment }: Pick<CaseView, 'reference' | 'assessment'>,
  problems?: readonly string[],
): Card =>
  approvalCard({
    reference,
    assessment,
    home: homeOf(world, assessment),
    exclusions: procedure(world, assessment.policy.id).exclusions,
    link: world.tabLink(`case/${reference}`),
    newCommand,
    ...(problems ? { problems } : {}),
  });
