import type { Part } from '../case/caseState.ts';
import type { Place } from '../case/venue.ts';
import type { Day, Instant, Person } from '../case/fact.ts';
import type { TimesAsked } from '../asking/timesAsked.ts';
import type { CaseForm } from '../form/formsOf.ts';

/** How strongly a clause binds; decides the outcome of an act (README, "The procedure as data"). */
export type Strength = 'must' | 'should' | 'may' | 'consider' | 'forbid' | 'inform';

/** What is wrong or worth knowing: a code of the glossary, its clause, and a sentence in plain English that says the way on. */
export type Finding = {
  readonly code: string;
  readonly strength: Strength;
  readonly clause: string;
  readonly says: string;
  /** What the sentence is about, as ids: a seat, a person, a clock, a document, a field. */
  readonly about?: {
    readonly seat?: string;
    readonly person?: string;
    readonly clock?: string;
    readonly duty?: string;
    readonly document?: string;
    readonly form?: string;
    readonly field?: string;
    readonly fact?: string;
    /** The kind of meeting, when it is not the one the case has come to: the act takes it as `kind`. */
    readonly kind?: string;
    /** The number of the meeting, when it is an earlier one. */
    readonly number?: string;
  };
  /** What would turn the no into a yes, when something would. */
  readonly wayOn?: string;
};

/** Where a case stands, in the order a case usually goes. */
export type Stage =
  | 'concern'
  | 'requested'
  | 'refused'
  | 'referred'
  | 'approved'
  | 'scheduled'
  | 'held'
  | 'minuted'
  | 'circulated'
  | 'cancelled'
  | 'withdrawn'
  | 'ceased';

/** A time limit of the policy, running, met or past, with its arithmetic in words. */
export type Clock = {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly strength: Strength;
  /** `waived`: no meeting is due, because it was decided against, taken back, or is for another procedure. */
  readonly state: 'waiting' | 'running' | 'met' | 'met-late' | 'late' | 'waived' | 'not-specified' | 'unknown';
  readonly startEvent: string;
  readonly startedAt?: Instant;
  readonly earliest?: Instant;
  /** Last instant that still counts, inclusive. */
  readonly latest?: Instant;
  readonly metAt?: Instant;
  /** "48 hours from Thu 3 Dec 09:12, when Sam was told: by Sat 5 Dec 09:12. Dorset 2.6". */
  readonly explanation: string;
  /** Weekend, holiday and clock-change traps, each a sentence. */
  readonly warnings: readonly string[];
  /** Start of the last office-hours slot that still meets the limit, when there is one. */
  readonly lastWorkable?: Instant;
};

/** Something somebody owes, before, during or after the meeting. */
export type Duty = {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly state: 'not-yet' | 'open' | 'late' | 'done' | 'done-late' | 'waived';
  /** Roles that owe it, and the people who hold them. */
  readonly ownerRoles: readonly string[];
  readonly owners: readonly Person[];
  /** Since when it is owed, where that is known: reminders count their share of the time from here. */
  readonly opened?: Instant;
  readonly due?: Instant;
  readonly dueText?: string;
  /** From when somebody should be reminded of it, where that is said. */
  readonly remindAt?: Instant;
  readonly doneAt?: Instant;
  /** The act that discharges it, and what it would be about. */
  readonly act?: string;
  readonly about?: Finding['about'];
  readonly explanation: string;
};

/** One line of the invitee checklist: a seat of the policy for this case, and why it is there or not. */
export type Seat = {
  readonly id: string;
  readonly label: string;
  /** Roles any of which fills the seat, by this case's facts. */
  readonly roles: readonly string[];
  readonly clause: string;
  readonly strength: Strength;
  readonly mode: 'invite' | 'suggest' | 'notify' | 'consult' | 'contribute';
  readonly applies: 'yes' | 'no' | 'unknown';
  /** Why the seat is there, is not, or cannot be told: names the clause and the fact it turned on. */
  readonly because: string;
  /** The facts nobody has said on which it turns, while it cannot be told whether it is there. */
  readonly asks?: readonly string[];
  readonly people: readonly SeatPerson[];
  /** What leaving somebody out takes by now beside the reason, each with the question. */
  readonly leftOutAsks?: readonly { readonly part: 'discussed' | 'viewsPlan'; readonly ask: string; readonly clause: string }[];
  /** Whether somebody comes for some items of the agenda only is thought about here. */
  readonly partOnlyAsk?: {
    readonly ask: string;
    readonly clause: string;
    readonly items: readonly { readonly id: string; readonly label: string }[];
  };
  readonly state: 'not-applicable' | 'ask' | 'nobody-named' | 'to-decide' | 'complete' | 'incomplete';
  readonly findings: readonly Finding[];
};

