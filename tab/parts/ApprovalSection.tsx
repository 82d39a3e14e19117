import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { ExclusionQuestions, type Exclusions } from './ExclusionQuestions.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { Section } from './Section.tsx';

/** The manager's decision: the exclusions looked at once more, then approve, or refuse with a reason. */
export function ApprovalSection(): ReactNode {
  const { view } = useCase();
  return view.mayAct.includes('decideRequest') ? <Decide /> : null;
}

type Typed = { readonly exclusions: Exclusions; readonly reason: string };

function Decide(): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept<Typed>(`${me.id}:${view.reference}:decide`, { exclusions: {}, reason: '' });
  const acting = useAct(view.reference, 'decideRequest', (answer) => {
    forget();
    changed(answer);
  });
  const decide = (decision: 'approve' | 'refuse'): void => {
    acting.run({ decision, exclusions: typed.exclusions, ...(typed.reason.trim() && { reason: typed.reason }) });
  };

  return (
    <Section id="approval" title="Approve or refuse">
      <div className="stack">
        <ExclusionQuestions
          answers={typed.exclusions}
          change={(exclusions) => {
            setTyped({ ...typed, exclusions });
          }}
        />
        <Field label="Reason" hint="Say why when you refuse, and what should happen instead. The requester sees it here in the tab.">
          <Textarea
            value={typed.reason}
            onChange={(_, data) => {
              setTyped({ ...typed, reason: data.value });
            }}
            resize="vertical"
            rows={3}
          />
        </Field>
        <div className="buttons">
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={acting.busy}
            onClick={() => {
              decide('approve');
            }}
          >
            Approve
          </Button>
          <Button
            size="large"
            disabledFocusable={acting.busy}
            onClick={() => {
              decide('refuse');
            }}
          >
            Refuse
          </Button>
        </div>
        <ReplyBox acting={acting} keep="decide" />
      </div>
    </Section>
  );
}
