import type { ActionItem } from '../assess/assessment.ts';
import type { Reason } from '../acts/act.ts';
import { isDay } from '../time/london.ts';
import type { Meeting } from './caseState.ts';
import type { Fact } from './fact.ts';
import type { KindOf } from './kindsIn.ts';
import { namedIn } from './named.ts';
import { venueIn } from './venue.ts';
import { asRecord, asText, dayIn, instantIn, numberIn, textIn, textsIn } from './read.ts';
import type { Writable } from '../writable.ts';

/** A meeting while its facts are followed: each writes into it, and nobody else sees it before the last has. */
type Draft = Writable<Omit<Meeting, 'circulated' | 'ordered' | 'reasons'>> & {
  readonly circulated: Meeting['circulated'][number][];
  readonly ordered: Meeting['ordered'][number][];
  readonly reasons: Reason[];
};

const fresh = (number: number, kind: string | undefined, chair?: ReturnType<typeof chairOf>): Draft => ({
  number,
  ...(kind !== undefined && { kind }),
  ...chair,
  attendance: [],
  sections: {},
  actions: [],
  circulated: [],
  ordered: [],
  reasons: [],
});
const begun = (meeting: Meeting): boolean => meeting.startedAt !== undefined || meeting.heldAt !== undefined;
const over = (meeting: Meeting): boolean => meeting.heldAt !== undefined || meeting.cancelledAt !== undefined || meeting.inquorate === true;

/**
 * The meetings of the case in their order, numbered through whatever their kind. A new booking after a meeting held or cancelled is the
 * next meeting; a fact about meetings of one kind never changes one of another.
 */
export const foldMeetings = (log: readonly Fact[], kindOf?: KindOf): readonly Meeting[] => followMeetings(log, kindOf).meetings;

/** The same, with the number of the meeting that each fact of the log tells of. */
export const followMeetings = (
  log: readonly Fact[],
  kindOf: KindOf = () => undefined,
): { readonly meetings: readonly Meeting[]; readonly numbers: readonly (number | undefined)[] } => {
  const meetings: Draft[] = [];
  const agreed = new Map<string | undefined, ReturnType<typeof chairOf>>();
  const follow = (fact: Fact, nth: number): number | undefined => {
    const step = steps[fact.event];
    if (!step) return undefined;
    const kind = kindOf(fact, nth);
    const number = numberIn(fact, 'number');
    const isAlike = (meeting: Meeting): boolean => kind === undefined || meeting.kind === kind;
    const numbered = number === undefined ? undefined : meetings.find((meeting) => meeting.number === number && isAlike(meeting));
    const found = numbered ?? meantBy(step, meetings, isAlike);
    const target = found ?? (step.opens ? fresh((meetings.at(-1)?.number ?? 0) + 1, kind, agreed.get(kind)) : undefined);
    // Who chairs may be agreed before there is a time.
    if (fact.event === 'chair.agreed' && !numbered && (!target || over(target))) agreed.set(kind, chairOf(fact));
    else if (target) {
      if (!found) {
        agreed.delete(kind);
        meetings.push(target);
      }
      writeReasons(target, fact);
      step.write(target, fact);
    }
    return target?.number;
  };
  const numbers = log.map(follow);
  return { meetings, numbers };
};

/** The meeting a fact means that gives no number: the last, or the one it writes up; none where it opens the next. */
const meantBy = (step: Step, meetings: readonly Draft[], isAlike: (meeting: Meeting) => boolean): Draft | undefined => {
  const last = meetings.findLast(isAlike);
  if (!last) return undefined;
  // The record is of the meeting that was held, not of the one booked since.
  const written = step.writesUp && !begun(last) ? meetings.findLast((each) => isAlike(each) && each.heldAt !== undefined) : undefined;
  return written ?? (step.opens && over(last) ? undefined : last);
};

type Step = { readonly opens: boolean; readonly writesUp?: true; readonly write: (meeting: Draft, fact: Fact) => void };