export type SeatPerson = {
  readonly person: Person;
  /** `contribute`: asked for their view instead of coming. */
  readonly decision: 'undecided' | 'invite' | 'contribute' | 'leave-out';
  /** Agenda items they are asked to come for, when it is not the whole meeting. */
  readonly partOnly?: readonly string[];
  /** The part of its time they are asked for, in minutes from its beginning. */
  readonly part?: Part;
  readonly reason?: string;
  /** What the person themself is told of the reason. */
  readonly reasonShared?: string;
  readonly invitedAt?: Instant;
  readonly informedAt?: Instant;
  readonly answer?: 'accepted' | 'declined' | 'tentative' | 'none';
};

/** An unknown fact that a rule needs: to be asked of a person, never guessed. */
export type Question = {
  readonly fact: string;
  readonly ask: string;
  readonly kind: 'yes-no' | 'choice' | 'date' | 'text' | 'number';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly clause: string;
  readonly why: string;
  /** The act that looks for the answer: it is needed before that, and can wait until then. Absent where it only sharpens the picture. */
  readonly before?: string;
};

/** What a decision on the request takes, while one waits for it: who is asked, who was to be talked with, and what has to be said. */
export type DecisionAsked = {
  readonly kind: 'single' | 'any-of' | 'dual' | 'discussion';
  readonly roles: readonly string[];
  readonly clause: string;
  /** Each yes so far; where two decide, one may be there already. */
  readonly given: readonly { readonly person: string; readonly roles: readonly string[]; readonly at: Instant }[];
  /** Any of `roles` is to be talked with first. */
  readonly consult: readonly {
    readonly roles: readonly string[];
    readonly clause: string;
    readonly strength: Strength;
    readonly done: boolean;
  }[];
  /** A yes wants words too. */
  readonly reason?: { readonly clause: string; readonly required: boolean };
  /** `alternatives`: the clause by which a no says what is done instead. */
  readonly refusal: { readonly clause: string; readonly reason: boolean; readonly alternatives?: string };
  /** Who arranges the meeting is settled with the decision: anybody in one of these roles. */
  readonly organiser?: { readonly clause: string; readonly roles: readonly string[]; readonly person?: string };
};

/** An act this case is ready for, and the roles that may do it; whether a given person may is asked with `mayAct`. */
export type OpenAct = {
  readonly act: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly clause?: string;
  /** The number of the meeting it is about, when that is an earlier one than the one in hand. */
  readonly number?: number;
};

export type MeetingState = {
  readonly number: number;
  readonly kind: string;
  readonly name: string;
  readonly start?: Instant;
  readonly end?: Instant;
  readonly organiser?: string;
  readonly chair?: string;
  readonly startedAt?: Instant;
  readonly heldAt?: Instant;
  readonly cancelledAt?: Instant;
  /** The kind of place it was booked for. */
  readonly place?: Place;
  /** Where it is, in words: the room, or what was said when the procedure asked for it. */
  readonly venue?: string;
  readonly attendance: readonly {
    readonly person: string;
    readonly present: boolean;
    readonly how?: string;
    /** Somebody absent who had said so beforehand. */
    readonly apologies?: boolean;
  }[];
  readonly minutes?: Minutes;
  readonly review?: { readonly date: Day; readonly reason?: string };
};

/** Minutes as typed so far, or as finalised. */
export type Minutes = {
  readonly state: 'draft' | 'final';
  /** The saving they are of: handed in with the next (`basedOn`), so that what somebody else saved meanwhile is not written over. */
  readonly savedAt?: Instant;
  readonly sections: Readonly<Record<string, string>>;
  readonly actions: readonly ActionItem[];
  /** Whether everybody present stands behind the plan, and what those say who do not. */
  readonly supportedByAll?: boolean;
  readonly dissent?: string;
  readonly finalisedAt?: Instant;
  /** People who may read what stands under a heading that is not for everybody in the case: by its audience, or because they may write it. */
  readonly readers?: Readonly<Record<string, readonly string[]>>;
  /** People who see of these minutes only what is shared and what is theirs, and the clause. */
  readonly sharedOnly?: { readonly people: readonly string[]; readonly clause: string };
  readonly circulated: readonly { readonly document: string; readonly to: string; readonly at: Instant }[];
};

export type ActionItem = {
  readonly id: string;
  readonly task: string;
  readonly owner: string;
  readonly due?: Day;
  readonly status: 'open' | 'done' | 'delayed' | 'cancelled';
  readonly [field: string]: unknown;
};

/**
 * What somebody with a part in the case does not read of it, and the clause. `shared`: when and where the meeting is, who comes, the agenda and
 * what is their own. `no-words`: all but the headings kept from them, and but the words others typed elsewhere.
 */
