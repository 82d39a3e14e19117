import type { Person } from '../../../src/domain/case/fact.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { readPacks } from '../../../src/policies/packs.ts';
import { type Beginning, Story as AnyStory } from './story.ts';

export const dorset = readPacks().get('dorset') as Policy;

export const people = {
  sam: { id: 'sam', name: 'Sam Okafor', email: 'sam.okafor@council.example', roles: ['child-social-worker'] },
  tess: { id: 'tess', name: 'Tess Lindqvist', email: 'tess@council.example', roles: ['child-team-manager'] },
  quinn: { id: 'quinn', name: 'Quinn Abara', email: 'quinn@council.example', roles: ['reviewing-officer'] },
  farida: { id: 'farida', name: 'Farida Noor', email: 'farida@council.example', roles: ['supervising-social-worker'] },
  owen: { id: 'owen', name: 'Owen Hale', email: 'owen@council.example', roles: ['fostering-team-manager'] },
  carla: { id: 'outside:1', name: 'Carla Reed', email: 'carla@home.example', roles: ['foster-carer'] },
  colin: { id: 'outside:2', name: 'Colin Reed', email: 'colin@home.example', roles: ['foster-carer'] },
  bea: { id: 'bea', name: 'Bea Santos', email: 'bea@council.example', roles: ['business-support'] },
} as const satisfies Record<string, Person>;

export const everybody: readonly Person[] = Object.values(people);

/** A Dorset case, with everybody known unless the opening says otherwise. */
export class Story extends AnyStory {
  constructor({ opening, policy = dorset, ...more }: Partial<Beginning> = {}) {
    super({ policy, opening: { people: everybody, ...opening }, ...more });
  }
}

export const no = { 'quality-of-care': false, allegation: false };
export const concern = {
  triggers: ['child-dissatisfied'],
  notifiedAt: '2026-12-03T09:12:00Z',
  placement: { type: 'foster' },
  exclusions: no,
};

/** Up to the stage named, everything in order. */
export const upTo = (
  stage: 'concern' | 'requested' | 'approved' | 'invited' | 'scheduled' | 'held' | 'drafted' | 'reviewed' | 'minuted',
  options: Partial<Beginning> & { concern?: object } = {},
): Story => {
  const story = new Story(options);
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['concern', () => story.must(people.sam, 'raiseConcern', { ...concern, ...options.concern })],
    ['requested', () => story.must(people.sam, 'submitRequest', {})],
    ['approved', () => story.must(people.tess, 'decideRequest', { decision: 'approve', exclusions: no })],
    ['invited', () => inviteAll(story)],
    ['scheduled', () => story.must(people.sam, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' })],
    [
      'held',
      () =>
        story.at('2026-12-04T15:30:00Z').must(people.tess, 'holdMeeting', {
          startedAt: '2026-12-04T14:00:00Z',
          endedAt: '2026-12-04T15:00:00Z',
          attendance: ['sam', 'tess', 'outside:1'].map((person) => ({ person, present: true })),
        }),
    ],
    [
      'drafted',
      () =>
        story.must(people.sam, 'saveMinutes', {
          sections: { reason: 'A', strengths: 'B', 'child-voice': 'C', discussion: 'D', 'existing-supports': 'E', 'further-supports': 'F' },
          actions: [{ id: 'a1', task: 'Respite weekend', owner: 'farida', due: '2026-12-10', status: 'open' }],
          supportedByAll: true,
        }),
    ],
    ['reviewed', () => story.must(people.tess, 'agreeReview', { date: '2026-12-18' })],
    ['minuted', () => story.must(people.tess, 'finaliseMinutes', {})],
  ];
  for (const [name, step] of steps) {
    step();
    if (name === stage) break;
  }
  return story;
};

/** Everybody on the list invited. */
export const inviteAll = (story: Story, except: readonly string[] = []): Story => {
  for (const seat of story.seen.seats.filter((each) => each.applies === 'yes' && each.mode !== 'suggest')) {
    for (const { person } of seat.people) {
      if (!except.includes(person.id) && !except.includes(seat.id))
        story.must(people.sam, 'decideInvitee', { seat: seat.id, person: person.id, decision: 'invite' });
    }
  }
  return story;
};
