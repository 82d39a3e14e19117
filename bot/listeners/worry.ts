import { dayOf } from '../../src/domain/time/london.ts';
import { findColleagues } from '../../src/usecases/findColleagues.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { requestFormCard } from '../cards/requestFormCard.ts';
import type { Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';

/** Somebody tells of a worry about another social worker's child: the form, with the colleagues whose name they typed. */
export const worry: Listener = async (world, _personId, { words }) => {
  const name = words.replace(/^(log a |report a )?(worry|concern)\b[\s:,]*/i, '').trim();
  const { people } = await findColleagues(world, name);
  if (name !== '' && people.length === 0)
    return {
      says: 'I found no colleague by that name or address. Type worry and the beginning of the social worker’s name, for example: worry sam',
    };
  return {
    cards: [
      requestFormCard({
        procedure: procedure(world),
        today: dayOf(world.clock.now()),
        command: newCommand(),
        kind: 'worry',
        ...(people.length > 0 ? { socialWorkers: people } : {}),
      }),
    ],
  };
};