export type ReadsLess = { readonly reads: 'shared' | 'no-words'; readonly clause: string };

/** Parts of the record a policy asks for: minutes headings in order, with the clause and whether this case needs them. */
export type RecordSection = {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly strength: Strength;
  readonly applies: 'yes' | 'no' | 'unknown';
  readonly hint?: string;
  /** What of the case stands under it by itself. */
  readonly from?: 'invited' | 'attended' | 'actions' | 'review';
  /** Roles that may read what stands under it, when that is not everybody who gets the record, and the clause that keeps it to them. */
  readonly audience?: readonly string[];
  readonly audienceClause?: string;
};

/** Everything people see of a case, computed from policy, facts, calendar and now. Plain JSON. */
export type Assessment = {
  readonly policy: {
    readonly id: string;
    readonly title: string;
    readonly council?: string;
    readonly version: string;
    /** How a clause is said: `cite` in place of the letters of `prefix`, "Dorset 2.6" for `DOR-2.6`. */
    readonly cite: string;
    readonly prefix: string;
  };
  readonly asOf: Instant;
  readonly stage: Stage;
  readonly stageText: string;
  /** The kind of meeting the case has come to: `stability`. */
  readonly meetingKind: string;
  /** The local name of the meeting: "Stability Meeting". */
  readonly meetingName: string;
  /** The kind of home as far as it is known, in the policy's own value: cards and pages say it in the council's words. */
  readonly placement?: { readonly type?: string; readonly provider?: string };
  readonly meeting?: MeetingState;
  readonly earlierMeetings: readonly MeetingState[];
  readonly triggers: readonly { readonly code: string; readonly label: string; readonly clause: string }[];
  readonly people: readonly Person[];
  /** People of the case who read less of it than the others, by id. */
  readonly readsLess?: Readonly<Record<string, ReadsLess>>;
  readonly roleLabels: Readonly<Record<string, string>>;
  readonly clocks: readonly Clock[];
  readonly duties: readonly Duty[];
  readonly seats: readonly Seat[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly openActs: readonly OpenAct[];
  /** The forms of the procedure this case wants or has, with who completes them and by when. */
  readonly forms: readonly CaseForm[];
  /** Times put to people outside the council, the newest, and what they answered. */
  readonly timesAsked?: TimesAsked;
  /** Until the request is decided, where somebody has to decide. */
  readonly decision?: DecisionAsked;
  /** Who may chair, and what the choice takes: an agreement between two sides, a word on why this one. */
  readonly chairing?: {
    readonly roles: readonly string[];
    readonly clause: string;
    /** Who chairs unless somebody else is named. */
    readonly usual?: string;
    /** Somebody of each side has to agree; a side is one of several roles. */
    readonly agreedBetween?: readonly (readonly string[])[];
    readonly why?: string;
    /** What the chair signs of themself. */
    readonly signs?: string;
  };
  readonly agenda: readonly RecordSection[];
  readonly sections: readonly RecordSection[];
  /** False where nobody has to approve this meeting; absent where somebody does. */
  readonly needsApproval?: false;
  /** False where the procedure sends no record round; absent where it does. */
  readonly sendsRound?: false;
  /** What goes round after the meeting, by the ids of the documents. Absent where nothing does. */
  readonly documentsRound?: readonly string[];
  /** What the head of the record carries, taken from the case and never typed. */
  readonly recordHeading: readonly {
    readonly what: 'child' | 'time' | 'venue' | 'attendees' | 'agenda';
    readonly clause: string;
    readonly strength: Strength;
  }[];
  /** Words that are the same every time: read out at the start of the meeting, printed on every copy of its record. */
  readonly fixedWords: readonly { readonly clause: string; readonly text: string; readonly at: readonly ('start' | 'copy')[] }[];
  /** The question whether everybody stands behind the plan, where the procedure asks it. */
  readonly supportAsk?: string;
  readonly actionFields: readonly {
    readonly id: string;
    readonly label: string;
    readonly required: boolean;
    readonly clause: string;
    readonly kind: 'text' | 'yes-no' | 'choice' | 'person' | 'day';
    /** Only for actions whose `kind` is this. */
    readonly forKind?: string;
    /** What may be chosen, where the procedure lists it. */
    readonly choices?: readonly { readonly value: string; readonly label: string }[];
  }[];
  /** Texts of the procedure to show at this stage (purpose, linked guidance, opening words). */
  readonly texts: readonly { readonly clause: string; readonly text: string; readonly link?: string }[];
  /** What the policy says nothing about. */
  readonly notSpecified: readonly string[];
  readonly timeline: readonly {
    readonly at: Instant;
    readonly recorded?: Instant;
    readonly by: string;
    readonly event: string;
    readonly says: string;
  }[];
};
