import type { Duty } from '../assess/assessment.ts';
import type { Instant, Person } from '../case/fact.ts';

/** One person is told of one thing that is owed, at one moment. `key` is stable: the same facts give the same keys. */
export type Reminder = {
  readonly key: string;
  /** What it is about, whoever is told and whenever: later reminders of one thread make earlier ones needless. */
  readonly thread: string;
  readonly rule: string;
  readonly clause: string;
  readonly duty: Duty;
  readonly to: Person;
  /** When it is told, in office hours. */
  readonly at: Instant;
};
