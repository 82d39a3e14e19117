import type { CaseView } from '../../src/api/contract.ts';
import type { Performed } from '../../src/usecases/performed.ts';
import type { World } from '../../src/usecases/world.ts';
import { reasonCard } from '../cards/reasonCard.ts';
import type { Card } from '../cards/card.ts';
import type { Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';
import { onlyThey } from './onlyThey.ts';
import { forged, pressData, typedReason } from './pressData.ts';
import { summary } from './summary.ts';
import { theirCase } from './theirCase.ts';
import { tried } from './tried.ts';

export type TakenBack = 'withdrawRequest' | 'cancelMeeting' | 'takeMove';

/** Asks why: a request is withdrawn, a booked meeting cancelled. */
export const takeBack =
  (phrase: string, acts: readonly TakenBack[], doThis: string, nothing: string): Listener =>
  async (world, personId, asked) => {
    const view = await theirCase(world, personId, asked, phrase);
    if (!('assessment' in view)) return view;
    const act = acts.find((one) => view.mayAct.includes(one));
    if (act) return { cards: [whyCard(world, view, act)] };
    return (
      acts.map((one) => onlyThey(view.assessment, one, doThis)).find((answer) => answer !== undefined) ?? summary(world, view, nothing)
    );
  };

/** Takes a request or a meeting back for the reason typed. */
export const takenBack =
  (act: TakenBack, doThis: string, done: string): Listener =>
  async (world, personId, { data }) => {
    const pressed = pressData.extend({ reason: typedReason }).safeParse(data);
    if (!pressed.success) return forged;
    const { reference, command, reason } = pressed.data;
    return tried(world, personId, {
      reference,
      act,
      doThis,
      data: reason === undefined ? {} : { reason },
      command,
      done: ({ assessment }) => summary(world, { reference, assessment, mayAct: [], underWay: [] }, done),
      no: (performed) => ({
        cards: [whyCard(world, performed, act, [reason === undefined && act !== 'takeMove' ? 'Give the reason.' : performed.says])],
      }),
      stale: (view) => summary(world, view),
    });
  };

const whyCard = (
  world: World,
  { reference, assessment }: Pick<CaseView | Performed, 'reference' | 'assessment'>,
  act: TakenBack,
  problems?: readonly string[],
): Card =>
  reasonCard({
    reference,
    assessment,
    act,
    link: world.tabLink(`case/${reference}`),
    command: newCommand(),
    ...(problems ? { problems } : {}),
  });
