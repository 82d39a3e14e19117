import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AppointmentCheck } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { Choice } from '../parts/Choice.tsx';
import { ReplyBox } from '../parts/ReplyBox.tsx';
import { ChairChosen, type ChairTyped } from '../parts/ChairChosen.tsx';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import type { Open } from './appointment.ts';

type Props = {
  readonly check: AppointmentCheck;
  readonly open: Open;
  /** The check is of the appointment as it was before: what is kept now would be kept for other people than are on it. */
  readonly asking: boolean;
};

/**
 * Asks what the case has to know of the meeting beside its time and people: who chairs where that is not settled, and why at this time where the
 * procedure would have it otherwise. The words go to the case, never into the appointment.
 */
export function KeepReason({ check, open, asking }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const [reason, setReason, forget] = useKept(`${me.id}:${view.reference}:why-this-time`, '');
  const { chairing, people } = view.assessment;
  const [chair, setChair] = useKept(`${me.id}:${view.reference}:chair`, chairing?.usual ?? '');
  const [chosen, setChosen] = useKept<ChairTyped>(`${me.id}:${view.reference}:chair-chosen`, { agreedBy: [], why: '' });
  const asksChair = check.act === 'scheduleMeeting' && check.findings.some(({ code }) => code.startsWith('chair'));
  // What is asked of the chair stops the booking before a reason is asked for: both are given at once.
  const asksReason = check.outcome === 'needs-reason' || (asksChair && check.findings.some(({ strength }) => strength === 'should'));
  const data = (): object => ({
    start: open.start,
    end: open.end,
    onInvitation: check.people.flatMap(({ id, state }) => (state === 'there' ? [id] : [])),
    ...(open.room !== undefined && { place: 'room', room: { email: open.room.email } }),
    ...(asksReason && { reason }),
    ...(asksChair && chair && { chair }),
    ...(asksChair && chosen.agreedBy.length > 0 && { chairAgreedBy: chosen.agreedBy }),
    ...(asksChair && chosen.why.trim() && { whyThisChair: chosen.why }),
    ...(asksChair && chosen.statement?.trim() && { chairStatement: chosen.statement }),
  });
  const acting = useAct(
    view.reference,
    check.act,
    (answer) => {
      forget(reason);
      changed(answer);
    },
    data,
  );
  if (!asksReason && !asksChair) return null;
  return (
    <form
      className="box box-ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (asking) return;
        acting.run(data());
      }}
    >
      {asksChair && (
        <>
          <Field label="Who chairs">
            <Choice
              value={chair}
              change={setChair}
              nothing="Not agreed yet"
              choices={people.flatMap((person) => (person.id.startsWith('outside:') ? [] : [{ value: person.id, label: nameOf(person) }]))}
            />
          </Field>
          <ChairChosen typed={chosen} change={setChosen} />
        </>
      )}
      {asksReason && (
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
      )}
      <Button type="submit" appearance="primary" className="fit" disabledFocusable={acting.busy || asking}>
        {!asksReason ? 'Keep who chairs' : asksChair ? 'Keep both' : 'Keep this reason'}
      </Button>
      <ReplyBox acting={acting} keep="why-this-time" />
    </form>
  );
}