/** Who chairs by a fact, and how that was chosen. */
export const chairOf = (fact: Fact): Pick<Meeting, 'chair' | 'chairAgreedBy' | 'whyThisChair' | 'chairStatement'> => {
  const said: Writable<ReturnType<typeof chairOf>> = {};
  const chair = textIn(fact, 'chair') ?? (fact.event === 'chair.agreed' ? personIn(fact) : undefined);
  const agreedBy = [...textsIn(fact, 'agreedBy'), ...textsIn(fact, 'chairAgreedBy')];
  const why = textIn(fact, 'whyThisChair');
  const statement = textIn(fact, 'chairStatement');
  if (chair !== undefined) said.chair = chair;
  if (agreedBy.length > 0) said.chairAgreedBy = agreedBy;
  if (why !== undefined) said.whyThisChair = why;
  if (statement !== undefined) said.chairStatement = statement;
  return said;
};

const personIn = (fact: Fact): string | undefined => textIn(fact, 'person') ?? asText(asRecord(fact.person).id) ?? textIn(fact, 'role');

/** Writes who chairs: what was said of another's choice says nothing of a new one. */
const writeChair = (meeting: Draft, fact: Fact): void => {
  const said = chairOf(fact);
  if (said.chair !== undefined && said.chair !== meeting.chair) {
    delete meeting.chairAgreedBy;
    delete meeting.whyThisChair;
    delete meeting.chairStatement;
  }
  Object.assign(meeting, said);
};

const steps: Readonly<Record<string, Step>> = Object.assign(Object.create(null) as Record<string, Step>, {
  'meeting.scheduled': {
    opens: true,
    write: (meeting, fact) => {
      const [start, end, organiser] = [instantIn(fact, 'start'), instantIn(fact, 'end'), textIn(fact, 'organiser')];
      writeChair(meeting, fact);
      meeting.scheduledAt ??= fact.at;
      if (start !== undefined) meeting.start = start;
      if (end !== undefined) meeting.end = end;
      if (organiser !== undefined) meeting.organiser = organiser;
      const venue = venueIn(fact);
      if (venue !== undefined) meeting.venue = venue;
    },
  },
  'chair.agreed': { opens: false, write: writeChair },
  'meeting.convened': {
    opens: false,
    write: (meeting, fact) => {
      meeting.convenedAt = fact.at;
    },
  },
  'meeting.started': {
    opens: true,
    write: (meeting, fact) => {
      meeting.startedAt ??= fact.at;
      Object.assign(meeting, chairOf(fact));
    },
  },
  'meeting.held': {
    opens: true,
    write: (meeting, fact) => {
      const started = instantIn(fact, 'startedAt') ?? meeting.startedAt ?? fact.at;
      const spared = textsIn(fact, 'spared');
      meeting.startedAt = started;
      meeting.heldAt = started;
      meeting.endedAt = instantIn(fact, 'endedAt') ?? fact.at;
      meeting.attendance = attendanceOf(fact);
      if (listIn(fact) === undefined) meeting.unlisted = true;
      if (spared.length > 0) meeting.spared = spared;
      Object.assign(meeting, chairOf(fact));
    },
  },
  'meeting.inquorate': {
    opens: true,
    write: (meeting, fact) => {
      meeting.inquorate = true;
      meeting.attendance = attendanceOf(fact);
      Object.assign(meeting, chairOf(fact));
    },
  },
  'meeting.cancelled': {
    opens: false,
    write: (meeting, fact) => {
      if (meeting.heldAt === undefined) meeting.cancelledAt = fact.at;
    },
  },
  'minutes.drafted': {
    opens: false,
    writesUp: true,
    write: (meeting, fact) => {
      const dissent = textIn(fact, 'dissent');
      meeting.draftedAt = fact.at;
      meeting.savedAt = fact.recorded ?? fact.at;
      meeting.noteTaker = textIn(fact, 'noteTaker') ?? meeting.noteTaker ?? fact.by;
      meeting.sections = sectionsOf(fact);
      meeting.actions = actionsOf(fact);
      delete meeting.supportedByAll;
      delete meeting.dissent;
      if (typeof fact.supportedByAll === 'boolean') meeting.supportedByAll = fact.supportedByAll;
      if (dissent !== undefined) meeting.dissent = dissent;
    },
  },
  'minutes.finalised': {
    opens: false,
    writesUp: true,
    write: (meeting, fact) => {
      meeting.finalisedAt = fact.at;
    },
  },
  'review.agreed': {
    opens: false,
    writesUp: true,
    write: (meeting, fact) => {
      const [date, reason] = [dayIn(fact, 'date'), textIn(fact, 'reason')];
      const said = { at: fact.at, ...(reason !== undefined && { reason }) };
      if (fact.none !== true && date === undefined) return;
      delete meeting.review;
      delete meeting.noReview;
      if (fact.none === true) meeting.noReview = said;
      else if (date !== undefined) meeting.review = { date, ...said };
    },
  },
  'circulation.ordered': {
    opens: false,
    writesUp: true,
    write: ({ ordered }, fact) => {
      ordered.push({ documents: textsIn(fact, 'documents'), to: namedIn(fact), at: fact.at });
    },
  },
  'minutes.circulated': {
    opens: false,
    writesUp: true,
    write: ({ circulated }, fact) => {
      const documents = [...textsIn(fact, 'documents'), ...textsIn(fact, 'document')];
      // A log that does not say which papers went means all of them.
      for (const document of documents.length > 0 ? documents : ['']) circulated.push({ document, to: namedIn(fact), at: fact.at });
    },
  },
} satisfies Record<string, Step>);

