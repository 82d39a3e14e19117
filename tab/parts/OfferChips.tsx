import type { ReactNode } from 'react';
import type { TimeOffer } from '../../src/api/contract.ts';
import { asSentence } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';

/** Nobody required is missing from either: the best misses the fewest others. */
const chosenFor = { best: 'best', earliest: 'earliest' } as const;

/** What an offered time is chosen for, and whether it keeps the limit, where there is one. */
export function OfferChips({ offer }: { readonly offer: TimeOffer }): ReactNode {
  const { clocks, meeting } = useCase().view.assessment;
  const counted = meeting?.heldAt === undefined && clocks.some(({ state }) => state !== 'not-specified');
  if (offer.insideWindow && !counted && offer.is.length === 0) return null;
  return (
    <p className="chips">
      {offer.is.length > 0 && <span className="left">{asSentence(offer.is.map((each) => chosenFor[each]).join(' and '))}</span>}
      {!offer.insideWindow && <span className="left left-late">After the time limit</span>}
      {offer.insideWindow && counted && <span className="left left-good">Keeps the time limit</span>}
    </p>
  );
}
