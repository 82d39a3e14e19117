import { useCallback, useMemo, type ReactNode } from 'react';
import type { CaseView } from '../../src/api/contract.ts';
import { CaseContext, type CaseHere } from '../caseContext.ts';
import { FormDesk } from '../parts/form/FormDesk.tsx';
import { Loading } from '../parts/Loading.tsx';
import { KeptWords } from '../parts/KeptWords.tsx';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';
import { useOpenCase } from '../useOpenCase.ts';

/** One form of a case, whichever the procedure has: to fill in, or to read when it is somebody else's. */
export function FormPage({ reference, form }: { readonly reference: string; readonly form: string }): ReactNode {
  const asked = useOpenCase(reference);
  return (
    <div className="page">
      <KeptWords reference={reference} />
      <Loading asked={asked} label={`Opening ${reference}`}>
        {(view) => <Opened view={view} form={form} />}
      </Loading>
    </div>
  );
}

function Opened({ view, form }: { readonly view: CaseView; readonly form: string }): ReactNode {
  const { api, tell } = useTab();
  const now = useNow(view.assessment.asOf);
  const here = useMemo<CaseHere>(() => ({ view, now, changed: tell }), [view, now, tell]);
  const asked = useAnswer(useCallback(() => api.readForm(view.reference, form), [api, view.reference, form]));
  return (
    <CaseContext value={here}>
      <Loading asked={asked} label="Opening the form">
        {(opened) => <FormDesk view={opened} />}
      </Loading>
    </CaseContext>
  );
}
