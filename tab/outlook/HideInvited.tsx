import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { ReplyBox } from '../parts/ReplyBox.tsx';
import { useAct } from '../useAct.ts';
import type { Open } from './appointment.ts';

type Props = {
  readonly check: AppointmentCheck;
  readonly open: Open;
  /** The check is of the appointment as it was before. */
  readonly asking: boolean;
};

/** Whether those invited are kept from one another: by the procedure, or by a press here, which is kept with the case for these times. */
export function HideInvited({ check, open, asking }: Props): ReactNode {
  const { view, changed } = useCase();
  const acting = useAct(view.reference, check.act, changed);
  const { hides } = check;
  const [asked, setAsked] = useState(false);
  return (
    <section aria-labelledby="hide-title">
      <h2 id="hide-title">Who sees whom</h2>
      {hides?.by === 'procedure' ? (
        <p>{hides.says}</p>
      ) : (
        check.act === 'scheduleMeeting' && (
          <Checkbox
            label="Nobody invited sees who else is invited"
            checked={acting.busy ? asked : hides !== undefined}
            disabled={asking && !acting.busy}
            onChange={(_, data) => {
              if (acting.busy) return;
              setAsked(data.checked === true);
              const onInvitation = check.people.flatMap(({ id, state }) => (state === 'there' ? [id] : []));
              acting.run({ start: open.start, end: open.end, onInvitation, hidePeople: data.checked === true });
            }}
          />
        )
      )}
      {hides !== undefined && (
        <p className="quiet">
          No add-in can switch this on in Outlook. Before you press Send: Response options, Hide attendee list. Where it is forgotten,
          Holdfast switches it on as soon as it finds the invitation.
        </p>
      )}
      <ReplyBox acting={acting} keep="hide-invited" />
    </section>
  );
}
