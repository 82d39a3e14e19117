import { Radio, RadioGroup, type RadioGroupProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = Omit<RadioGroupProps, 'value' | 'onChange' | 'children' | 'layout'> & {
  /** Undefined while nobody has answered. */
  readonly value: boolean | undefined;
  readonly change: (value: boolean) => void;
};

/** Yes or no, side by side. */
export function YesNo({ value, change, ...rest }: Props): ReactNode {
  return (
    <RadioGroup
      {...rest}
      layout="horizontal"
      value={value === undefined ? '' : value ? 'yes' : 'no'}
      onChange={(_, data) => {
        change(data.value === 'yes');
      }}
    >
      <Radio value="yes" label="Yes" />
      <Radio value="no" label="No" />
    </RadioGroup>
  );
}
