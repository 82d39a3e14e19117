import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DateField } from './DateField.tsx';
import type { ChildBody } from '../../src/api/contract.ts';

export type ChildTyped = { readonly name: string; readonly dateOfBirth: string; readonly caseNumber: string };

/** What `PUT /api/cases/:reference/child` takes. */
export const childData = (typed: ChildTyped): ChildBody => ({
  name: typed.name.trim(),
  ...(typed.dateOfBirth && { dateOfBirth: typed.dateOfBirth }),
  ...(typed.caseNumber.trim() && { caseNumber: typed.caseNumber.trim() }),
});

type Props = { readonly typed: ChildTyped; readonly change: (typed: ChildTyped) => void; readonly trouble: string | undefined };

/** Who the child is. */
export function ChildFields({ typed, change, trouble }: Props): ReactNode {
  return (
    <div className="row">
      <Field label="Name of the child" required className="wide" {...(trouble !== undefined && { validationMessage: trouble })}>
        <Input
          value={typed.name}
          autoComplete="off"
          size="large"
          onChange={(_, data) => {
            change({ ...typed, name: data.value });
          }}
        />
      </Field>
      <DateField
        label="Date of birth"
        value={typed.dateOfBirth}
        change={(dateOfBirth) => {
          change({ ...typed, dateOfBirth });
        }}
      />
      <Field label="Case-system number">
        <Input
          value={typed.caseNumber}
          autoComplete="off"
          size="large"
          onChange={(_, data) => {
            change({ ...typed, caseNumber: data.value });
          }}
        />
      </Field>
    </div>
  );
}