const writeReasons = ({ reasons }: Draft, fact: Fact): void => {
  if (!Array.isArray(fact.reasons)) return;
  for (const reason of (fact.reasons as readonly unknown[]).map(asRecord))
    if (asText(reason.code) !== undefined && asText(reason.reason) !== undefined) reasons.push(reason as unknown as Reason);
};

const listIn = (fact: Fact): readonly unknown[] | undefined =>
  [fact.attendance, fact.attendees, fact.present].find(Array.isArray) as readonly unknown[] | undefined;

/** Who was there: a list with everybody's presence, or just the ids of those present. */
const attendanceOf = (fact: Fact): Meeting['attendance'] => {
  const attendance: Attendance[] = [];
  for (const each of listIn(fact) ?? []) {
    const { person, present, how, apologies } = typeof each === 'string' ? { person: each, present: true } : asRecord(each);
    const id = asText(person) ?? asText(asRecord(person).id);
    if (id === undefined) continue;
    const way = asText(how);
    attendance.push({
      person: id,
      present: present === true,
      ...(way !== undefined && { how: way }),
      ...(apologies === true && { apologies }),
    });
  }
  return attendance;
};
type Attendance = Meeting['attendance'][number];

const sectionsOf = (fact: Fact): Readonly<Record<string, string>> => {
  const told = asRecord(fact.sections);
  return areTexts(told) ? told : Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => isText(entry[1])));
};

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (told: Readonly<Record<string, unknown>>): told is Readonly<Record<string, string>> => Object.values(told).every(isText);

const actionsOf = (fact: Fact): readonly ActionItem[] => {
  const actions: ActionItem[] = [];
  for (const each of Array.isArray(fact.actions) ? (fact.actions as readonly unknown[]) : []) {
    const { due, status, ...action }: Record<string, unknown> = asRecord(each);
    if (asText(action['id']) === undefined || asText(action['task']) === undefined) continue;
    action['owner'] = asText(action['owner']) ?? '';
    action['status'] = isStatus(status) ? status : 'open';
    if (isDay(due)) action['due'] = due;
    actions.push(action as ActionItem);
  }
  return actions;
};

const isStatus = (value: unknown): value is ActionItem['status'] => ['open', 'done', 'delayed', 'cancelled'].includes(value as never);
