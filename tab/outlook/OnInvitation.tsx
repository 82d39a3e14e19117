import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AppointmentCheck, InvitationPerson } from '../../src/domain/appointment/appointment.ts';
import { useCase } from '../caseContext.ts';
import { Clause } from '../parts/Clause.tsx';
import { useTab } from '../tabContext.ts';
import type { OutlookItem } from './appointment.ts';

const states: Readonly<Record<InvitationPerson['state'], { readonly word: string; readonly look: string }>> = {
  there: { word: 'On the invitation', look: 'state-done' },
  missing: { word: 'Missing', look: 'state-incomplete' },
  'left-out': { word: 'Left out', look: '' },
  'by-hand': { word: 'Not by Outlook', look: '' },
};

type Props = {
  readonly check: AppointmentCheck;
  readonly item: OutlookItem;
  /** The check is of the appointment as it was before: who is missing now is not known yet. */
  readonly asking: boolean;
  readonly done: () => Promise<void>;
};

/** Who belongs to the meeting and who is on the invitation, each with the clause that asks for them. */
export function OnInvitation({ check, item, asking, done }: Props): ReactNode {
  const { view } = useCase();
  const { go } = useTab();
  const [busy, setBusy] = useState('');
  const add = async ({ id, name, email = '', required }: InvitationPerson): Promise<void> => {
    setBusy(id);
    await item.add({ name, email, required });
    await done();
    setBusy('');
  };
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">People</h2>
      <ul className="lines">
        {check.people.map((person) => (
          <li key={person.id} className="invited">
            <span>
              <strong>{person.name}</strong> {person.seat !== person.name && <span className="quiet">{person.seat}</span>}
              {person.yetThere && <span className="quiet"> · on the invitation all the same</span>}
            </span>
            <span className="chips">
              <span className={`state ${states[person.state].look}`}>{states[person.state].word}</span>
              {person.clause !== '' && <Clause id={person.clause} />}
              {person.state === 'missing' && (
                <Button
                  size="small"
                  aria-label={`Add ${person.name}`}
                  disabledFocusable={asking || busy === person.id}
                  onClick={() => void add(person)}
                >
                  Add
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {check.strangers.length > 0 && (
        <div className="box box-ask">
          <p>
            <strong>Not known in this case:</strong> {check.strangers.join(', ')}
          </p>
          <p>Whoever comes hears about a child. Take them off, or record their part in the case first.</p>
        </div>
      )}
      <Button
        className="fit"
        onClick={() => {
          go({ page: 'case', reference: view.reference });
        }}
      >
        Change who is invited, in Teams
      </Button>
    </section>
  );
}
