import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Seat, SeatPerson } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameOf } from '../words.ts';
import { Clause } from './Clause.tsx';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly seat: Seat; readonly one: SeatPerson; readonly close: () => void };

/** For which items of the agenda somebody comes, where the procedure has it thought about. None ticked is the whole meeting. */
export function PartOnly({ seat, one, close }: Props): ReactNode {
  const { view, changed } = useCase();
  const [items, setItems] = useState<readonly string[]>(one.partOnly ?? []);
  const acting = useAct(view.reference, 'decideInvitee', (answer) => {
    close();
    changed(answer);
  });
  const asked = seat.partOnlyAsk;
  if (!asked) return null;
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run({
          seat: seat.id,
          person: one.person.id,
          decision: 'invite',
          ...(items.length > 0 && { partOnly: items }),
          ...(one.part && { partFrom: one.part.from, partTo: one.part.to }),
        });
      }}
    >
      <fieldset className="plain-group">
        <legend>
          {asked.ask} <Clause id={asked.clause} />
        </legend>
        <p className="quiet">Tick what {nameOf(one.person)} comes for; with nothing ticked it is the whole meeting.</p>
        {asked.items.map(({ id, label }) => (
          <div key={id}>
            <Checkbox
              label={label}
              checked={items.includes(id)}
              onChange={(_, { checked }) => {
                setItems(checked === true ? [...items, id] : items.filter((each) => each !== id));
              }}
            />
          </div>
        ))}
      </fieldset>
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          Save
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      <ReplyBox acting={acting} keep={`items:${one.person.id}`} />
    </form>
  );
}
