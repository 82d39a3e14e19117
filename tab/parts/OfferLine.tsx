import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TimeOffer } from '../../src/api/contract.ts';
import { useCase } from '../caseContext.ts';
import { Risks } from './Risks.tsx';
import { WhoIsFree } from './WhoIsFree.tsx';

/** Nobody required is missing from either: the best misses the fewest others. */
const chosenFor = { best: 'Best', earliest: 'Earliest' } as const;

type Props = { readonly offer: TimeOffer; readonly choose: () => void };

/** One offered time: when, whether it keeps the limit, who can come. */
export function OfferLine({ offer, choose }: Props): ReactNode {
  const { view } = useCase();
  const limited = view.assessment.meeting?.heldAt === undefined || !offer.insideWindow;
  return (
    <li className="card offer">
      <div>
        <h3>{offer.label}</h3>
        {(limited || offer.is.length > 0) && (
          <p className="chips">
            {offer.is.length > 0 && <span className="left">{offer.is.map((each) => chosenFor[each]).join(' and ')}</span>}
            {limited && (
              <span className={`left ${offer.insideWindow ? 'left-good' : 'left-late'}`}>
                {offer.insideWindow ? 'Keeps the time limit' : 'After the time limit'}
              </span>
            )}
          </p>
        )}
        <p>{offer.why}</p>
        <WhoIsFree offer={offer} />
        <Risks of={offer.risks} />
      </div>
      <Button appearance={offer.insideWindow ? 'primary' : 'secondary'} aria-label={`Choose ${offer.label}`} onClick={choose}>
        Choose
      </Button>
    </li>
  );
}
