import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Person } from '../../src/domain/case/fact.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import { HowTold } from './HowTold.tsx';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly person: Person; readonly whyTold: string; readonly close: () => void };

/** Records that somebody who is left out was told of the meeting and why they are not invited. */
export function InformCarer({ person, whyTold, close }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept(`${me.id}:${view.reference}:inform:${person.id}`, { how: 'phone', whyTold });
  const data = (): object => ({ person: person.id, ...typed });
  const acting = useAct(
    view.reference,
    'informCarer',
    (answer) => {
      if (!forget(typed)) close();
      changed(answer);
    },
    data,
  );
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(data());
      }}
    >
      <HowTold
        value={typed.how}
        change={(how) => {
          setTyped({ ...typed, how });
        }}
      />
      <Field label={`What was ${nameOf(person)} told of the reason?`}>
        <Textarea
          autoFocus
          value={typed.whyTold}
          onChange={(_, data) => {
            setTyped({ ...typed, whyTold: data.value });
          }}
          resize="vertical"
          rows={2}
        />
      </Field>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          Record it
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      <ReplyBox acting={acting} keep={`inform:${person.id}`} />
    </form>
  );
}
