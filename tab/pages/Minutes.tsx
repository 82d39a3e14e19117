import { useCallback, type ReactNode } from 'react';
import { Loading } from '../parts/Loading.tsx';
import { MinutesDesk } from '../parts/minutes/MinutesDesk.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';

/** The minutes of a meeting: written during or after it, finished with one press, never lost. */
export function MinutesPage({ reference }: { readonly reference: string }): ReactNode {
  const { api } = useTab();
  const asked = useAnswer(useCallback(() => api.readCase(reference), [api, reference]));
  return (
    <div className="page">
      <Loading asked={asked} label={`Opening the minutes of ${reference}`}>
        {(view) => <MinutesDesk view={view} />}
      </Loading>
    </div>
  );
}
