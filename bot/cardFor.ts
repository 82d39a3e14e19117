import { procedure } from '../src/usecases/procedure.ts';
import type { CardSource, World } from '../src/usecases/world.ts';
import { approvalCard } from './cards/approvalCard.ts';
import { askedCard } from './cards/askedCard.ts';
import { bookedCard } from './cards/bookedCard.ts';
import type { Card } from './cards/card.ts';
import { caseCard } from './cards/caseCard.ts';
import { decisionCard } from './cards/decisionCard.ts';
import { differsCard } from './cards/differsCard.ts';
import { reminderCard } from './cards/reminderCard.ts';
import { homeOf } from './listeners/home.ts';
import { newCommand } from './listeners/newCommand.ts';
import { mayDo } from './listeners/onlyThey.ts';

/** The card of an effect as the case stands now, for one person: the live one while its question is open, the spent one afterwards. */
export function cardFor(world: World, name: string, { reference, assessment, personId, link, due, outcome }: CardSource): Card {
  const home = homeOf(world, assessment);
  if (name === 'approval' && mayDo(assessment, personId, 'decideRequest'))
    return approvalCard({ reference, assessment, home, exclusions: procedure(world, assessment.policy.id).exclusions, link, newCommand });
  if (name === 'approval') return decisionCard({ reference, assessment, home, link, live: false });
  if (name === 'decision') return decisionCard({ reference, assessment, home, link, live: assessment.stage === 'approved' });
  if (name === 'differs' || name === 'answers') return differsCard({ name, reference, assessment, link, newCommand });
  if (name === 'asked') return askedCard({ reference, assessment, link });
  if (name === 'reminder') return reminderCard({ personId, due: due ?? [], link });
  if (name === 'booked') return bookedCard({ reference, assessment, link, minutesLink: world.tabLink(`minutes/${reference}`) });
  return caseCard({ view: { reference, assessment, mayAct: [], underWay: [] }, home, link, newCommand, says: outcome?.says });
}
