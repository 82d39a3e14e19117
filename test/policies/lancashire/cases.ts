import type { Person } from '../../../src/domain/case/fact.ts';
import { packOf } from '../../domain/support/packStory.ts';
import { Story } from '../../domain/support/story.ts';
import type { Given } from '../../support/expectation.ts';
import { moment } from '../looks.ts';

export const lancashire = packOf('lancashire');

const one = (id: string, role: string): Person => ({ id, name: `The ${id}`, email: `${id}@council.example`, roles: [role] });

/** Somebody made up for each role a stability meeting knows, called by it; two carers, and two workers of other children. */
export const everybody: readonly Person[] = [
  ...[
    'child-social-worker', 'child-team-manager', 'fostering-team-manager', 'support-to-permanence-manager', 'residential-team-manager', 'home-manager',
    'agency-team-manager', 'supervising-social-worker', 'agency-supervising-social-worker', 'foster-carer', 'connected-carer', 'key-worker', 'reviewing-officer',
    'birth-parent', 'birth-family', 'education-representative', 'therapeutic-service', 'other-professional', 'social-worker-other-child', 'line-manager', 'business-support',
  ].map((role) => one(role, role)), // prettier-ignore
  one('second-carer', 'foster-carer'),
  one('second-worker', 'social-worker-other-child'),
];

export const who = (id: string): Person => everybody.find((person) => person.id === id) ?? one(id, id);
export const [worker, manager] = [who('child-social-worker'), who('child-team-manager')];

export const homes = {
  foster: { type: 'foster', provider: 'in-house' },
  'foster of an agency': { type: 'foster', provider: 'agency' },
  connected: { type: 'connected', provider: 'in-house' },
  residential: { type: 'residential', provider: 'in-house' },
  'residential of an agency': { type: 'residential', provider: 'agency' },
} as const;
export type Home = keyof typeof homes;

/** What is known when the worry is raised, everything as the procedure wants it. */
export const wellKnown = {
  goodMatch: 'yes',
  riskOfUnplannedEnding: true,
  carePlanningExhausted: true,
  notImproved: false,
  homeNoLongerMeetsNeeds: false,
  iroHelpful: false,
  childrenCount: 1,
  'issue.identifiedOn': '2026-12-02',
};
export const concern = (home: Home = 'foster', facts: object = wellKnown, triggers: readonly string[] = ['carer-difficulty']) => ({
  triggers,
  notifiedAt: '2026-12-03T09:00:00Z',
  placement: homes[home],
  exclusions: { 'replaces-planning': false, 'new-home-required': false },
  facts,
});

/** The manager on the home's side, with whom date and chair are settled, and who is there. */
export const otherManager = (home: Home): string =>
  home.endsWith('agency') ? 'agency-team-manager' : home === 'residential' ? 'home-manager' : 'support-to-permanence-manager';

/** Answers to the open questions of the procedure. */
export const say = (story: Story, answers: Readonly<Record<string, unknown>>, by = worker): Story => {
  for (const [name, value] of Object.entries(answers)) story.must(by, 'recordFact', { fact: name, value });
  return story;
};

export const booking = {
  start: '2026-12-08T14:00:00Z',
  end: '2026-12-08T15:00:00Z',
  chair: 'child-team-manager',
  chairAgreedBy: ['child-team-manager', 'fostering-team-manager'],
  whyThisChair: "It is the child's presentation",
};
export const bookingFor = (home: Home) =>
  home.endsWith('agency')
    ? { start: booking.start, end: booking.end, chair: booking.chair }
    : { ...booking, chairAgreedBy: ['child-team-manager', otherManager(home)] };

export const prepared = { 'duty.preparation-sent': true, 'duty.prepared': true };
export const considered = {
  'duty.future-factors': true, 'duty.relationships': true, 'duty.difficulties': true, 'duty.best-support': true, 'duty.update-risk-assessment': true,
  'duty.update-behaviour-support-plan': false, 'duty.update-delegated-authority': false, 'duty.update-others': 'None', 'duty.best-home': true, 'duty.best-home-why': 'It is home',
  'duty.analysed': true, 'duty.support-added': 'Respite', 'duty.needs-update': false,
} as const; // prettier-ignore

