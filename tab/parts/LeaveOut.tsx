import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Seat, SeatPerson } from '../../src/domain/assess/assessment.ts';
import { inText } from '../../src/domain/policy/inText.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { nameOf } from '../words.ts';
import { Clause } from './Clause.tsx';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly seat: Seat; readonly one: SeatPerson; readonly close: () => void };

/** The child has no name here, only a part. */
const saidOf = (person: SeatPerson['person']): string =>
  person.roles.includes('child') ? `the ${inText(nameOf(person))}` : nameOf(person);

/** Why somebody is not invited, for the record, what they themselves are told of it, and whatever else the procedure asks for then. */
export function LeaveOut({ seat, one, close }: Props): ReactNode {
  const { person } = one;
  const { me } = useTab();
  const { view, changed } = useCase();
  const [typed, setTyped, forget] = useKept(`${me.id}:${view.reference}:left-out:${person.id}`, {
    reason: one.reason ?? '',
    reasonShared: one.reasonShared ?? '',
    viewsPlan: '',
    discussed: '',
  });
  const asked = seat.leftOutAsks ?? [];
  const data = (): object => ({
    seat: seat.id,
    person: person.id,
    decision: 'leave-out',
    ...(typed.reason.trim() && { reason: typed.reason }),
    ...(typed.reasonShared.trim() && { reasonShared: typed.reasonShared }),
    ...Object.fromEntries(asked.flatMap(({ part }) => (typed[part].trim() ? [[part, typed[part]]] : []))),
  });
  const acting = useAct(
    view.reference,
    'decideInvitee',
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
      <Field label={`Why is ${saidOf(person)} left out?`} hint="For the record. Only people of this case see it.">
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
      {asked.map(({ part, ask, clause }) => (
        <Field
          key={part}
          label={
            <>
              {ask} <Clause id={clause} />
            </>
          }
        >
          <Textarea
            value={typed[part]}
            onChange={(_, data) => {
              setTyped({ ...typed, [part]: data.value });
            }}
            resize="vertical"
            rows={2}
          />
        </Field>
      ))}
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          {one.decision === 'leave-out' ? 'Save' : 'Leave out'}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      <ReplyBox acting={acting} keep={`leave-out:${person.id}`} />
    </form>
  );
}
