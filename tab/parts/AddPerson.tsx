import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { useAct } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { PersonForm, noPerson, personData, type PersonTyped } from './PersonForm.tsx';
import { ReplyBox } from './ReplyBox.tsx';

type Props = { readonly roles: readonly string[]; readonly label: string; readonly first: boolean };

/** Names somebody for a seat: a colleague looked up, or a person outside the council typed in. */
export function AddPerson({ roles, label, first }: Props): ReactNode {
  const { me } = useTab();
  const { view, changed } = useCase();
  const key = `${me.id}:${view.reference}:person:${roles.join('+')}`;
  const [typed, setTyped, forget] = useKept<PersonTyped>(key, noPerson(roles));
  const [open, setOpen] = useState(typed.name !== '' || typed.email !== '');
  const acting = useAct(
    view.reference,
    'assignRole',
    (answer) => {
      setOpen(forget(typed));
      changed(answer);
    },
    () => personData(typed),
  );

  if (!open)
    return (
      <Button
        appearance={first ? 'secondary' : 'subtle'}
        icon={<AddRegular />}
        className="add"
        aria-label={`${first ? 'Name somebody' : 'Add a person'}: ${label}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        {first ? 'Name somebody' : 'Add a person'}
      </Button>
    );
  return (
    <form
      className="stack inset"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(personData(typed));
      }}
    >
      <PersonForm typed={typed} change={setTyped} roles={roles} label={label} />
      <div className="buttons">
        <Button type="submit" appearance="primary" disabledFocusable={acting.busy}>
          Add
        </Button>
        <Button
          onClick={() => {
            setTyped(noPerson(roles));
            forget();
            acting.clear();
            setOpen(false);
          }}
        >
          Cancel
        </Button>
      </div>
      <ReplyBox acting={acting} keep={`person:${roles.join('+')}`} />
    </form>
  );
}
