import type { ReactNode } from 'react';
import { sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { nameIn } from '../words.ts';
import type { Chosen } from './OwnTime.tsx';

/** Who can come, who cannot, and whose calendar nobody can see: never taken as free. */
export function WhoIsFree({ offer }: { readonly offer: Chosen }): ReactNode {
  const { view } = useCase();
  const names = (ids: readonly string[] = []): string => sayList(ids.map((id) => nameIn(view.assessment, id)));
  const lines = [
    ['Free', names(offer.free)],
    ['Not free', names(offer.busy)],
    ['Not known', names(offer.notKnown)],
  ].filter(([, who]) => who !== '');
  if (lines.length === 0) return null;
  return (
    <dl className="who-free">
      {lines.map(([word, who]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{who}</dd>
        </div>
      ))}
    </dl>
  );
}
