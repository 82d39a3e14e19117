import type { Fact, Instant, Opening } from '../domain/case/fact.ts';
import type { Room } from '../domain/case/venue.ts';
import type { DocumentSubject } from '../domain/record/documentSubject.ts';
import type { ReturnedLetter } from '../domain/follow/letterNews.ts';
import type { CalendarEntry, SentEntry } from '../domain/follow/calendarEntry.ts';
import type { Subscription } from '../domain/follow/subscriptionsToDo.ts';
import type { Watch } from '../domain/follow/watch.ts';
import type { WorkingWeek } from '../domain/slots/workSpans.ts';
import type { CalendarEffect, CancelEffect, RestoreEffect, MailEffect, CardEffect } from '../domain/effects/effect.ts';

/** A colleague with an account in the council's Entra. */
export type Colleague = { readonly id: string; readonly name: string; readonly email: string; readonly jobTitle?: string };

/** The people of the council. */
export interface Directory {
  colleague(id: string): Promise<Colleague | undefined>;
  /** The person's manager in Entra, or undefined when none is set. */
  managerOf(id: string): Promise<Colleague | undefined>;
  /** Up to ten colleagues whose name or address begins with the words. */
  find(words: string): Promise<readonly Colleague[]>;
}

/** The case log: append-only, whole appends, one winner per position. */
export interface CaseLog {
  /** Everything known of a case, or undefined for a reference nobody opened. */
  read(reference: string): Promise<StoredCase | undefined>;
  /**
   * Adds facts as one whole at the position after `length` appends. `changedMeanwhile` when another writer took it.
   * The first append (`length` 0) also carries what was known at the opening and the id of the pack the case is held under;
   * both are stored with it and come back in `StoredCase`.
   */
  append(
    reference: string,
    length: number,
    facts: readonly Fact[],
    opening?: Opening,
    policy?: string,
  ): Promise<'appended' | 'changedMeanwhile'>;
  /** References of every case, newest first, from the record itself. */
  references(): Promise<readonly string[]>;
}

/** `length` counts appends, not facts: it is the position the next append takes. */
export type StoredCase = {
  readonly reference: string;
  readonly policy: string;
  readonly opening: Opening;
  readonly log: readonly Fact[];
  readonly length: number;
};

/** What people are typing and have not handed in: one item for each case, person and form. It may hold a child's name. */
export interface Drafts {
  /** Everything one person is typing in one case. */
  of(reference: string, personId: string): Promise<readonly Draft[]>;
  /**
   * Keeps a draft in place of the one with the revision `replaces` (none: there must be none yet), and gives its new revision.
   * `changedMeanwhile` when another stands there.
   */
  keep(
    reference: string,
    personId: string,
    draft: NewDraft,
    replaces: string | undefined,
  ): Promise<{ readonly revision: string } | 'changedMeanwhile'>;
  /** Removes the draft with this revision; one that is gone already is no failure. */
  remove(reference: string, personId: string, form: string, revision: string | undefined): Promise<'removed' | 'changedMeanwhile'>;
}
/** `value` is JSON as the form keeps it. */
type NewDraft = { readonly form: string; readonly value: unknown; readonly savedAt: Instant };
export type Draft = NewDraft & { readonly revision: string };

/** Who the child is: the one place that ties a reference to a child. */
export interface ChildRegister {
  read(reference: string): Promise<Child | undefined>;
  /** `opened` says since when and under which procedure the case is held, for people who read the list. */
  write(reference: string, child: Child, opened: Opened): Promise<void>;
}
export type Opened = { readonly at: Instant; readonly policy: string };
export type Child = { readonly name: string; readonly dateOfBirth?: string; readonly caseNumber?: string };

/** `unknown` where the mailbox cannot be resolved: never taken as free. */
export type Availability = {
  readonly email: string;
  readonly known: boolean;
  readonly busy: readonly { readonly start: Instant; readonly end: Instant; readonly status: 'busy' | 'tentative' | 'away' }[];
  /** When they work in a usual week; absent where nobody has said, or said it in another zone than London's. */
  readonly week?: WorkingWeek;
};

