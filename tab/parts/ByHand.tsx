import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Person } from '../../src/domain/case/fact.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameOf } from '../words.ts';
import { HowTold } from './HowTold.tsx';
import { ReplyBox } from './ReplyBox.tsx';

/** Invitations given by hand, for people whom no calendar entry reaches. */
export function ByHand(): ReactNode {
  const { view } = useCase();
  const waiting = view.assessment.seats
    .flatMap((seat) => seat.people)
    .filter((one) => one.decision === 'invite' && !one.invitedAt && !one.person.email);
  const people = [...new Map(waiting.map((one) => [one.person.id, one.person])).values()];
  return view.mayAct.includes('sendInvitations') && people.length > 0 ? <Record people={people} /> : null;
}

function Record({ people }: { readonly people: readonly Person[] }): ReactNode {
  const { view, changed } = useCase();
  const [chosen, setChosen] = useState<readonly string[]>(people.map((person) => person.id));
  const [how, setHow] = useState('phone');
  const acting = useAct(view.reference, 'sendInvitations', changed, () => ({ people: chosen, how }));
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run({ people: chosen, how });
      }}
    >
      <h3>Invited by hand</h3>
      <p className="quiet">These people have no e-mail address, so no calendar entry reaches them. Record it once they know the time.</p>
      <div>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={nameOf(person)}
            checked={chosen.includes(person.id)}
            onChange={(_, data) => {
              setChosen(data.checked === true ? [...chosen, person.id] : chosen.filter((id) => id !== person.id));
            }}
          />
        ))}
      </div>
      <HowTold value={how} change={setHow} />
      <Button type="submit" disabledFocusable={acting.busy} className="fit">
        Record the invitations
      </Button>
      <ReplyBox acting={acting} keep="by-hand" />
    </form>
  );
}
