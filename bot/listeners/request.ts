import { dayOf } from '../../src/domain/time/london.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { requestFormCard } from '../cards/requestFormCard.ts';
import type { Listener } from './listener.ts';
import { newCommand } from './newCommand.ts';

/** Somebody asks for a meeting: the form. */
export const request: Listener = (world) =>
  Promise.resolve({
    cards: [requestFormCard({ procedure: procedure(world), today: dayOf(world.clock.now()), command: newCommand(), kind: 'request' })],
  });
