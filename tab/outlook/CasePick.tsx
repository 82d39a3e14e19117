import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CaseLine } from '../../src/api/contract.ts';

type Props = { readonly cases: readonly CaseLine[]; readonly chosen: string; readonly choose: (reference: string) => void };

/** Which case the appointment is for, among one's own. The child's name stays in the pane. */
export function CasePick({ cases, chosen, choose }: Props): ReactNode {
  return (
    <Field label="Case">
      <Select
        value={chosen}
        onChange={(_, data) => {
          choose(data.value);
        }}
      >
        {!cases.some(({ reference }) => reference === chosen) && <option value={chosen}>{chosen}</option>}
        {cases.map(({ reference, childName, meetingName }) => (
          <option key={reference} value={reference}>
            {reference}
            {childName ? ` · ${childName}` : ''} · {meetingName}
          </option>
        ))}
      </Select>
    </Field>
  );
}
