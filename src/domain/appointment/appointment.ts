import type { Outcome } from '../acts/act.ts';
import type { Clock, Finding, Seat } from '../assess/assessment.ts';
import type { Instant } from '../case/fact.ts';
import type { Place } from '../case/venue.ts';

/** An appointment as somebody has it before them in Outlook: nothing is written by looking at it. */
export type Appointment = {
  readonly start: Instant;
  readonly end: Instant;
  /** Addresses on the invitation, as Outlook gives them; the organiser may or may not be among them. */
  readonly people: readonly string[];
  /** Whose calendar it is written in: with a delegate, not the one who writes. */
  readonly organiser?: string;
  /** Where it is, as far as the appointment says. */
  readonly place?: Place;
};

/** One person of the invitee checklist, beside the appointment. */
export type InvitationPerson = {
  readonly id: string;
  readonly name: string;
  /** Absent where Outlook cannot invite them: the child, and whoever has no address. */
  readonly email?: string;
  readonly seat: string;
  readonly clause: string;
  readonly strength: Seat['strength'];
  readonly required: boolean;
  /** `missing`: to be invited and not there. `left-out`: there is a decision not to invite them. `by-hand`: told in another way. */
  readonly state: 'there' | 'missing' | 'left-out' | 'by-hand';
  /** Left out by decision and on the invitation all the same. */
  readonly yetThere?: boolean;
};

/** What the procedure says of an appointment, and what it is to be filled with. */
export type AppointmentCheck = {
  readonly act: 'scheduleMeeting' | 'rescheduleMeeting';
  readonly outcome: Outcome;
  readonly says: string;
  readonly findings: readonly Finding[];
  readonly limit?: Clock & { readonly keeps: 'inside' | 'after' | 'before' };
  readonly people: readonly InvitationPerson[];
  /** Addresses on the invitation that belong to nobody in the case. */
  readonly strangers: readonly string[];
  /** A reason for exactly these times is kept with the case already. */
  readonly reasonKept: boolean;
  /** Those invited are kept from one another: by the procedure, or because it was asked for beforehand. */
  readonly hides?: { readonly by: 'procedure' | 'press'; readonly says: string };
  readonly fill: { readonly subject: string; readonly text: string; readonly location: string };
  readonly snapshot: Snapshot;
};

/**
 * What the check on sending goes by, left in the appointment itself by the pane: it has no network and no sign-in. Times are milliseconds
 * on the UTC line, sentences are ready to be shown. `must` holds whatever reason was given.
 */
export type Snapshot = {
  readonly v: 1;
  readonly reference: string;
  readonly subject: string;
  readonly earliest?: number;
  readonly latest?: number;
  readonly early?: Line;
  readonly late?: Line;
  /** Somebody of each has to be on the invitation, by any of the addresses. */
  readonly people: readonly (Line & { readonly any: readonly string[] })[];
  /** Things that stand in the way whatever the time and the people are. */
  readonly stops: readonly Line[];
  /** The times a reason was kept for. */
  readonly reason?: { readonly start: number; readonly end: number };
};
export type Line = { readonly says: string; readonly must: boolean };
