import type { Instant } from '../case/fact.ts';
import type { Room } from '../case/venue.ts';

/**
 * Something that should exist outside because of the facts. `key` is stable: the same facts give the same key,
 * so an effect done once is never done twice.
 */
export type Effect = CalendarEffect | RestoreEffect | CancelEffect | MailEffect | CardEffect;

export type Addressee = { readonly id: string; readonly name: string; readonly email: string };

/** A private Teams meeting in the organiser's calendar, reference only in the subject. */
export type CalendarEffect = {
  readonly kind: 'calendar';
  readonly key: string;
  readonly organiser: Addressee;
  readonly subject: string;
  readonly text: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly invited: readonly (Addressee & { readonly required: boolean })[];
  /** Nobody invited sees who else is. */
  readonly hidden?: true;
  /** The place in words, and the room that is asked to the meeting; absent for a meeting that is only online. */
  readonly where?: string;
  readonly room?: Room;
  /** Somebody sent this very invitation from Outlook: it stands already, and is not made again. */
  readonly stands?: {
    readonly eventId: string;
    readonly joinUrl?: string;
    readonly people: readonly string[];
    /** Words of its text that are no longer true, and what comes in their place. */
    readonly says?: { readonly instead: string; readonly text: string };
  };
};

/** The calendar entry that was moved in Outlook has its time back. */
export type RestoreEffect = {
  readonly kind: 'restore';
  readonly key: string;
  readonly organiser: Addressee;
  readonly eventId: string;
  readonly start: Instant;
  readonly end: Instant;
};

/** The calendar entry made under `of` goes away; everybody invited is told `text`. */
export type CancelEffect = {
  readonly kind: 'cancel';
  readonly key: string;
  readonly of: string;
  readonly organiser: Addressee;
  readonly text: string;
};

/**
 * A letter. Documents are made from the case when it is sent, of the meeting of that number and as far as whoever gets them may read, and
 * named by the reference alone.
 */
export type MailEffect = {
  readonly kind: 'mail';
  readonly key: string;
  readonly from: Addressee;
  readonly to: Addressee;
  readonly subject: string;
  readonly text: string;
  readonly documents: readonly string[];
  readonly meeting?: number;
  /** Which times suit is asked: the letter ends with a link of the reader's own, which is made when it is sent and stands in no log. */
  readonly asks?: { readonly ask: number; readonly closes: Instant };
};

/** A card in a person's Teams chat. `card` names the builder; what it shows is read from the case when it is sent. */
export type CardEffect = { readonly kind: 'card'; readonly key: string; readonly to: Addressee; readonly card: string };
