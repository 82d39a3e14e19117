import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Person } from '../../../src/domain/case/fact.ts';
import { caseOf, holderOf, packOf } from '../../domain/support/packStory.ts';
import type { Story } from '../../domain/support/story.ts';

const snm = packOf('snm');
const roles = Object.keys(snm.roles).filter((role) => role !== 'child');

export const worker = holderOf('child-social-worker');
export const manager = holderOf('child-team-manager');
export const chair = holderOf('team-manager');
export const told = '2026-12-03T09:00:00Z';
export const start = '2026-12-04T14:00:00Z';

type Told = {
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly home?: string;
  readonly triggers?: readonly string[];
  readonly without?: readonly string[];
  readonly also?: readonly Person[];
  readonly answers?: Readonly<Record<string, unknown>>;
};

/** A second person with parental responsibility, and a second carer. */
export const father: Person = { ...holderOf('person-with-pr'), id: 'father', name: 'The father', email: 'father@home.example' };
export const secondCarer: Person = {
  ...holderOf('foster-carer'),
  id: 'second-carer',
  name: 'The second carer',
  email: 'second@home.example',
};

export const raised = ({ facts = {}, home = 'foster', triggers = ['fragile-placement'], without = [], also = [] }: Told = {}): Story => {
  const story = caseOf(
    snm,
    roles.filter((role) => !without.includes(role)),
  );
  story.file = { ...story.file, case: { people: [...roles.filter((role) => !without.includes(role)).map(holderOf), ...also] } };
  return story.must(worker, 'raiseConcern', { triggers, notifiedAt: told, placement: { type: home }, facts });
};

export const say = (story: Story, answers: Readonly<Record<string, unknown>>, by = worker): Story => {
  for (const [fact, value] of Object.entries(answers)) story.must(by, 'recordFact', { fact, value });
  return story;
};

export const asked = (how: Told = {}): Story =>
  say(raised(how), { 'duty.at-risk': 'placement', 'duty.necessity': 'It steadies him' }).must(worker, 'submitRequest', {});

const talked: Readonly<Record<string, readonly string[]>> = {
  foster: ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'],
  connected: ['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'],
  residential: ['child-team-manager', 'key-worker', 'residential-team-manager'],
  other: ['child-team-manager', 'key-worker', 'home-manager'],
};
/** A yes, talked over with the others who decide. */
export const yes = (home = 'foster', without?: string) => ({
  decision: 'approve',
  reason: 'He is slipping',
  consulted: talked[home]?.filter((role) => role !== without),
});
export const decided = (how: Told = {}): Story => {
  const story = asked(how);
  if (how.facts?.['urgency'] === undefined) say(story, { urgency: 'planned' });
  return story.must(worker, 'decideRequest', yes(how.home));
};

