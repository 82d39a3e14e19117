import type { Reason } from '../acts/act.ts';
import type { Writable } from '../writable.ts';
import type { Meeting } from './caseState.ts';
import type { Fact } from './fact.ts';
import { namedIn } from './named.ts';
import { venueIn } from './venue.ts';
import { asRecord, asText, dayIn, instantIn, textIn, textsIn } from './read.ts';
import { attendanceOf, attendanceListIn } from './attendanceOf.ts';
import { actionsOf, sectionsOf } from './minutesIn.ts';

/** A meeting while its facts are followed: each writes into it, and nobody else sees it before the last has. */
export type Draft = Writable<Omit<Meeting, 'circulated' | 'ordered' | 'reasons'>> & {
  readonly circulated: Meeting['circulated'][number][];
  readonly ordered: Meeting['ordered'][number][];
  readonly reasons: Reason[];
};

/** An event of a meeting: whether it opens the next one, whether it is of the last one held, and what it writes. */
export type Step = { readonly opens: boolean; readonly writesUp?: true; readonly write: (meeting: Draft, fact: Fact) => void };

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

/** What each event writes into its meeting, by the event. */
export const steps: Readonly<Record<string, Step>> = Object.assign(Object.create(null) as Record<string, Step>, {
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
      if (attendanceListIn(fact) === undefined) meeting.unlisted = true;
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
