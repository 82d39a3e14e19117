import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';

type Props = { readonly value: string; readonly change: (value: string) => void };

const ways = [
  { value: 'phone', label: 'By phone' },
  { value: 'in-person', label: 'In person' },
  { value: 'letter', label: 'By letter' },
  { value: 'e-mail', label: 'By e-mail' },
];

/** How somebody was told something outside this program. */
export function HowTold({ value, change }: Props): ReactNode {
  return (
    <Field label="How were they told?">
      <Choice value={value} change={change} choices={ways} />
    </Field>
  );
}
