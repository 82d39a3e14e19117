import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Choice } from '../Choice.tsx';
import type { Person } from '../../../src/domain/case/fact.ts';
import { nameOf } from '../../words.ts';

type Props = { readonly owner: string; readonly people: readonly Person[]; readonly change: (owner: string) => void };

const other = 'somebody else';

/** Who does an action: one of the case's people, or somebody else by name. */
export function OwnerField({ owner, people, change }: Props): ReactNode {
  const [elsewhere, setElsewhere] = useState(owner !== '' && !people.some((person) => person.id === owner));
  return (
    <>
      <Field label="Who does it">
        <Choice
          value={elsewhere ? other : owner}
          change={(chosen) => {
            setElsewhere(chosen === other);
            change(chosen === other ? '' : chosen);
          }}
          choices={[...people.map((person) => ({ value: person.id, label: nameOf(person) })), { value: other, label: 'Somebody else…' }]}
          nothing="Choose…"
        />
      </Field>
      {elsewhere && (
        <Field label="Their name">
          <Input
            value={owner}
            autoComplete="off"
            onChange={(_, data) => {
              change(data.value);
            }}
          />
        </Field>
      )}
    </>
  );
}
