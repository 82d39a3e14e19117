import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../../caseContext.ts';
import { ReplyBox } from '../ReplyBox.tsx';
import { goToSection } from '../Section.tsx';
import type { FinishAct } from './finish.ts';
import type { MinutesWork } from './useMinutes.ts';

type Props = { readonly at: readonly FinishAct[]; readonly stopped: MinutesWork['stopped']; readonly asksWho?: boolean };

/** The answer that stopped the finishing, where it belongs on the page; with the way to the questions where one of them is in the way. */
export function StoppedHere({ at, stopped, asksWho = false }: Props): ReactNode {
  const { questions } = useCase().view.assessment;
  if (!stopped || !at.includes(stopped.at)) return null;
  const { reply } = stopped.acting;
  const findings = reply?.kind === 'refused' ? reply.answer.findings : [];
  const unanswered = findings.some(({ about }) => questions.some(({ fact }) => fact === about?.fact));
  return (
    <>
      {unanswered && (
        <Button
          className="fit"
          onClick={() => {
            goToSection('questions');
          }}
        >
          Answer the questions
        </Button>
      )}
      <ReplyBox acting={stopped.acting} keep={stopped.at} asksWho={asksWho} />
    </>
  );
}
