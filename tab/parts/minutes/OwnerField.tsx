import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
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
        <Select
          value={elsewhere ? other : owner}
          onChange={(_, data) => {
            setElsewhere(data.value === other);
            change(data.value === other ? '' : data.value);
          }}
        >
          <option value="">Choose…</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {nameOf(person)}
            </option>
          ))}
          <option value={other}>Somebody else…</option>
        </Select>
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
