import { journey } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { pressOnCard } from './pressOnCard.ts';
import type { Program } from './program.ts';

/** A step of the journey as somebody does it with a running program; doing it again is doing it once. */
export type FaultStep = { readonly name: string; readonly after?: number; readonly run: (program: Program) => Promise<object> };

const onCards: Readonly<Record<string, FaultStep['run']>> = {
  decideRequest: (program) =>
    pressOnCard(program, people.tess.id, 'decideRequest', { 'exclusion-quality-of-care': 'no', 'exclusion-allegation': 'no' }),
};

/** The whole journey: the approval is pressed on its card in Teams, everything else is done as the tab does it. */
export const faultSteps: readonly FaultStep[] = journey.map(({ name, after, run }) => ({
  name,
  ...(after === undefined ? {} : { after }),
  run: onCards[name] ?? (async (program) => run(program.world, await program.reference())),
}));
