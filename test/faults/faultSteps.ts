import { journey } from '../support/journey.ts';
import { people } from '../support/people.ts';
import { pressOnCard } from './pressOnCard.ts';
import { answeredInOutlook } from './answeredInOutlook.ts';
import type { Program } from './program.ts';
import { rowByHand } from './rowByHand.ts';
import { subscribed } from './subscribed.ts';

/** A step of the journey as somebody does it with a running program; doing it again is doing it once. */
export type FaultStep = { readonly name: string; readonly after?: number; readonly run: (program: Program) => Promise<object> };

const onCards: Readonly<Record<string, FaultStep['run']>> = {
  decideRequest: (program) =>
    pressOnCard(program, people.tess.id, 'decideRequest', { 'exclusion-quality-of-care': 'no', 'exclusion-allegation': 'no' }),
};

const asTheTab = ({ name, after, run }: (typeof journey)[number]): FaultStep => ({
  name,
  ...(after === undefined ? {} : { after }),
  run: onCards[name] ?? (async (program) => run(program.world, await program.reference())),
});

/** What the program does by itself once a meeting is booked: it asks to be told of changes, and looks for them. */
const byItself: readonly FaultStep[] = [
  { name: 'keepSubscriptions', run: subscribed },
  { name: 'follow', run: answeredInOutlook },
  { name: 'row by hand', run: rowByHand },
];

/** The whole journey: the approval is pressed on its card in Teams, everything else is done as the tab does it. */
export const faultSteps: readonly FaultStep[] = journey.flatMap((step) => [
  asTheTab(step),
  ...(step.name === 'scheduleMeeting' ? byItself : []),
]);
