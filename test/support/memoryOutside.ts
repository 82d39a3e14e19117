import type { Fact, Opening } from '../../src/domain/case/fact.ts';
import type { CalendarEffect, MailEffect } from '../../src/domain/effects/effect.ts';
import type { SentEntry } from '../../src/domain/follow/calendarEntry.ts';
import type { CaseRows, CouncilRoom, Child, Draft, GivenUp, IndexEntry, RowDrift, RowEdit } from '../../src/usecases/ports.ts';

/** What outlives the program: Microsoft 365 and the database, kept in Maps. `emitted` is everything that ever left the product, in order. */
export type MemoryOutside = {
  now: string;
  readonly log: Map<string, { readonly policy: string; readonly opening: Opening; readonly appends: (readonly Fact[])[] }>;
  readonly children: Map<string, Child>;
  /** What people are typing, by reference, person and form. */
  readonly drafts: Map<string, Draft>;
  readonly events: Map<string, { readonly effect: CalendarEffect; readonly eventId: string; cancelled: boolean }>;
  readonly mails: Map<string, { readonly effect: MailEffect; readonly attachments: readonly string[] }>;
  readonly cards: Map<string, { readonly to: string; card: unknown }>;
  readonly rows: Map<string, CaseRows>;
  readonly index: Map<string, IndexEntry>;
  /** What somebody answered, by event id and address, and events moved by hand in Outlook. */
  readonly answers: Map<string, 'accepted' | 'declined' | 'tentative'>;
  readonly proposed: Map<string, { readonly start: string; readonly end: string }>;
  /** Meetings people sent themselves, by the id of whose calendar they stand in. */
  readonly sentInOutlook: Map<string, readonly SentEntry[]>;
  readonly movedInOutlook: Map<string, { readonly start: string; readonly end: string }>;
  /** Ids of events whose invited were kept from one another after they were sent. */
  readonly hiddenInOutlook: Set<string>;
  /** Reports of letters that could not be delivered, in everybody's mailbox. */
  readonly returned: { readonly subject: string; readonly addresses: readonly string[]; readonly at: string }[];
  /** Statuses set by hand in the Actions list and not yet read back, by reference. */
  readonly edits: Map<string, readonly RowEdit[]>;
  /** Rows changed by hand and not yet put right, by reference. */
  readonly drift: Map<string, readonly RowDrift[]>;
  readonly jobs: Set<string>;
  /** Work that was given up; queued again, it is no more. */
  readonly givenUp: GivenUp[];
  /** How many appends a case had when it was last compared with the calendars. */
  readonly compared: Map<string, number>;
  /** How far each watch was looked through, and whether Microsoft asked to renew its subscription. */
  readonly watches: Map<string, { readonly mark?: { readonly mark: string; readonly begun: string }; readonly renew?: boolean }>;
  /** Watches queued to be looked through, and whether subscriptions are queued to be kept. */
  readonly toLook: Set<string>;
  readonly toKeep: Set<'subscriptions'>;
  readonly subscriptions: Map<string, { readonly watch: string; readonly expires: string }>;
  /** People queued to be told what is due from them. */
  readonly toRemind: Set<string>;
  /** Keys of what a card told beside what it is named by. */
  readonly toldWithin: Set<string>;
  /** People who never opened a chat with the bot. */
  readonly unreachable: Set<string>;
  readonly rooms: CouncilRoom[];
  /** Busy times by address. */
  readonly busy: Map<string, readonly { readonly start: string; readonly end: string; readonly status: 'busy' | 'tentative' | 'away' }[]>;
  readonly emitted: {
    readonly what: 'event' | 'cancellation' | 'mail' | 'card' | 'refreshed card' | 'index' | 'job' | 'log' | 'file name';
    readonly key: string;
    readonly content: unknown;
  }[];
};

/** A council's Microsoft 365 before the first case. */
export const memoryOutside = (now: string): MemoryOutside => ({
  now,
  log: new Map(),
  children: new Map(),
  drafts: new Map(),
  events: new Map(),
  mails: new Map(),
  cards: new Map(),
  rows: new Map(),
  index: new Map(),
  answers: new Map(),
  proposed: new Map(),
  sentInOutlook: new Map(),
  movedInOutlook: new Map(),
  hiddenInOutlook: new Set(),
  returned: [],
  edits: new Map(),
  drift: new Map(),
  jobs: new Set(),
  givenUp: [],
  compared: new Map(),
  watches: new Map(),
  toLook: new Set(),
  toKeep: new Set(),
  subscriptions: new Map(),
  toRemind: new Set(),
  toldWithin: new Set(),
  unreachable: new Set(),
  rooms: [
    { email: 'brook.room@council.example', name: 'Brook Room', building: 'Riverside House', seats: 14 },
    { email: 'elm.room@council.example', name: 'Elm Room', building: 'Riverside House', seats: 3 },
  ],
  busy: new Map(),
  emitted: [],
});
