import { Select, type SelectProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = Omit<SelectProps, 'value' | 'onChange' | 'children'> & {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What stands first, for no choice made; left out where one always is. */
  readonly nothing?: string;
};

/** One of several, from a list. */
export function Choice({ value, change, choices, nothing, ...rest }: Props): ReactNode {
  return (
    <Select
      {...rest}
      value={value}
      onChange={(_, data) => {
        change(data.value);
      }}
    >
      {nothing !== undefined && <option value="">{nothing}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
