import type { CaseState, Meeting } from '../case/caseState.ts';
import type { CaseFile, Fact, Instant, Person } from '../case/fact.ts';
import type { Known } from '../policy/evaluate.ts';
import type { ClockRule } from '../policy/clockRules.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import type { Policy } from '../policy/policy.ts';
import type { WorkCalendar } from '../time/workCalendar.ts';
import type { Due } from './due.ts';
import type { Span } from './span.ts';

/** Everything a rule looks at: the procedure, the case, the calendar and the moment. */
export type Scene = {
  readonly policy: Policy;
  /** The same with what rules out any kind of meeting, not this one alone. */
  readonly whole: Policy;
  readonly kind: string;
  readonly rules: MeetingRules;
  readonly opening: CaseFile['case'];
  readonly state: CaseState;
  /** The meeting that is being planned, held or written up; undefined before one is booked. */
  readonly meeting: Meeting | undefined;
  /** Set where that meeting is not the last: another was booked since. */
  readonly isPast?: true;
  readonly known: Known;
  /** The facts of its log since the meeting before. */
  readonly lately: readonly Fact[];
  /** Who the facts of an event name, each with the last of them: filled as it is asked for. */
  readonly told: Map<string, ReadonlyMap<string, { readonly fact: Fact; readonly nth: number }>>;
  /** People's names as they are said inside a sentence: filled as they are asked for. */
  readonly names: Map<Person, string>;
  /** The stretches of the limits worked out so far: every rule that asks again gets the same one. */
  readonly spans: Map<ClockRule, readonly Span[]>;
  /** What is due to whom after the meetings looked at so far. */
  readonly dues: Map<Meeting, readonly Due[]>;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
};
