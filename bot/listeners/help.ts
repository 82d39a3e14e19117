import { currentPolicy } from '../../src/usecases/currentPolicy.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import type { World } from '../../src/usecases/world.ts';
import { helpCard, welcomeCard, type Told } from '../cards/helpCard.ts';
import { commands } from './commands.ts';
import type { Answer, Listener } from './listener.ts';
import { nearest } from './nearest.ts';

/** `help`: everything that can be typed. */
export const help: Listener = (world) => Promise.resolve({ cards: [helpCard(told(world))] });

/** First words to somebody who has just installed the app. */
export const welcome = (world: World): Answer => ({ cards: [welcomeCard(told(world))] });

/** Something that is no command: the list, and the command that may have been meant. */
export const notUnderstood = (world: World, words: string): Answer => ({
  cards: [
    helpCard(told(world), {
      nearest: nearest(
        words,
        commands.map(({ word }) => word),
      ),
    }),
  ],
});

const told = (world: World): Told => ({
  meetingName: procedure(world).meetingName,
  council: currentPolicy(world).council ?? 'your council',
  commands: commands.map(({ type, about }) => ({ type, about })),
});
