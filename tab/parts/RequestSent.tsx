import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../../src/api/contract.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useKept } from '../useKept.ts';
import { ChildFields, childData, type ChildTyped } from './ChildFields.tsx';
import { Trouble } from './Trouble.tsx';

/** A request that has gone on its way: where it stands, and a way to correct who the child is. */
export function RequestSent(): ReactNode {
  const { go } = useTab();
  const { view } = useCase();
  return (
    <>
      <div className="card">
        <p>{view.assessment.stageText}</p>
        <Button
          appearance="primary"
          size="large"
          onClick={() => {
            go({ page: 'case', reference: view.reference });
          }}
        >
          Open the case
        </Button>
      </div>
      <CorrectChild />
    </>
  );
}

function CorrectChild(): ReactNode {
  const { api, me } = useTab();
  const { view, changed } = useCase();
  const { child } = view;
  const [typed, setTyped, forget] = useKept<ChildTyped>(`${me.id}:${view.reference}:child`, {
    name: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? '',
    caseNumber: child?.caseNumber ?? '',
  });
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await api.identifyChild(view.reference, childData(typed));
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    forget();
    changed({ says: 'Who the child is has been saved.' });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>Who the child is</h2>
      <ChildFields typed={typed} change={setTyped} trouble={undefined} />
      <Button type="submit" className="fit" disabledFocusable={busy}>
        Save the correction
      </Button>
      {problem && <Trouble problem={problem} again={() => void save()} busy={busy} />}
    </form>
  );
}
