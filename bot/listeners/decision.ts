import type { CaseView } from '../../src/api/contract.ts';
import type { World } from '../../src/usecases/world.ts';
import { decisionCard } from '../cards/decisionCard.ts';
import { homeOf } from './home.ts';
import type { Answer } from './listener.ts';

/** What became of a request, by whom and when. */
export const decision = (world: World, { reference, assessment }: Pick<CaseView, 'reference' | 'assessment'>): Answer => ({
  cards: [decisionCard({ reference, assessment, home: homeOf(world, assessment), link: world.tabLink(`case/${reference}`), live: false })],
});
