import type { ActionItem } from '../assess/assessment.ts';
import type { Reason } from '../acts/act.ts';
import { isDay } from '../time/london.ts';
import type { Meeting } from './caseState.ts';
import type { Fact } from './fact.ts';
import type { KindOf } from './kindsIn.ts';
import { namedIn } from './named.ts';
import { asRecord, asText, dayIn, instantIn, numberIn, textIn, textsIn } from './read.ts';

const fresh = (number: number, kind: string | undefined, chair?: ReturnType<typeof chairOf>): Meeting => ({
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
  const meetings: Meeting[] = [];
  const agreed = new Map<string | undefined, ReturnType<typeof chairOf>>();
  const numbers = log.map((fact) => {
    const step = steps[fact.event];
    if (!step) return undefined;
    const kind = kindOf(fact);
    const number = numberIn(fact, 'number');
    const isAlike = (meeting: Meeting): boolean => kind === undefined || meeting.kind === kind;
    const latest = meetings.findLastIndex(isAlike);
    const last = meetings[latest];
    // The record is of the meeting that was held, not of the one booked since.
    const written =
      step.writesUp && last && !begun(last) ? meetings.findLastIndex((each) => isAlike(each) && each.heldAt !== undefined) : -1;
    const numbered = number === undefined ? -1 : meetings.findIndex((meeting) => meeting.number === number && isAlike(meeting));
    const at = numbered >= 0 ? numbered : written >= 0 ? written : last && !(step.opens && over(last)) ? latest : meetings.length;
    const target = meetings[at] ?? (step.opens ? fresh((meetings.at(-1)?.number ?? 0) + 1, kind, agreed.get(kind)) : undefined);
    // Who chairs may be agreed before there is a time.
    const beforehand = fact.event === 'chair.agreed' && numbered < 0 && (!target || over(target));
    if (beforehand) agreed.set(kind, chairOf(fact));
    else if (target && !meetings[at]) agreed.delete(kind);
    if (target && !beforehand) meetings[at] = step.next(withReasons(target, fact), fact);
    return target?.number;
  });
  return { meetings, numbers };
};

type Step = { readonly opens: boolean; readonly writesUp?: true; readonly next: (meeting: Meeting, fact: Fact) => Meeting };

/** Who chairs by a fact, and how that was chosen. */
export const chairOf = (fact: Fact): Pick<Meeting, 'chair' | 'chairAgreedBy' | 'whyThisChair' | 'chairStatement'> => {
  const chair =
    textIn(fact, 'chair') ?? (fact.event === 'chair.agreed' ? (textIn(fact, 'person') ?? asText(asRecord(fact.person).id)) : undefined);
  const [agreedBy, why, statement] = [textsIn(fact, 'agreedBy'), textIn(fact, 'whyThisChair'), textIn(fact, 'chairStatement')];
  return {
    ...(chair !== undefined && { chair }),
    ...(agreedBy.length > 0 && { chairAgreedBy: agreedBy }),
    ...(why !== undefined && { whyThisChair: why }),
    ...(statement !== undefined && { chairStatement: statement }),
  };
};

/** The meeting with who chairs it: what was said of another's choice says nothing of a new one. */
const withChair = (meeting: Meeting, fact: Fact): Meeting => {
  const said = chairOf(fact);
  if (said.chair === undefined || said.chair === meeting.chair) return { ...meeting, ...said };
  const { chairAgreedBy: _agreed, whyThisChair: _why, chairStatement: _statement, ...before } = meeting;
  return { ...before, ...said };
};

const steps: Readonly<Record<string, Step>> = Object.assign(Object.create(null) as Record<string, Step>, {
  'meeting.scheduled': {
    opens: true,
    next: (meeting, fact) => {
      const [start, end, organiser] = [instantIn(fact, 'start'), instantIn(fact, 'end'), textIn(fact, 'organiser')];
      return {
        ...withChair(meeting, fact),
        scheduledAt: meeting.scheduledAt ?? fact.at,
        ...(start && { start }),
        ...(end && { end }),
        ...(organiser && { organiser }),
      };
    },
  },
  'chair.agreed': { opens: false, next: withChair },
  'meeting.convened': { opens: false, next: (meeting, fact) => ({ ...meeting, convenedAt: fact.at }) },
  'meeting.started': { opens: true, next: (meeting, fact) => ({ ...meeting, startedAt: meeting.startedAt ?? fact.at, ...chairOf(fact) }) },
  'meeting.held': {
    opens: true,
    next: (meeting, fact) => {
      const started = instantIn(fact, 'startedAt') ?? meeting.startedAt ?? fact.at;
      return {
        ...meeting,
        startedAt: started,
        heldAt: started,
        endedAt: instantIn(fact, 'endedAt') ?? fact.at,
        attendance: attendanceOf(fact),
        ...(listIn(fact) === undefined && { unlisted: true }),
        ...(textsIn(fact, 'spared').length > 0 && { spared: textsIn(fact, 'spared') }),
        ...chairOf(fact),
      };
    },
  },
  'meeting.inquorate': {
    opens: true,
    next: (meeting, fact) => ({ ...meeting, inquorate: true, attendance: attendanceOf(fact), ...chairOf(fact) }),
  },
  'meeting.cancelled': {
    opens: false,
    next: (meeting, fact) => (meeting.heldAt === undefined ? { ...meeting, cancelledAt: fact.at } : meeting),
  },
  'minutes.drafted': {
    opens: false,
    writesUp: true,
    next: (meeting, fact) => {
      const dissent = textIn(fact, 'dissent');
      const noteTaker = textIn(fact, 'noteTaker') ?? meeting.noteTaker ?? fact.by;
      const { supportedByAll: _was, dissent: _said, ...before } = meeting;
      return {
        ...before,
        draftedAt: fact.at,
        savedAt: fact.recorded ?? fact.at,
        noteTaker,
        sections: sectionsOf(fact),
        actions: actionsOf(fact),
        ...(typeof fact.supportedByAll === 'boolean' && { supportedByAll: fact.supportedByAll }),
        ...(dissent !== undefined && { dissent }),
      };
    },
  },
  'minutes.finalised': { opens: false, writesUp: true, next: (meeting, fact) => ({ ...meeting, finalisedAt: fact.at }) },
  'review.agreed': {
    opens: false,
    writesUp: true,
    next: (meeting, fact) => {
      const [date, reason] = [dayIn(fact, 'date'), textIn(fact, 'reason')];
      const said = { at: fact.at, ...(reason !== undefined && { reason }) };
      const { review: _review, noReview: _none, ...before } = meeting;
      if (fact.none === true) return { ...before, noReview: said };
      return date === undefined ? meeting : { ...before, review: { date, ...said } };
    },
  },
  'circulation.ordered': {
    opens: false,
    writesUp: true,
    next: (meeting, fact) => ({
      ...meeting,
      ordered: [...meeting.ordered, { documents: textsIn(fact, 'documents'), to: namedIn(fact), at: fact.at }],
    }),
  },
  'minutes.circulated': {
    opens: false,
    writesUp: true,
    next: (meeting, fact) => {
      const documents = [...textsIn(fact, 'documents'), ...textsIn(fact, 'document')];
      return {
        ...meeting,
        // A log that does not say which papers went means all of them.
        circulated: [
          ...meeting.circulated,
          ...(documents.length > 0 ? documents : ['']).map((document) => ({ document, to: namedIn(fact), at: fact.at })),
        ],
      };
    },
  },
} satisfies Record<string, Step>);

const withReasons = (meeting: Meeting, fact: Fact): Meeting => {
  const reasons = (Array.isArray(fact.reasons) ? fact.reasons : [])
    .map(asRecord)
    .filter((reason) => asText(reason.code) && asText(reason.reason)) as unknown as Reason[];
  return reasons.length ? { ...meeting, reasons: [...meeting.reasons, ...reasons] } : meeting;
};

const listIn = (fact: Fact): readonly unknown[] | undefined =>
  [fact.attendance, fact.attendees, fact.present].find(Array.isArray) as readonly unknown[] | undefined;

/** Who was there: a list with everybody's presence, or just the ids of those present. */
const attendanceOf = (fact: Fact): Meeting['attendance'] => {
  const present = (each: unknown): Readonly<Record<string, unknown>> =>
    typeof each === 'string' ? { person: each, present: true } : asRecord(each);
  return (listIn(fact) ?? []).map(present).flatMap(({ person, present, how, apologies }) => {
    const id = asText(person) ?? asText(asRecord(person).id);
    return id === undefined
      ? []
      : [
          {
            person: id,
            present: present === true,
            ...(asText(how) && { how: String(how) }),
            ...(apologies === true && { apologies: true }),
          },
        ];
  });
};

const sectionsOf = (fact: Fact): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(asRecord(fact.sections)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const statuses = ['open', 'done', 'delayed', 'cancelled'];

const actionsOf = (fact: Fact): readonly ActionItem[] =>
  (Array.isArray(fact.actions) ? fact.actions : []).map(asRecord).flatMap((action) => {
    const [id, task] = [asText(action.id), asText(action.task)];
    if (id === undefined || task === undefined) return [];
    const { due, status, ...rest } = action;
    return [
      {
        ...rest,
        id,
        task,
        owner: asText(action.owner) ?? '',
        status: (statuses.includes(String(status)) ? status : 'open') as ActionItem['status'],
        ...(isDay(due) && { due }),
      },
    ];
  });
