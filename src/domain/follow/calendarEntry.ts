import type { Instant } from '../case/fact.ts';
import type { Room } from '../case/venue.ts';

type InvitationAnswer = 'accepted' | 'declined' | 'tentative' | 'none';

/** A meeting as it stands in the organiser's calendar: when, and what each of those invited answered, by address. */
export type CalendarEntry = {
  readonly start: Instant;
  readonly end: Instant;
  /** Whether those invited see who else is. */
  readonly hidesInvited: boolean;
  readonly answers: readonly {
    readonly email: string;
    readonly answer: InvitationAnswer;
    /** Another time they proposed with it. */
    readonly proposed?: { readonly start: Instant; readonly end: Instant };
  }[];
};

/** A meeting in somebody's calendar that they sent themself: whom it is about is in its subject. */
export type SentEntry = {
  readonly eventId: string;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Addresses invited. */
  readonly people: readonly string[];
  readonly joinUrl?: string;
  /** The room asked to it. */
  readonly room?: Room;
};
