import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SeatPerson } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameOf } from '../words.ts';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly seat: string; readonly one: SeatPerson; readonly close: () => void };

/** From when to when somebody is asked to be there: they alone are told, and need to be free for that alone. */
export function PartOfTime({ seat, one, close }: Props): ReactNode {
  const { view, changed } = useCase();
  const [from, setFrom] = useState(String(one.part?.from ?? 0));
  const [to, setTo] = useState(one.part === undefined ? '' : String(one.part.to));
  const acting = useAct(view.reference, 'decideInvitee', (answer) => {
    close();
    changed(answer);
  });
  const invite = { seat, person: one.person.id, decision: 'invite', ...(one.partOnly && { partOnly: one.partOnly }) };
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run({ ...invite, partFrom: Number(from), partTo: Number(to) });
      }}
    >
      <p>Counted from the beginning of the meeting, so that it moves with it. {nameOf(one.person)} gets a letter with their own times.</p>
      <div className="row">
        <Field label="From minute">
          <Input
            type="number"
            min={0}
            max={600}
            value={from}
            onChange={(_, data) => {
              setFrom(data.value);
            }}
            required
          />
        </Field>
        <Field label="Until minute">
          <Input
            type="number"
            min={1}
            max={600}
            value={to}
            onChange={(_, data) => {
              setTo(data.value);
            }}
            required
          />
        </Field>
      </div>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          {acting.busy ? 'Keeping…' : 'Ask for this part'}
        </Button>
        {one.part && (
          <Button
            disabledFocusable={acting.busy}
            onClick={() => {
              acting.run(invite);
            }}
          >
            The whole meeting
          </Button>
        )}
        <Button onClick={close}>Leave as it is</Button>
      </div>
      <ReplyBox acting={acting} keep={`part:${one.person.id}`} />
    </form>
  );
}
