import type { Instant } from '../case/fact.ts';

/** A stretch between two instants, half-open. */
export type Span = { readonly start: Instant; readonly end: Instant };

/** Between when and when a meeting has to start, both inclusive, and the clause that says so. An absent edge is open. */
export type Limit = { readonly clause: string; readonly earliest?: Instant; readonly latest?: Instant };

/** Somebody a time is sought for. `name` is what people call them and stands for them in the answer. */
export type Attendee = {
  readonly name: string;
  /** Without a `required` person no time is offered; the others only move a time down the list. */
  readonly need: 'required' | 'expected' | 'optional';
  /** Whether the calendar could be read at all: when not, the person is shown as not known, never as free. */
  readonly known: boolean;
  readonly busy: readonly (Span & { readonly status: 'busy' | 'tentative' | 'away' })[];
};

/** Everything a search for times needs. `officeHours` and the calendars reach to `until`, after which nothing is offered. */
export type SlotSearch = {
  readonly now: Instant;
  readonly until: Instant;
  readonly minutes: number;
  readonly limits: readonly Limit[];
  readonly officeHours: readonly Span[];
  readonly attendees: readonly Attendee[];
};
