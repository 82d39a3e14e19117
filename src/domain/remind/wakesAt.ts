import type { Assessment } from '../assess/assessment.ts';
import type { Instant } from '../case/fact.ts';
import { isAfter, msOf } from '../time/instant.ts';
import type { Reminder } from './reminder.ts';

/** When a case has to be looked at again by itself: its next reminder or its next limit, whichever comes first. */
export const wakesAt = (reminders: readonly Reminder[], { asOf, clocks, duties }: Assessment): Instant | undefined =>
  [
    ...reminders.map(({ at }) => at),
    ...duties.flatMap(({ due, state }) => (due !== undefined && (state === 'open' || state === 'not-yet') ? [due] : [])),
    ...clocks.flatMap(({ latest, state }) => (latest !== undefined && state === 'running' ? [latest] : [])),
  ]
    .filter((instant) => isAfter(instant, asOf))
    .sort((a, b) => msOf(a) - msOf(b))[0];
