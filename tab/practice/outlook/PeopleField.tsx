import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Person } from '../standin/shapes.ts';
import type { Draft, Invitee } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly known: readonly Person[];
  readonly change: (people: readonly Invitee[], typed: string) => void;
};

/** The people of an appointment. A name counts once it is taken from the suggestions or is an address: until then add-ins are told nothing of it. */
export function PeopleField({ draft, known, change }: Props) {
  const list = useId();
  const { people, typed } = draft;
  const words = typed.trim().toLowerCase();
  const match = known.find(({ name, email }) => name.toLowerCase() === words || email.toLowerCase() === words);
  const found: Invitee | undefined = match
    ? { name: match.name, email: match.email, optional: false }
    : /^[^@\s]+@[^@\s]+\.\w+$/.test(words)
      ? { name: typed.trim(), email: words, optional: false }
      : undefined;
  const take = (): void => {
    if (found && !people.some(({ email }) => email.toLowerCase() === found.email.toLowerCase())) change([...people, found], '');
    else if (found) change(people, '');
  };
  return (
    <div className="outlook-people">
      <Field label="Invite people" hint="Type a name or an address, then Enter.">
        <Input
          value={typed}
          list={list}
          autoComplete="off"
          onChange={(_, { value }) => {
            change(people, value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            take();
          }}
          contentAfter={<Button appearance="subtle" size="small" icon={<AddRegular />} aria-label="Add the person" onClick={take} />}
        />
      </Field>
      <datalist id={list}>
        {known.map(({ name, email }) => (
          <option key={email} value={name}>
            {email}
          </option>
        ))}
      </datalist>
      <ul className="attendees" aria-label="Invited">
        {people.map((one) => (
          <li key={one.email}>
            <span>
              {one.name} <span className="quiet">{one.optional ? 'optional' : 'required'}</span>
            </span>{' '}
            <Button
              appearance="subtle"
              size="small"
              aria-label={`Take ${one.name} off`}
              onClick={() => {
                change(
                  people.filter(({ email }) => email !== one.email),
                  typed,
                );
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