export const headings = [
  'attendance', 'reason', 'background', 'matching', 'issues', 'partner-information', 'support-so-far', 'support-effect', 'child-views', 'carer-views', 'family-views',
  'analysis', 'actions', 'review-date',
] as const; // prettier-ignore
export const action = {
  id: 'a1',
  task: 'Respite weekend',
  owner: 'supervising-social-worker',
  due: '2026-12-15',
  measure: 'It took place',
  status: 'open',
};
export const notes = { sections: Object.fromEntries(headings.map((id) => [id, 'Said'])), actions: [action] };

export const present = (home: Home): readonly { person: string; present: boolean }[] =>
  ['child-social-worker', 'child-team-manager', otherManager(home)].map((person) => ({ person, present: true }));

const steps = {
  concern: (story: Story, home: Home, facts: object) => story.must(worker, 'raiseConcern', concern(home, facts)),
  requested: (story: Story) => say(story, { 'duty.line-manager': 'Ann Lee' }).must(worker, 'submitRequest', {}),
  approved: (story: Story) => say(story, { 'duty.looked-ahead': 'Respite' }).must(manager, 'decideRequest', { decision: 'approve' }),
  liaised: (story: Story, home: Home) =>
    say(story, { 'duty.others-involved': 'A teacher' }).must(manager, 'consult', { role: otherManager(home), view: 'Tuesday at two' }),
  invited: (story: Story) => inviteAll(story),
  scheduled: (story: Story, home: Home) => story.must(manager, 'scheduleMeeting', bookingFor(home)),
  ready: (story: Story) => say(say(story, prepared), { 'duty.note-taker': 'business-support' }, manager),
  started: (story: Story) => story.at('2026-12-08T14:02:00Z').must(manager, 'startMeeting', {}),
  held: (story: Story, home: Home) =>
    story.at('2026-12-08T15:05:00Z').must(manager, 'holdMeeting', { startedAt: '2026-12-08T14:02:00Z', attendance: present(home) }),
  drafted: (story: Story) => story.must(who('business-support'), 'saveMinutes', notes),
  reviewed: (story: Story) => story.must(manager, 'agreeReview', { date: '2027-01-12' }),
  considered: (story: Story) => say(story, considered),
  minuted: (story: Story) => story.must(manager, 'finaliseMinutes', {}),
  circulated: (story: Story) => story.must(manager, 'circulateMinutes', { documents: ['meeting-notes'] }),
} as const;
export type Step = keyof typeof steps;

/** Everybody on the list invited: the child, the parents and the family weighed up with a yes. */
export const inviteAll = (story: Story, except: readonly string[] = []): Story => {
  for (const seat of story.seen.seats.filter((each) => each.applies === 'yes' && each.mode !== 'suggest' && !except.includes(each.id)))
    for (const { person } of seat.people) story.must(worker, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite' });
  return story;
};

type Options = { home?: Home; facts?: object; people?: readonly Person[] };

/** The case up to a step, everything in order; the meeting of Tue 8 Dec after a request of Thu 3 Dec. */
export const upTo = (step: Step, { home = 'foster', facts = wellKnown, people = everybody }: Options = {}): Story => {
  const story = new Story({ policy: lancashire, opening: { people } });
  for (const [name, take] of Object.entries(steps)) {
    take(story, home, facts);
    if (name === step) break;
  }
  return story;
};

const made = new Map<string, Given>();

/** That case as a moment, made once. */
export const at = (step: Step, options: Options = {}): Given => {
  const key = JSON.stringify([step, options]);
  const given = made.get(key) ?? moment(upTo(step, options));
  made.set(key, given);
  return given;
};
