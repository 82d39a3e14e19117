import { Field, Input } from '@fluentui/react-components';
import { instantOfLondon, londonTime } from '../time/londonTime.ts';
import type { Draft } from './draft.ts';

type Times = Pick<Draft, 'start' | 'end'>;
type Props = Times & { readonly change: (times: Times) => void };

/** The day of an appointment, and when it starts and ends; a start moved past the end takes the end along. */
export function AppointmentTimes({ start: from, end: to, change }: Props) {
  const [start, end] = [londonTime(from), londonTime(to)];
  const set = (day: string, starts: string, ends: string): void => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || starts === '' || ends === '') return;
    const [first, last] = [instantOfLondon({ day, time: starts }), instantOfLondon({ day, time: ends })];
    change({ start: first, end: last > first ? last : first + (to - from) });
  };
  return (
    <div className="outlook-times">
      <Field label="Day">
        <Input
          type="date"
          value={start.day}
          onChange={(_, { value }) => {
            set(value, start.time, end.time);
          }}
        />
      </Field>
      <Field label="Starts">
        <Input
          type="time"
          value={start.time}
          onChange={(_, { value }) => {
            set(start.day, value, end.time);
          }}
        />
      </Field>
      <Field label="Ends">
        <Input
          type="time"
          value={end.time}
          onChange={(_, { value }) => {
            set(start.day, start.time, value);
          }}
        />
      </Field>
    </div>
  );
}