const planned = {
  'duty.soon': true,
  'duty.tell-who': 'Sam',
  'duty.tell-when': 'Friday',
  'duty.tell-how': 'At home',
  'duty.advocate-asked': 'declined',
  'duty.venue': 'neutral',
};
/** Everybody on the list invited, apart from those named. */
export const listed = (how: Told = {}, ...except: readonly string[]): Story => {
  const story = say(decided(how), how.answers ?? planned);
  for (const seat of story.seen.seats.filter((each) => each.applies === 'yes' && each.mode === 'invite' && !except.includes(each.id)))
    for (const { person } of seat.people)
      if (!except.includes(person.id)) story.must(worker, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite' });
  return story;
};
export const booking = { start, end: '2026-12-04T15:00:00Z', chair: 'team-manager' };
export const booked = (how: Told = {}): Story => listed(how).must(worker, 'scheduleMeeting', { ...booking, reason: 'As far as is known' });

export const present = (...ids: readonly string[]) => ids.map((person) => ({ person, present: true }));
export const everyone = ['child-social-worker', 'team-manager', 'foster-carer', 'supervising-social-worker', 'placement-management'];
export const held = (how: Told = {}, ...there: readonly string[]): Story =>
  booked(how)
    .at('2026-12-04T15:30:00Z')
    .must(chair, 'holdMeeting', { startedAt: start, attendance: present(...(there.length ? there : everyone)), reason: 'As it was' });
const sections = Object.fromEntries(['decision', 'needs', 'child-voice', 'pr-voice', 'discussion'].map((id) => [id, 'Written']));
export const action = { id: 'a', task: 'Respite', owner: 'child-social-worker', due: '2026-12-10', status: 'open' };
export const drafted = (how: Told = {}, actions: readonly object[] = [action]): Story =>
  held(how).must(worker, 'saveMinutes', { sections, actions });
/** The notes of the first meeting are final, with the answers they ask for. */
export const minuted = (how: Told = {}, actions: readonly object[] = [action]): Story =>
  say(drafted(how, actions), { placementEndDecided: false, ...viewsOf(how) })
    .must(chair, 'agreeReview', { date: '2026-12-30' })
    .must(worker, 'finaliseMinutes', {});
const viewsOf = ({ also = [] }: Told) =>
  Object.fromEntries(
    ['person-with-pr', ...also.flatMap(({ id }) => (id === 'father' ? [id] : []))].map((id) => [`duty.pr-views.${id}`, 'obtained']),
  );
export const sent = (how: Told = {}): Story =>
  minuted(how).must(worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' });
const toldOfNext = { 'duty.tell-who': 'Sam', 'duty.tell-when': 'Monday', 'duty.tell-how': 'By phone' };
/** The second meeting is booked for Wed 30 Dec; nobody has told anybody what came of the first. */
export const again = (how: Told = {}): Story =>
  say(sent(how), toldOfNext).must(worker, 'scheduleMeeting', {
    start: '2026-12-30T14:00:00Z',
    end: '2026-12-30T15:00:00Z',
    chair: 'team-manager',
    reason: 'As it is',
  });

export const all = (a: Assessment): readonly string[] => a.duties.map(dutyRow);
const dutyRow = (duty: Assessment['duties'][number]): string =>
  [
    `${duty.id}: ${duty.clause} ${duty.strength} ${duty.state}`,
    `${duty.ownerRoles.join(' ')} (${duty.owners.map(({ id }) => id).join(' ')})`,
    ...(duty.due === undefined ? [] : [`due ${duty.due}`]),
    duty.act ?? '-',
  ].join(', ');
export const duties = (a: Assessment, ...ids: readonly string[]): readonly string[] =>
  a.duties.filter(({ id }) => ids.includes(id)).map(dutyRow);
export const seats = (a: Assessment): readonly string[] =>
  a.seats.map(
    ({ id, clause, strength, mode, applies, state, roles: filled, people }) =>
      `${id}: ${clause} ${strength} ${mode} ${applies} ${state}, ${filled.join(' ')} (${people.map(({ person }) => person.id).join(' ')})`,
  );
export const clocks = (a: Assessment): readonly string[] =>
  a.clocks.map(
    ({ id, clause, strength, state, startEvent, startedAt, latest, metAt }) =>
      `${id}: ${clause} ${strength} ${state}, from ${startEvent} ${startedAt ?? '?'} to ${latest ?? '?'}${metAt === undefined ? '' : `, met ${metAt}`}`,
  );
export const questions = (a: Assessment): readonly string[] =>
  a.questions.map(
    ({ fact, kind, clause, choices }) => `${fact}: ${clause} ${kind}${choices ? ` ${choices.map(({ value }) => value).join(' ')}` : ''}`,
  );
/** What the sentences of the questions cite. */
export const cited = (says: string): readonly string[] =>
  [...says.matchAll(/Stability Network Meetings (\d[0-9a-z.-]*?)(?=[,;)]|\.?(\s|$))/g)].map((match) => `SNM-${match[1] ?? ''}`);
