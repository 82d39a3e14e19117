import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CaseLine } from '../../src/api/contract.ts';
import { Choice } from '../parts/Choice.tsx';

type Props = { readonly cases: readonly CaseLine[]; readonly chosen: string; readonly choose: (reference: string) => void };

/** Which case the appointment is for, among one's own. The child's name stays in the pane. */
export function CasePick({ cases, chosen, choose }: Props): ReactNode {
  const mine = cases.map(({ reference, childName, meetingName }) => ({
    value: reference,
    label: [reference, childName, meetingName].filter(Boolean).join(' · '),
  }));
  const other = { value: chosen, label: chosen };
  return (
    <Field label="Case">
      <Choice value={chosen} change={choose} choices={cases.some(({ reference }) => reference === chosen) ? mine : [other, ...mine]} />
    </Field>
  );
}
