import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import { isUsuallyOutside } from '../../src/domain/policy/usuallyOutside.ts';
import { useCase } from '../caseContext.ts';
import { roleWord } from '../words.ts';
import { FindColleague } from './FindColleague.tsx';

/** Somebody as typed so far. `id` is set once a colleague has been picked. */
export type PersonTyped = {
  readonly kind: 'colleague' | 'outside';
  readonly role: string;
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
};

/** A blank form; carers and schools start as people outside, who have no account here. */
export const noPerson = (roles: readonly string[]): PersonTyped => ({
  kind: isUsuallyOutside(roles[0] ?? '') ? 'outside' : 'colleague',
  role: roles[0] ?? '',
  name: '',
  email: '',
  organisation: '',
});

/** What `assignRole` takes. */
export const personData = (typed: PersonTyped): object => ({
  role: typed.role,
  person: {
    ...(typed.id && { id: typed.id }),
    name: typed.name.trim(),
    ...(typed.email.trim() && { email: typed.email.trim() }),
    ...(typed.kind === 'outside' && typed.organisation.trim() && { organisation: typed.organisation.trim() }),
  },
});

type Props = {
  readonly typed: PersonTyped;
  readonly change: (typed: PersonTyped) => void;
  readonly roles: readonly string[];
  readonly label: string;
};

/** Who somebody is: a colleague found by name, or name, address and organisation of a person outside. */
export function PersonForm({ typed, change, roles, label }: Props): ReactNode {
  const { view } = useCase();
  return (
    <>
      {roles.length > 1 && (
        <Field label="Their part">
          <Choice
            value={typed.role}
            change={(role) => {
              change({ ...typed, role });
            }}
            choices={roles.map((role) => ({ value: role, label: roleWord(view.assessment.roleLabels, role) }))}
          />
        </Field>
      )}
      <Field label={`Who is it? (${label})`}>
        <RadioGroup
          layout="horizontal"
          value={typed.kind}
          onChange={(_, data) => {
            const { id: _picked, ...rest } = typed;
            change({
              ...rest,
              kind: data.value === 'outside' ? 'outside' : 'colleague',
              ...(data.value === 'outside' ? {} : { organisation: '' }),
            });
          }}
        >
          <Radio value="colleague" label="A colleague" />
          <Radio value="outside" label="Somebody outside the council" />
        </RadioGroup>
      </Field>
      {typed.kind === 'colleague' ? (
        <FindColleague typed={typed} change={change} />
      ) : (
        <div className="row">
          <Field label="Name">
            <Input
              value={typed.name}
              autoComplete="off"
              onChange={(_, data) => {
                change({ ...typed, name: data.value });
              }}
            />
          </Field>
          <Field label="E-mail" hint="Leave empty when they have none.">
            <Input
              type="email"
              value={typed.email}
              autoComplete="off"
              onChange={(_, data) => {
                change({ ...typed, email: data.value });
              }}
            />
          </Field>
          <Field label="Organisation" hint="School, agency, home">
            <Input
              value={typed.organisation}
              autoComplete="off"
              onChange={(_, data) => {
                change({ ...typed, organisation: data.value });
              }}
            />
          </Field>
        </div>
      )}
    </>
  );
}
