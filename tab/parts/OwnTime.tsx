import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { DateField } from './DateField.tsx';
import type { TimeOffer } from '../../src/api/contract.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { atLondon } from '../../src/domain/time/london.ts';
import { sayInstant, sayTime } from '../../src/domain/time/words.ts';

type Props = { readonly minutes: number; readonly choose: (offer: Chosen) => void };

/** A time picked by hand carries nothing about calendars: nobody has looked. */
export type Chosen = Pick<TimeOffer, 'start' | 'end' | 'label'> & Partial<TimeOffer>;

/** A time none of the offers has. */
export function OwnTime({ minutes, choose }: Props): ReactNode {
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  return (
    <details className="more">
      <summary>Another time</summary>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!day || !time) return;
          const start = atLondon(day, time);
          const end = instantOf(Date.parse(start) + minutes * 60_000);
          choose({ start, end, label: `${sayInstant(start)} to ${sayTime(end)}` });
        }}
      >
        <DateField label="Day" value={day} change={setDay} />
        <Field label="Start">
          <Input
            type="time"
            value={time}
            onChange={(_, data) => {
              setTime(data.value);
            }}
            required
          />
        </Field>
        <Button type="submit">Take this time</Button>
      </form>
    </details>
  );
}