export interface Calendar {
  /** Busy times of mailboxes, asked through the mailbox of `asker` (an Entra id, of somebody who organises meetings). */
  availability(asker: string, emails: readonly string[], from: Instant, to: Instant): Promise<readonly Availability[]>;
  /** Creates the entry, or finds the one made earlier under the same key; `first` where none can have been, so that nobody looks for it. */
  book(effect: CalendarEffect, tried?: { readonly first: boolean }): Promise<{ readonly eventId: string; readonly joinUrl?: string }>;
  /**
   * Cancels the entry made under `effect.of`; one that is gone already is no failure. Without an `eventId` (the program stopped between
   * booking and recording it) the entry is looked for under that key, and it is no failure when there is none.
   */
  cancel(effect: CancelEffect, eventId: string | undefined): Promise<void>;
  /** Puts other words in place of some in the text of an entry; one without them is left alone, as is one that is gone. */
  reword(organiser: string, eventId: string, words: { readonly instead: string; readonly text: string }): Promise<void>;
  /** Gives an entry its time back; one that is gone is no failure. */
  restore(effect: RestoreEffect): Promise<void>;
  /** Keeps those invited to an entry from one another from now on. */
  hideInvited(organiser: string, eventId: string): Promise<void>;
  /** The entry as it stands in the organiser's calendar now; undefined when it is gone. */
  entry(organiser: string, eventId: string): Promise<CalendarEntry | undefined>;
  /** Meetings of this person's own, starting from then on, whose subject holds these letters. */
  sent(organiser: string, letters: string, from: Instant): Promise<readonly SentEntry[]>;
}

/** A room of the council. `seats` where the council said how many it has. */
export type CouncilRoom = Room & { readonly seats?: number };

export interface Rooms {
  /** Every room the council keeps a calendar for. `denied` where the program may not list them. */
  all(): Promise<readonly CouncilRoom[]>;
}

export interface Mail {
  /** Sends once per key: a letter of the sender's under this key is one draft, which can be sent once. */
  send(effect: MailEffect, attachments: readonly Attachment[]): Promise<void>;
  /** Reports in somebody's mailbox that a letter of theirs could not be delivered, since an instant. */
  returned(sender: string, since: Instant): Promise<readonly ReturnedLetter[]>;
}
export type Attachment = { readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array };

/** The case written out as accessible documents, named by the reference alone. */
export interface Documents {
  /** `kind` is a document id of the procedure: `meeting-notes`, `action-plan`. */
  make(kind: string, subject: DocumentSubject): Promise<Attachment>;
}

/** The lists people read in SharePoint. Rows are keyed: writing twice changes nothing. */
export interface ReadableLists {
  /**
   * Writes what differs. Where a person changed the status of an action since `heard` (by row key), the row is left alone and their change
   * given back. Every other change by hand is given back too, and written over once it is `noted` (by `driftKey`).
   */
  show(reference: string, rows: CaseRows, heard?: ReadonlyMap<string, Instant>, noted?: ReadonlySet<string>): Promise<Shown>;
}
export type Shown = { readonly edits: readonly RowEdit[]; readonly drift: readonly RowDrift[] };
export type RowEdit = { readonly key: string; readonly status: string; readonly person: string; readonly at: Instant };
/** A row somebody changed by hand: the headings of what they changed. */
export type RowDrift = {
  readonly list: string;
  readonly key: string;
  readonly person: string;
  readonly at: Instant;
  readonly columns: readonly string[];
};
export type Row = { readonly key: string; readonly fields: Readonly<Record<string, string | number | boolean | undefined>> };
export type CaseRows = {
  readonly meetings: readonly Row[];
  readonly invitees: readonly Row[];
  readonly minutes: readonly Row[];
  readonly actions: readonly Row[];
};

/** What changed since the last look, by a mark that stands for how far it went. Without one, or with one too old to be known, everything may have. */
export interface Changes {
  /** In somebody's calendar: what was made, changed, moved or taken away. Only a hint where to look: nothing in it is a fact. */
  calendar(mailbox: string, mark: string | undefined, now: Instant): Promise<Changed<CalendarChange>>;
  /** In a list people read: the references of rows that a person changed. */
  list(list: string, mark: string | undefined): Promise<Changed<string>>;
}
export type Changed<T> = { readonly changes: readonly T[] | 'everything'; readonly mark: string };
/** `subject` is absent for what is gone. */
export type CalendarChange = { readonly eventId: string; readonly subject?: string };

