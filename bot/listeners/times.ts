import type { CaseView } from '../../src/api/contract.ts';
import type { Finding } from '../../src/domain/assess/assessment.ts';
import { offerCaseTimes as offer } from '../../src/usecases/offerCaseTimes.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import type { World } from '../../src/usecases/world.ts';
import { timesCard } from '../cards/timesCard.ts';
import type { Answer } from './listener.ts';
import { newCommand } from './newCommand.ts';
import { onlyThey } from './onlyThey.ts';
import { refused } from './refused.ts';
import { summary } from './summary.ts';

const minutes = 60;

/** Times for an act, when this person may do it now; otherwise who may, or how the case stands. */
export async function offersFor(
  world: World,
  personId: string,
  view: CaseView,
  act: 'scheduleMeeting' | 'rescheduleMeeting',
): Promise<Answer> {
  if (view.mayAct.includes(act)) return times(world, personId, view, act);
  const says =
    view.assessment.stage === 'requested' ? 'A time can be set once the request is approved.' : 'There is no time to set at this stage.';
  return onlyThey(view.assessment, act, 'set the time') ?? summary(world, view, says);
}

/** The card of times for an act, with what has to be put right. */
export async function times(
  world: World,
  personId: string,
  { reference, assessment }: Pick<CaseView, 'reference' | 'assessment'>,
  act: 'scheduleMeeting' | 'rescheduleMeeting',
  again: { readonly findings?: readonly Finding[]; readonly problems?: readonly string[]; readonly chosen?: string } = {},
): Promise<Answer> {
  const offered = await offer(world, personId, reference, minutes, act === 'rescheduleMeeting' ? 'as-booked' : 'online');
  if (isRefusal(offered)) return refused(offered);
  return {
    cards: [
      timesCard({ reference, assessment, times: offered, act, link: world.tabLink(`case/${reference}`), command: newCommand(), ...again }),
    ],
  };
}
