import type { MeetingState, Minutes } from './assessment.ts';
import type { Meeting } from '../case/caseState.ts';
import type { Person } from '../case/fact.ts';
import { lazily } from '../lazily.ts';
import { mayRead } from '../record/mayRead.ts';
import type { Writable } from '../writable.ts';
import { usualChair } from './people/chairRule.ts';
import { exceptFor } from './papers/unsentOf.ts';
import { isAllowed } from './openActs.ts';
import { personNamed } from '../scene/holders.ts';
import { isFirst } from '../scene/seriesOf.ts';
import type { Scene } from '../scene/scene.ts';
import { venueOf } from './meeting/venueOf.ts';

/** Meetings as people see them: when, where, who was there, and what was written. */
export const meetingStatesOf = (scene: Scene, meetings: readonly Meeting[]): readonly MeetingState[] => {
  const kept = lazily(() => keptOf(scene));
  return meetings.map((meeting) => meetingState(scene, meeting, kept));
};

/** `stability.initial`, `stability.review`; of a meeting that may come in parts, `disruption` and `disruption.part`. */
const kindOf = (scene: Scene, meeting: Meeting): string => {
  const first = isFirst(scene, meeting);
  if (scene.rules.series) return first ? scene.kind : `${scene.kind}.part`;
  return first ? `${scene.kind}.initial` : `${scene.kind}.review`;
};

const meetingState = (scene: Scene, meeting: Meeting, kept: () => Kept): MeetingState => {
  const chair = meeting.chair ?? usualChair(scene);
  const venue = venueOf(scene, meeting);
  const state: Writable<MeetingState> = {
    number: meeting.number,
    kind: kindOf(scene, meeting),
    name: scene.rules.name,
    attendance: meeting.attendance,
  };
  if (meeting.start !== undefined) state.start = meeting.start;
  if (meeting.end !== undefined) state.end = meeting.end;
  if (meeting.organiser !== undefined) state.organiser = meeting.organiser;
  if (chair !== undefined) state.chair = chair;
  if (meeting.startedAt !== undefined) state.startedAt = meeting.startedAt;
  if (meeting.heldAt !== undefined) state.heldAt = meeting.heldAt;
  if (meeting.cancelledAt !== undefined) state.cancelledAt = meeting.cancelledAt;
  if (meeting.venue) state.place = meeting.venue.place;
  if (venue !== undefined) state.venue = venue;
  if (meeting.draftedAt !== undefined) state.minutes = minutesOf(scene, meeting, kept());
  if (meeting.review) state.review = reviewOf(meeting.review);
  return state;
};

const reviewOf = ({ date, reason }: NonNullable<Meeting['review']>): NonNullable<MeetingState['review']> =>
  reason === undefined ? { date } : { date, reason };

const minutesOf = (scene: Scene, meeting: Meeting, kept: Kept): Minutes => {
  const minutes: Writable<Minutes> = {
    state: meeting.finalisedAt === undefined ? 'draft' : 'final',
    sections: meeting.sections,
    actions: meeting.actions,
    circulated: circulatedTo(scene, meeting),
  };
  if (meeting.savedAt !== undefined) minutes.savedAt = meeting.savedAt;
  if (meeting.supportedByAll !== undefined) minutes.supportedByAll = meeting.supportedByAll;
  if (meeting.dissent !== undefined) minutes.dissent = meeting.dissent;
  if (meeting.finalisedAt !== undefined) minutes.finalisedAt = meeting.finalisedAt;
  return { ...minutes, ...kept };
};

const circulatedTo = (scene: Scene, meeting: Meeting): Minutes['circulated'] => {
  const sent: Minutes['circulated'][number][] = [];
  for (const { document, to, at } of meeting.circulated)
    for (const each of to) sent.push({ document, to: personNamed(scene, each)?.id ?? each, at });
  return sent;
};

/** Who does not read all of the minutes of a kind of meeting. */
type Kept = Pick<Minutes, 'readers' | 'sharedOnly'>;

/**
 * Who may read each heading that is not for everybody; whoever may write the notes reads all. Where somebody in the case does not get the
 * notes whole (the worker of another child), no heading is for everybody, and of the plan they see what is theirs.
 */
const keptOf = (scene: Scene): Kept => {
  const { people } = scene.state;
  const excepted = people.filter((person) => exceptFor(scene, person) !== undefined);
  const sections = scene.rules.record.sections.filter(({ audience }) => audience !== undefined || excepted.length > 0);
  if (sections.length === 0) return {};
  const writers = people.filter(({ id }) => isAllowed(scene, 'saveMinutes', id));
  const readers = (isFor: (person: Person) => boolean): readonly string[] =>
    people.filter((person) => (isFor(person) && !excepted.includes(person)) || writers.includes(person)).map(({ id }) => id);
  const everybody = readers(() => true);
  const shared = excepted.filter((person) => !writers.includes(person));
  const clause = shared[0] && exceptFor(scene, shared[0])?.clause;
  return {
    readers: Object.fromEntries(
      sections.map(({ id, audience }) => [id, audience ? readers(({ roles }) => mayRead({ audience: audience.roles }, roles)) : everybody]),
    ),
    ...(clause !== undefined && { sharedOnly: { people: shared.map(({ id }) => id), clause } }),
  };
};
