import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
      <Field label="Date of birth">
        <Input
          type="date"
          value={typed.dateOfBirth}
          autoComplete="off"
          size="large"
          onChange={(_, data) => {
            change({ ...typed, dateOfBirth: data.value });
          }}
        />
      </Field>
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
