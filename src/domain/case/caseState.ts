import type { ActionItem } from '../assess/assessment.ts';
import type { Reason } from '../acts/act.ts';
import type { Day, Fact, Instant, Person } from './fact.ts';
import type { IsAnswer } from './isAnswer.ts';
import type { Venue } from './venue.ts';

/** Who holds a role, since when and why; `until` once it ended. */
export type Holding = {
  readonly role: string;
  readonly person: string;
  readonly since?: Instant;
  readonly until?: Instant;
  readonly by?: string;
  readonly reason?: string;
};

/** Part of the time of a meeting, in minutes from its beginning. */
export type Part = { readonly from: number; readonly to: number };

/** What was decided of one person on the invitee list. */
export type InviteeDecision = {
  readonly seat: string;
  readonly person: string;
  readonly decision: 'invite' | 'contribute' | 'leave-out';
  readonly partOnly?: readonly string[];
  readonly part?: Part;
  readonly reason?: string;
  readonly reasonShared?: string;
  readonly discussed?: string;
  readonly viewsPlan?: string;
  readonly at: Instant;
};

/** One meeting of the case, as the log tells it. */
export type Meeting = {
  /** Counted through the case, whatever the kind. */
  readonly number: number;
  /** The kind of meeting, where the procedure has several. */
  readonly kind?: string;
  /** When it was first booked. */
  readonly scheduledAt?: Instant;
  readonly start?: Instant;
  readonly end?: Instant;
  readonly organiser?: string;
  readonly venue?: Venue;
  readonly chair?: string;
  readonly convenedAt?: Instant;
  readonly startedAt?: Instant;
  readonly heldAt?: Instant;
  readonly endedAt?: Instant;
  readonly cancelledAt?: Instant;
  readonly inquorate?: boolean;
  /** Held, and nobody recorded who was there. */
  readonly unlisted?: boolean;
  /** Seats of the quorum the chair said may stay empty. */
  readonly spared?: readonly string[];
  /** Who agreed on the chair, and why this chair. */
  readonly chairAgreedBy?: readonly string[];
  readonly whyThisChair?: string;
  /** What the chair signed of themself. */
  readonly chairStatement?: string;
  /** Who took the minutes: as said, or whoever saved them first. */
  readonly noteTaker?: string;
  readonly attendance: readonly {
    readonly person: string;
    readonly present: boolean;
    readonly how?: string;
    readonly apologies?: boolean;
  }[];
  readonly sections: Readonly<Record<string, string>>;
  readonly actions: readonly ActionItem[];
  readonly supportedByAll?: boolean;
  readonly dissent?: string;
  readonly draftedAt?: Instant;
  /** When the record learnt of the last saving: the mark of what the minutes were then. */
  readonly savedAt?: Instant;
  readonly finalisedAt?: Instant;
  readonly circulated: readonly { readonly document: string; readonly to: readonly string[]; readonly at: Instant }[];
  readonly ordered: readonly { readonly documents: readonly string[]; readonly to: readonly string[]; readonly at: Instant }[];
  readonly review?: { readonly date: Day; readonly reason?: string; readonly at: Instant };
  /** No further meeting was agreed on. */
  readonly noReview?: { readonly reason?: string; readonly at: Instant };
  readonly reasons: readonly Reason[];
};

/** A case folded from its opening and log, as it stands for one kind of meeting. What nobody told is absent. */
export type CaseState = {
  /** The facts of this kind of meeting and of the case: none without an event or an instant, none that a later fact corrects. */
  readonly log: readonly Fact[];
  /** The same of every kind. */
  readonly story: readonly Fact[];
  /** What is known under dotted names, put together when it is first asked for. */
  readonly facts: () => ReadonlyMap<string, unknown>;
  readonly people: readonly Person[];
  readonly holdings: readonly Holding[];
  readonly triggers: readonly string[];
  /** The meetings of this kind, and those of every kind. */
  readonly meetings: readonly Meeting[];
  readonly everyMeeting: readonly Meeting[];
  readonly invitees: readonly InviteeDecision[];
  readonly submitted?: Fact;
  readonly decision?: Fact;
  readonly withdrawn?: Fact;
  /** Every yes since the request was last made. */
  readonly approvals: readonly Fact[];
  /** Who was agreed on to organise the meeting. */
  readonly organiser?: string;
  /** Set when the meetings were ended and have not begun again. */
  readonly ceased?: Fact;
  /** When the worry was told for which the meetings last began again, and how many there had been. */
  readonly reopened?: { readonly notifiedAt: Instant; readonly after: number };
  /** What each fact was first said to be, and when it last became what it is. */
  readonly history: () => ReadonlyMap<string, { readonly first: unknown; readonly changedAt?: Instant }>;
  /** What counts as an answer, where the procedure says. */
  readonly isAnswer?: IsAnswer;
};
