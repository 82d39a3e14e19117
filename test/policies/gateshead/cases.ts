import type { Fact, Person } from '../../../src/domain/case/fact.ts';
import { holderOf, packOf } from '../../domain/support/packStory.ts';
import { Story } from '../../domain/support/story.ts';
import type { Given } from '../../support/expectation.ts';
import { moment, twins } from '../looks.ts';

export const gateshead = packOf('gateshead');
const roles = Object.keys(gateshead.roles).filter((role) => role !== 'child');
const seated = ['foster-carer', 'connected-carer', 'care-team-member', 'education-representative', 'reviewing-officer', 'play-service'];

/** One person in every role, called by it, and two more in roles of which there may be several. */
export const everybody: readonly Person[] = [...roles.map(holderOf), ...twins(...seated)];
export const worker = holderOf('child-social-worker');
export const manager = holderOf('child-team-manager');
export const fostering = holderOf('fostering-team-manager');
const iro = holderOf('reviewing-officer');
export const stranger: Person = { id: 'stranger', name: 'A stranger', roles: [] };

export const concern = {
  triggers: ['behaviour'],
  notifiedAt: '2026-12-03T09:00:00Z',
  placement: { type: 'foster', provider: 'in-house' },
  exclusions: { 'replaces-review': false },
  requesterRole: 'child-social-worker',
};
export const booking = {
  start: '2026-12-09T14:00:00Z',
  end: '2026-12-09T15:00:00Z',
  chair: manager.id,
  whyThisChair: 'Has known them since the start',
};
export const written = [
  'reason',
  'parties-views',
  'child-voice',
  'outcome',
  'success-child',
  'success-carers',
  'issues-child',
  'issues-carers',
  'network',
  'contingency',
  'clear',
];
export const sections = Object.fromEntries(written.map((id) => [id, 'Words']));
export const action = { id: 'a1', task: 'Play sessions', owner: worker.id, due: '2026-12-18', status: 'open' };

type Stage = 'concern' | 'requested' | 'approved' | 'answered' | 'invited' | 'scheduled' | 'held' | 'drafted' | 'reviewed' | 'minuted';

/** A Gateshead case up to a stage, everything in order, in a kind of home. */
export const upTo = (stage: Stage, placement: object = concern.placement): Story => {
  const story = new Story({ policy: gateshead, opening: { people: everybody } });
  const held = {
    startedAt: booking.start,
    endedAt: booking.end,
    attendance: [worker, manager].map(({ id }) => ({ person: id, present: true })),
  };
  const steps: readonly (readonly [Stage, () => Story])[] = [
    ['concern', () => story.must(worker, 'raiseConcern', { ...concern, placement })],
    ['requested', () => story.must(worker, 'submitRequest', {})],
    ['approved', () => story.must(manager, 'decideRequest', { decision: 'approve', organiser: worker.id, exclusions: concern.exclusions })],
    ['answered', () => answer(story)],
    ['invited', () => story.must(worker, 'decideInvitee', { seat: 'child-social-worker', person: worker.id, decision: 'invite' })],
    ['scheduled', () => story.must(worker, 'scheduleMeeting', booking)],
    ['held', () => story.at('2026-12-09T15:30:00Z').must(manager, 'holdMeeting', held)],
    ['drafted', () => story.must(manager, 'saveMinutes', { sections, actions: [action] })],
    ['reviewed', () => story.must(manager, 'agreeReview', { date: '2026-12-23' })],
    ['minuted', () => story.must(manager, 'finaliseMinutes', {})],
  ];
  for (const [name, step] of steps) {
    step();
    if (name === stage) break;
  }
  return story;
};

const answer = (story: Story): Story =>
  story
    .must(worker, 'recordFact', { fact: 'newToFamily', value: 0 })
    .must(worker, 'recordFact', { fact: 'duty.who-does-what', value: 'The worker rings round on Friday' })
    .must(manager, 'recordFact', { fact: 'duty.who-is-asked', value: true });

/** The review of Wed 23 Dec, the day agreed, booked and held with a chair. */
const review = (chair: Person, held = true, status = 'done'): Story => {
  const story = upTo('minuted').must(manager, 'updateAction', { action: 'a1', status });
  const times = { start: '2026-12-23T10:00:00Z', end: '2026-12-23T11:00:00Z' };
  answer(story).must(worker, 'scheduleMeeting', { ...booking, ...times, chair: chair.id });
  return held
    ? story
        .at('2026-12-23T11:30:00Z')
        .must(chair, 'holdMeeting', { startedAt: times.start, endedAt: times.end, attendance: [{ person: chair.id, present: true }] })
    : story;
};
const wanting = (): Story => review(manager).must(manager, 'recordFact', { fact: 'earlierReviewWanted', value: true });
const asking = (): Story => wanting().must(manager, 'recordStatutoryReview', { step: 'earlier-asked', why: 'It cannot wait' });

/** Moments of one case, in the order they come. */
export const moments = {
  empty: moment(new Story({ policy: gateshead, opening: { people: everybody } })),
  concern: moment(upTo('concern')),
  requested: moment(upTo('requested')),
  approved: moment(upTo('approved')),
  answered: moment(upTo('answered')),
  scheduled: moment(upTo('scheduled')),
  held: moment(upTo('held')),
  drafted: moment(upTo('drafted')),
  minuted: moment(upTo('minuted')),
  overdue: moment(upTo('minuted').at('2026-12-21T09:00:00Z')),
  reviewBooked: moment(review(manager, false)),
  reviewHeld: moment(review(manager)),
  actionForgotten: moment(review(manager, true, 'open')),
  heldByAnother: moment(review(fostering)),
  handedOver: moment(review(fostering).must(manager, 'handOver', { person: fostering.id })),
  earlierWanted: moment(wanting()),
  iroAsked: moment(asking()),
  iroAgreed: moment(asking().must(iro, 'recordStatutoryReview', { step: 'earlier-answered', agreed: true })),
  iroDeclined: moment(asking().must(iro, 'recordStatutoryReview', { step: 'earlier-answered', agreed: false })),
} as const satisfies Record<string, Given>;

/** The review's notes written and its next review agreed. */
export const readyToClose = (given: Given): Given => ({
  ...given,
  file: {
    ...given.file,
    log: [
      ...given.file.log,
      { event: 'minutes.drafted', at: given.now, by: manager.id, number: 2, sections, actions: [action] },
      { event: 'review.agreed', at: given.now, by: manager.id, number: 2, date: '2027-01-20' },
    ],
  },
});

/** A fact somebody records. */
export const told = (given: Given, fact: string, value: unknown): Fact => ({
  event: 'fact.recorded',
  at: given.now,
  by: worker.id,
  fact,
  value,
});
