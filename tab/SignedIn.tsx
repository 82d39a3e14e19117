import { Spinner } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { Me, Procedure } from '../src/api/contract.ts';
import type { Api } from './api.ts';
import { Trouble } from './parts/Trouble.tsx';
import { useAnswer } from './useAnswer.ts';

type Props = { readonly api: Api; readonly children: (signedIn: { me: Me; procedure: Procedure | undefined }) => ReactNode };

/** Waits until the server knows who is asking; the procedure follows when it comes, and its absence stops nobody. */
export function SignedIn({ api, children }: Props): ReactNode {
  const me = useAnswer(useCallback(() => api.me(), [api]));
  const procedure = useAnswer(useCallback(() => api.procedure(), [api]));
  if (me.value) return children({ me: me.value, procedure: procedure.value });
  if (!me.problem) return <Spinner className="wait" label="Signing you in" />;
  return (
    <main className="page">
      <h1>Holdfast</h1>
      <Trouble problem={me.problem} again={me.askAgain} busy={me.asking} />
    </main>
  );
}
