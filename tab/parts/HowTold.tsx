import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = { readonly value: string; readonly change: (value: string) => void };

/** How somebody was told something outside this program. */
export function HowTold({ value, change }: Props): ReactNode {
  return (
    <Field label="How were they told?">
      <Select
        value={value}
        onChange={(_, data) => {
          change(data.value);
        }}
      >
        <option value="phone">By phone</option>
        <option value="in-person">In person</option>
        <option value="letter">By letter</option>
        <option value="e-mail">By e-mail</option>
      </Select>
    </Field>
  );
}
