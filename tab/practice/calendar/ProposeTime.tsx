import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { instantOfLondon } from '../time/londonTime.ts';
import type { CalendarEvent } from './eventShape.ts';
import { eventTime, startOf } from './eventTime.ts';

type Props = {
  readonly event: CalendarEvent;
  readonly busy: boolean;
  readonly propose: (proposed: { readonly start: string; readonly end: string }) => void;
};

/** Another time for a meeting one is invited to, as long as it is now. */
export function ProposeTime({ event, busy, propose }: Props) {
  const at = eventTime(event.start);
  const [day, setDay] = useState(at.day);
  const [time, setTime] = useState(at.time);
  const length = instantOfLondon(eventTime(event.end)) - startOf(event);
  const start = instantOfLondon({ day, time });
  const iso = (instant: number): string => new Date(instant).toISOString();
  return (
    <details>
      <summary>Propose another time</summary>
      <form
        className="detail-answer"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (!Number.isNaN(start)) propose({ start: iso(start), end: iso(start + length) });
        }}
      >
        <Field label="Day">
          <Input
            type="date"
            value={day}
            onChange={(_, data) => {
              setDay(data.value);
            }}
          />
        </Field>
        <Field label="Starts">
          <Input
            type="time"
            value={time}
            onChange={(_, data) => {
              setTime(data.value);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={busy || Number.isNaN(start)}>
          Propose
        </Button>
      </form>
    </details>
  );
}
