import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TimeOffer } from '../../src/api/contract.ts';
import { OfferChips } from './OfferChips.tsx';
import { Risks } from './Risks.tsx';
import { WhoIsFree } from './WhoIsFree.tsx';

type Props = { readonly offer: TimeOffer; readonly choose: () => void };

/** One offered time: when, whether it keeps the limit, who can come. */
export function OfferLine({ offer, choose }: Props): ReactNode {
  return (
    <li className="card offer">
      <div>
        <h3>{offer.label}</h3>
        <OfferChips offer={offer} />
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
