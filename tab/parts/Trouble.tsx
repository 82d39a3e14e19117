import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/api/contract.ts';

type Props = { readonly problem: Problem; readonly again?: (() => void) | undefined; readonly busy?: boolean };

/** What went wrong, the way on, and a button to try again. */
export function Trouble({ problem, again, busy = false }: Props): ReactNode {
  return (
    <div className="box box-trouble" role="alert">
      <p>
        <strong>{problem.says}</strong>
      </p>
      {problem.wayOn && <p>{problem.wayOn}</p>}
      {problem.reference && <p className="quiet">If you ask for help, quote {problem.reference}.</p>}
      {again && (
        <Button appearance="primary" onClick={again} disabledFocusable={busy}>
          {busy ? 'Trying…' : 'Try again'}
        </Button>
      )}
    </div>
  );
}
