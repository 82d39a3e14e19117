import type { Performed } from '../../src/usecases/performed.ts';
import type { World } from '../../src/usecases/world.ts';
import { inviteesCard } from '../cards/inviteesCard.ts';
import type { Answer, Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';
import { mayDo } from './onlyThey.ts';
import { theirCase } from './theirCase.ts';

/** Who the procedure wants at the meeting, and who is still to be decided on. */
export const invitees: Listener = async (world, personId, asked) => {
  const view = await theirCase(world, personId, asked, 'invitees');
  return 'assessment' in view ? checklist(world, personId, view) : view;
};

/** The invitee checklist as the case stands now; `says` is what just happened. */
export const checklist = (
  world: World,
  personId: string,
  { reference, assessment }: Pick<Performed, 'reference' | 'assessment'>,
  says?: readonly string[],
): Answer => ({
  cards: [
    inviteesCard({
      reference,
      assessment,
      mayDecide: mayDo(assessment, personId, 'decideInvitee'),
      link: world.tabLink(`case/${reference}`),
      newCommand,
      ...(says ? { says } : {}),
    }),
  ],
});
