import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly act: string; readonly title: string; readonly ask: string; readonly press: string };

/** An act that takes nothing but a reason. */
export function WithReason({ act, title, ask, press }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [reason, setReason, forget] = useKept(`${me.id}:${view.reference}:${act}`, '');
  const acting = useAct(
    view.reference,
    act,
    (answer) => {
      forget(reason);
      changed(answer);
    },
    () => ({ reason }),
  );
  return (
    <details className="more">
      <summary>{title}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          acting.run({ reason });
        }}
      >
        <Field label={ask}>
          <Textarea
            value={reason}
            onChange={(_, data) => {
              setReason(data.value);
            }}
            resize="vertical"
            rows={2}
          />
        </Field>
        <Button type="submit" className="fit" disabledFocusable={acting.busy}>
          {press}
        </Button>
        <ReplyBox acting={acting} keep={act} />
      </form>
    </details>
  );
}
