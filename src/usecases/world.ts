import type { WorkCalendar } from '../domain/time/workCalendar.ts';
import type { Packs } from '../policies/packs.ts';
import type { Calendar, CaseIndex, CaseLog, ChildRegister, Clock, Directory, Documents, Jobs, Log, Mail, Notifier, ReadableLists } from './ports.ts';

/** Everything a use case may reach, handed in whole: the outside behind its ports, and the procedures as data. */
export type World = {
  readonly directory: Directory;
  readonly caseLog: CaseLog;
  readonly children: ChildRegister;
  readonly calendar: Calendar;
  readonly mail: Mail;
  readonly lists: ReadableLists;
  readonly documents: Documents;
  readonly notifier: Notifier;
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
};
