import type { ReactNode } from 'react';
import { Loading } from '../parts/Loading.tsx';
import { KeptWords } from '../parts/KeptWords.tsx';
import { MinutesDesk } from '../parts/minutes/MinutesDesk.tsx';
import { useOpenCase } from '../useOpenCase.ts';

/** The minutes of a meeting: written during or after it, finished with one press, never lost. */
export function MinutesPage({ reference }: { readonly reference: string }): ReactNode {
  const asked = useOpenCase(reference);
  return (
    <div className="page">
      <KeptWords reference={reference} />
      <Loading asked={asked} label={`Opening the minutes of ${reference}`}>
        {(view) => <MinutesDesk view={view} />}
      </Loading>
    </div>
  );
}
