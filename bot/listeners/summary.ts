import type { CaseView } from '../../src/api/contract.ts';
import type { World } from '../../src/usecases/world.ts';
import { caseCard } from '../cards/caseCard.ts';
import { homeOf } from './home.ts';
import type { Answer } from './listener.ts';
import { newCommand } from './newCommand.ts';

/** The case as it stands now, with what this person may do; `says` is what just happened. */
export const summary = (world: World, view: Pick<CaseView, 'reference' | 'assessment' | 'mayAct' | 'underWay'>, says?: string): Answer => ({
  cards: [caseCard({ view, home: homeOf(world, view.assessment), link: world.tabLink(`case/${view.reference}`), newCommand, says })],
});
