import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  /** What has two versions: the label of the field. */
  readonly of: string;
  readonly mine: string;
  readonly theirs: string;
  /** Where the other version is from. */
  readonly from: string;
  readonly choose: (which: 'mine' | 'theirs' | 'both') => void;
  /** Both one after the other make sense: a text, not a choice. */
  readonly together?: boolean;
};

/** Two versions of the same words, to choose from; nothing of either is lost until somebody has read both. */
export function BothVersions({ of, mine, theirs, from, choose, together = false }: Props): ReactNode {
  return (
    <div className="box box-ask" role="group" aria-label={`Two versions of ${of}`}>
      <p>
        <strong>{from}</strong> Read both, then choose what should stand.
      </p>
      <dl className="lines">
        <dt>Yours</dt>
        <dd className="typed-text">{mine || 'Nothing'}</dd>
        <dt>The other</dt>
        <dd className="typed-text">{theirs || 'Nothing'}</dd>
      </dl>
      <div className="buttons">
        <Button
          onClick={() => {
            choose('mine');
          }}
        >
          Keep mine
        </Button>
        <Button
          onClick={() => {
            choose('theirs');
          }}
        >
          Take the other
        </Button>
        {together && (
          <Button
            onClick={() => {
              choose('both');
            }}
          >
            Keep both
          </Button>
        )}
      </div>
    </div>
  );
}
