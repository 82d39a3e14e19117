import type { Assessment, Duty } from '../domain/assess/assessment.ts';
import type { WorkCalendar } from '../domain/time/workCalendar.ts';
import type { Packs } from '../policies/packs.ts';
import type { Performed } from './performed.ts';
import type {
  Calendar,
  CaseIndex,
  CaseLog,
  Changes,
  ChildRegister,
  Clock,
  Directory,
  Documents,
  Drafts,
  Jobs,
  Log,
  Mail,
  Notifier,
  ReadableLists,
  Rooms,
  Subscriptions,
  Watches,
} from './ports.ts';

/** Everything a use case may reach, handed in whole: the outside behind its ports, and the procedures as data. */
export type World = {
  readonly directory: Directory;
  readonly caseLog: CaseLog;
  readonly children: ChildRegister;
  readonly drafts: Drafts;
  readonly calendar: Calendar;
  readonly rooms: Rooms;
  readonly mail: Mail;
  readonly lists: ReadableLists;
  readonly documents: Documents;
  readonly notifier: Notifier;
  readonly changes: Changes;
  readonly watches: Watches;
  /** Absent where nobody outside could reach this program: then changes are found by looking alone. */
  readonly subscriptions?: Subscriptions;
  readonly index: CaseIndex;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly log: Log;
  readonly packs: Packs;
  readonly workCalendar: WorkCalendar;
  /** Id of the pack new cases are opened under. */
  readonly policyId: string;
  /** Address of a page of the tab, for cards and letters: carries a reference, never a name. */
  readonly tabLink: (page: string) => string;
  /** The links given to people outside: what they are sealed with, and the address of one. */
  readonly outsideLinks: { readonly key: string; readonly address: (link: string) => string };
  /**
   * Builds the card named by `CardEffect.card` (`approval`, `decision`, `booked`, …) for one person, from the case as it stands now. The bot
   * provides it. Called again for a card already sent when the case has moved on, and must then give the card without live buttons.
   */
  readonly cardFor: (card: string, source: CardSource) => unknown;
  /** Whether Microsoft 365 is being left alone for a while because it is throttled or away; work that was asked for waits. */
  readonly slow?: () => boolean;
  /** Entra object ids of whoever looks after Holdfast. */
  readonly administrators?: ReadonlySet<string>;
};

/** Something a person is reminded of: whether they owe it themself or only have to know that it waits, and the clause why. */
export type DueLine = { readonly reference: string; readonly assessment: Assessment; readonly duty: Duty; readonly clause: string };

/** What a card may show: the reference and the assessment, never who the child is nor words somebody typed. */
export type CardSource = {
  readonly reference: string;
  readonly assessment: Assessment;
  /** Whose chat the card is for. */
  readonly personId: string;
  /** Set when the card answers a press just made. */
  readonly outcome?: Performed;
  /** What a reminder is about, from one case or several. */
  readonly due?: readonly DueLine[];
  /** The page of the tab where the rest is. */
  readonly link: string;
};
