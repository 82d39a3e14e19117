import type { Instant } from '../case/fact.ts';

/** A stretch between two instants, half-open. */
export type Span = { readonly start: Instant; readonly end: Instant };

/**
 * Between when and when a meeting has to start, both inclusive, and the clause that says so. An absent edge is open. The earliest edge
 * forbids and the latest wants a reason, unless the limit says otherwise: `early: 'reason'` is what has to be ready first and may be cut short.
 */
export type Limit = {
  readonly clause: string;
  readonly earliest?: Instant;
  readonly latest?: Instant;
  readonly early?: 'forbid' | 'reason';
  readonly late?: 'forbid' | 'reason';
  /** What has to be ready before the earliest edge, in words: "the report of the child’s social worker". */
  readonly ready?: string;
};

/** Somebody a time is sought for. */
export type Attendee = {
  readonly id: string;
  /** What people call them. */
  readonly name: string;
  /** Without a `required` person no time is offered; the others only move a time down the list. `stand-by`: not invited, looked at as a chair. */
  readonly need: 'required' | 'expected' | 'optional' | 'stand-by';
  /** Whether the calendar could be read at all: when not, the person is shown as not known, never as free. */
  readonly known: boolean;
  readonly busy: readonly (Span & { readonly status: 'busy' | 'tentative' | 'away' })[];
  /** Times they said suit them, where their calendar cannot be read: a meeting that lies whole in one is by their word. */
  readonly suits?: readonly Span[];
  /** When they work; absent where nobody has said. Counts in office hours alone: outside them everybody is asked first. */
  readonly hours?: readonly Span[];
  /** Minutes they need to get to the meeting and back to what they have around it; 0 for a meeting online. */
  readonly travel?: number;
  /** The part of the meeting they are asked for, in minutes from its beginning; they need to be free for that alone. */
  readonly part?: { readonly from: number; readonly to: number };
};

/** A place that has to be filled by one of several people, by their ids. */
export type SeatNeed = { readonly label: string; readonly of: readonly string[] };

/** Places that have to be filled together, each by somebody of its own: a quorum; or one place alone: the chair. */
export type SeatGroup = { readonly label: string; readonly clause: string; readonly seats: readonly SeatNeed[] };

/** A room, with what is booked in it already. One whose calendar cannot be read is never taken as free. The first free one is proposed. */
export type RoomCalendar = {
  readonly name: string;
  /** Address of its mailbox. */
  readonly email?: string;
  readonly known: boolean;
  readonly busy: readonly Span[];
};

/** Everything a search for times needs. `officeHours` and the calendars reach to `until`, after which nothing is offered. */
export type SlotSearch = {
  readonly now: Instant;
  readonly until: Instant;
  /** How long the meeting lasts, in whole minutes. */
  readonly minutes: number;
  readonly limits: readonly Limit[];
  readonly officeHours: readonly Span[];
  readonly attendees: readonly Attendee[];
  readonly groups?: readonly SeatGroup[];
  /** When given, the meeting takes place in one of them. */
  readonly rooms?: readonly RoomCalendar[];
  /** Hours in which the child who comes would miss school: avoided, not forbidden. */
  readonly school?: readonly Span[];
};
