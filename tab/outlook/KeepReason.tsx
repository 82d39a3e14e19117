import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { ReplyBox } from '../parts/ReplyBox.tsx';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import type { Open } from './appointment.ts';

/** Asks why the meeting is at this time although the procedure would have it otherwise. The words go to the case, never into the appointment. */
export function KeepReason({ check, open }: { readonly check: AppointmentCheck; readonly open: Open }): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [reason, setReason, forget] = useKept(`${me.id}:${view.reference}:why-this-time`, '');
  const acting = useAct(view.reference, check.act, (answer) => {
    setReason('');
    forget();
    changed(answer);
  });
  if (check.outcome !== 'needs-reason') return null;
  return (
    <form
      className="box box-ask"
      onSubmit={(event) => {
        event.preventDefault();
        const onInvitation = check.people.flatMap(({ id, state }) => (state === 'there' ? [id] : []));
        acting.run({ start: open.start, end: open.end, reason, onInvitation });
      }}
    >
      <Field label="Why at this time and with these people?" hint="Kept with the record of the case, not in the invitation." required>
        <Textarea
          value={reason}
          onChange={(_, data) => {
            setReason(data.value);
          }}
          resize="vertical"
          rows={3}
        />
      </Field>
      <Button type="submit" appearance="primary" className="fit" disabledFocusable={acting.busy}>
        Keep this reason
      </Button>
      <ReplyBox acting={acting} keep="why-this-time" />
    </form>
  );
}
