import type { Performed } from '../../src/usecases/performed.ts';
import type { World } from '../../src/usecases/world.ts';
import { noCard } from '../cards/noCard.ts';
import { overline } from '../cards/caseLines.ts';
import type { Answer } from './listener.ts';

/** The procedure's no to an act: what it says, the clauses, and the way back to the case. */
export const saidNo = (world: World, title: string, { reference, assessment, says, findings }: Performed): Answer => ({
  cards: [
    noCard({
      title,
      over: overline(assessment, reference),
      assessment,
      says,
      findings,
      reference,
      link: world.tabLink(`case/${reference}`),
    }),
  ],
});
