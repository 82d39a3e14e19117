import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Day } from '../../src/domain/case/fact.ts';
import { isDay } from '../../src/domain/time/london.ts';
import { sayLongDay } from '../../src/domain/time/words.ts';

type Props = {
  readonly label: string; /** Empty while no day is chosen. */
  readonly value: Day;
  readonly change: (day: Day) => void;
  readonly className?: string;
};

/** A day, and the same day in words: how a browser shows a date depends on where it was set up. */
export const DateField = ({ label, value, change, className = '' }: Props): ReactNode => (
  <Field label={label} className={className} {...(isDay(value) && { hint: sayLongDay(value) })}>
    <Input
      type="date"
      value={value}
      autoComplete="off"
      onChange={(_, data) => {
        change(data.value);
      }}
    />
  </Field>
);