/** How far each watch was looked through, and which subscriptions Microsoft asked to renew. May be lost: then everything is looked through. */
export interface Watches {
  /** `begun` is when the first look of this row of looks was. */
  mark(watch: string): Promise<{ readonly mark: string; readonly begun: Instant } | undefined>;
  keepMark(watch: string, mark: string, begun: Instant): Promise<void>;
  forget(watch: string): Promise<void>;
  askRenewal(watch: string): Promise<void>;
  renewals(): Promise<readonly string[]>;
  renewed(watch: string): Promise<void>;
}

/** Standing requests to be told of changes at our address. Being told is quicker than looking; nothing depends on it. */
export interface Subscriptions {
  /** Those that tell us, also ones that an earlier run of the program made. */
  all(): Promise<readonly Subscription[]>;
  make(watch: Watch, now: Instant): Promise<void>;
  renew(id: string, now: Instant): Promise<'renewed' | 'gone'>;
  remove(id: string): Promise<void>;
}

/** Cards in Teams chats. */
export interface Notifier {
  /** Sends once per key. `unreachable` when the person never opened a chat with the bot: a letter goes instead. */
  send(effect: CardEffect, card: unknown, alsoUnder?: readonly string[]): Promise<'sent' | 'unreachable'>;
  /** Whether a card went out under this key, by itself or within one that says several things (`alsoUnder`). */
  wasSent(key: string): Promise<boolean>;
  /**
   * Replaces every card sent about this case under a key that starts with `prefix`, so that no old button stays live. A card that would
   * come out the same is left alone.
   */
  refresh(reference: string, prefix: string, card: (personId: string) => unknown): Promise<void>;
}

/** References and dates, no names: what is open, and for whom. Can be rebuilt from the record. */
export interface CaseIndex {
  put(entry: IndexEntry): Promise<void>;
  /** Cases in which the person holds a role, most urgent first. */
  of(personId: string): Promise<readonly IndexEntry[]>;
  /** References of the cases at one of the stages. */
  atStage(...stages: readonly string[]): Promise<readonly string[]>;
  /** References of the cases that wanted to be looked at again by then. */
  wakingBy(now: Instant): Promise<readonly string[]>;
  /** References of every case there is. */
  all(): Promise<readonly string[]>;
  /** Mailboxes in which something of a case stands, or may be found. */
  calendars(): Promise<readonly string[]>;
  /** The cases looked for in a mailbox, with the events of each that are known. */
  inCalendar(mailbox: string): Promise<readonly { readonly reference: string; readonly events: readonly string[] }[]>;
  /** References of the cases that have gone on since they were last compared with the calendars. */
  toCompare(): Promise<readonly string[]>;
  /** Notes that a case was compared with the calendars when it had so many appends. */
  compared(reference: string, length: number): Promise<void>;
  /** Forgets a case that is no longer in the record. */
  remove(reference: string): Promise<void>;
  clear(): Promise<void>;
}
export type IndexEntry = {
  readonly reference: string;
  readonly stage: string;
  readonly nextDue?: Instant;
  /** When it has to be looked at again though nobody touches it. */
  readonly wakesAt?: Instant;
  readonly people: readonly string[];
  readonly length: number;
  /** Mailboxes in which to look for what people do with its meetings in Outlook. */
  readonly calendars?: readonly string[];
  /** Ids of the calendar entries known to be about it. */
  readonly events?: readonly string[];
};

/** Work that must be finished, whatever happens to this process. */
export interface Jobs {
  /** Asks for the case to be brought in step with its facts; asking twice does it once. */
  reconcileSoon(reference: string): Promise<void>;
  /** Asks for the person to be told what is due from them; asking twice tells once. At most ten people are told in a minute. */
  remindSoon(personId: string): Promise<void>;
  /** Work that was given up after the last try and neither waits, runs nor was done since, oldest first. */
  givenUp(): Promise<readonly GivenUp[]>;
  /** Asks for what is watched to be looked through; asking a thousand times does it once. */
  lookSoon(watch: string): Promise<void>;
  /** Asks for the subscriptions to be made, renewed and removed as they should be. */
  keepSubscriptionsSoon(): Promise<void>;
}
/** Work on a case that was given up: since when, and the kind of the last failure where it is still known. */
export type GivenUp = { readonly reference: string; readonly since: Instant; readonly because?: string };

export type Clock = { now(): Instant };
export type Log = {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
};
