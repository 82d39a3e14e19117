import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Person } from '../../src/domain/case/fact.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly seat: string; readonly person: Person; readonly close: () => void };

/** Why somebody is not invited, for the record, and what they themselves are told of it. */
export function LeaveOut({ seat, person, close }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept(`${me.id}:${view.reference}:leave-out:${person.id}`, { reason: '', reasonShared: '' });
  const acting = useAct(view.reference, 'decideInvitee', (answer) => {
    forget();
    close();
    changed(answer);
  });
  const save = (): void => {
    acting.run({
      seat,
      person: person.id,
      decision: 'leave-out',
      ...(typed.reason.trim() && { reason: typed.reason }),
      ...(typed.reasonShared.trim() && { reasonShared: typed.reasonShared }),
    });
  };
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={`Why is ${nameOf(person)} left out?`} hint="For the record. Only people of this case see it.">
        <Textarea
          autoFocus
          value={typed.reason}
          onChange={(_, data) => {
            setTyped({ ...typed, reason: data.value });
          }}
          resize="vertical"
          rows={2}
        />
      </Field>
      <Field label="What are they told of the reason?" hint="In words fit for them; may differ from the record.">
        <Textarea
          value={typed.reasonShared}
          onChange={(_, data) => {
            setTyped({ ...typed, reasonShared: data.value });
          }}
          resize="vertical"
          rows={2}
        />
      </Field>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          Leave out
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      <ReplyBox acting={acting} keep={`leave-out:${person.id}`} />
    </form>
  );
}
