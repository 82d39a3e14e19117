import type { Expectation, Given, Tried } from '../../support/expectation.ts';
import { came, moment, since } from '../looks.ts';
import { booking, concern, everybody, fostering, manager, moments, stranger, told, upTo, worker } from './cases.ts';

const { approved, answered } = moments;
const homes = {
  'own foster home': concern.placement,
  'agency foster home': { type: 'foster', provider: 'agency' },
  'private foster home': { type: 'foster', provider: 'private' },
  'children’s home': { type: 'residential', provider: 'in-house' },
  'private children’s home': { type: 'residential', provider: 'private' },
  'connected carer, whose home is not said': { type: 'connected' },
  'connected carer': { type: 'connected', provider: 'in-house' },
};
const inHomes = Object.fromEntries(Object.entries(homes).map(([home, placement]) => [home, moment(upTo('approved', placement))]));
const answeredIn = (placement: object) => moment(upTo('answered', placement));
const [residential, connected, agency] = [
  answeredIn({ type: 'residential' }),
  answeredIn({ type: 'connected' }),
  answeredIn(homes['agency foster home']),
];

const seats = ({ sees }: Tried, given: Given, ...ids: readonly string[]) =>
  sees(given)
    .seats.filter(({ id, applies }) => (ids.length === 0 || ids.includes(id)) && applies !== 'no')
    .map(
      ({ id, clause, strength, mode, applies, roles, state, people }) =>
        `${id} ${clause} ${strength} ${mode} ${applies} ${roles.join('+')} ${state} ${String(people.length)}`,
    );

/** The first person of every seat is invited. */
const oneOfEach = (given: Given): Given =>
  since(
    given,
    ...[
      'child-social-worker',
      'foster-carer',
      'connected-carer',
      'care-team-member',
      'education-representative',
      'reviewing-officer',
      'play-service',
      'supervising-social-worker',
    ].map((person) => ({ event: 'invitee.decided', at: given.now, by: worker.id, person, seat: '', decision: 'invite' })),
  );
const chairs = (tried: Tried, given: Given) =>
  everybody
    .map(({ id }) => [
      id,
      ...came(tried.judges(given, worker, 'scheduleMeeting', { ...booking, chair: id })).filter((each) => each.includes('GAT-05')),
    ])
    .filter(([, ...findings]) => !findings.includes('chair-not-allowed should GAT-05-i'))
    .map((each) => each.join(' '));

/** Who chairs and who is thought of for the table. */
export const invite: readonly Expectation[] = [
  {
    clause: 'GAT-08, GAT-08a, GAT-08b, GAT-08c, GAT-08d, GAT-08e, GAT-08f, GAT-08g, GAT-08h, GAT-08i',
    that: 'thinks of these, by the kind of home and whose it is',
    of: (tried) => Object.fromEntries(Object.entries(inHomes).map(([home, given]) => [home, seats(tried, given)])),
    is: {
      'own foster home': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'carer GAT-08b consider invite yes foster-carer to-decide 3',
        'home-worker GAT-08c consider invite yes supervising-social-worker to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'agency foster home': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'carer GAT-08b consider invite yes foster-carer to-decide 3',
        'agency-worker GAT-08b consider invite yes agency-supervising-social-worker to-decide 1',
        'link-worker GAT-08c consider suggest yes supervising-social-worker to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'private foster home': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'carer GAT-08b consider invite yes foster-carer to-decide 3',
        'agency-worker GAT-08b consider invite yes agency-supervising-social-worker to-decide 1',
        'link-worker GAT-08c consider suggest yes supervising-social-worker to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'children’s home': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'home-worker GAT-08c consider invite yes home-manager to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'private children’s home': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'home-worker GAT-08c consider invite yes home-manager to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'connected carer, whose home is not said': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'home-worker GAT-08c consider invite yes kinship-worker to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'connected-carer GAT-08 consider suggest yes connected-carer to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      'connected carer': [
        'child-social-worker GAT-08a consider invite yes child-social-worker to-decide 1',
        'home-worker GAT-08c consider invite yes kinship-worker to-decide 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer to-decide 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service to-decide 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member to-decide 3',
        'connected-carer GAT-08 consider suggest yes connected-carer to-decide 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
    },
  },
  {
    clause: 'GAT-08, GAT-08b, GAT-08i',
    that: 'wants each carer decided, and one of a service is enough',
    of: (tried) => [seats(tried, oneOfEach(approved)), seats(tried, oneOfEach(connected), 'connected-carer')],
    is: [
      [
        'child-social-worker GAT-08a consider invite yes child-social-worker complete 1',
        'carer GAT-08b consider invite yes foster-carer complete 3',
        'home-worker GAT-08c consider invite yes supervising-social-worker complete 1',
        'reviewing-officer GAT-08d consider invite yes reviewing-officer complete 3',
        'family-advocate GAT-08e consider invite yes family-advocate to-decide 1',
        'commissioning GAT-08f consider invite yes commissioning to-decide 1',
        'specialist-support GAT-08g consider invite yes family-support-representative to-decide 1',
        'play-service GAT-08h consider invite yes play-service complete 3',
        'youth-justice GAT-08i consider invite unknown youth-justice ask 0',
        'care-team GAT-08i consider suggest yes care-team-member complete 3',
        'child GAT-08 consider invite yes child to-decide 1',
        'others GAT-08 consider suggest yes person-with-pr+education-representative to-decide 4',
      ],
      ['connected-carer GAT-08 consider suggest yes connected-carer complete 3'],
    ],
  },
  {
    clause: 'GAT-08i',
    that: 'asks whether youth justice is part of it, and has its seat only then',
    of: (tried) =>
      [true, false].map((value) => seats(tried, since(approved, told(approved, 'youthJusticeRelevant', value)), 'youth-justice')),
    is: [['youth-justice GAT-08i consider invite yes youth-justice to-decide 1'], []],
  },
  {
    clause: 'GAT-08, GAT-08b, GAT-08c',
    that: 'prompts for whoever is not decided, stops for nobody, and never asks for an agency carer’s second worker',
    of: ({ judges }) => [answered, agency].map((given) => came(judges(given, worker, 'scheduleMeeting', booking))),
    is: [
      [
        'ok-with-prompt',
        'invitee-missing consider GAT-08a',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08c',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08e',
        'invitee-missing consider GAT-08f',
        'invitee-missing consider GAT-08g',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08',
        'invitee-missing consider GAT-08i',
      ],
      [
        'ok-with-prompt',
        'invitee-missing consider GAT-08a',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08b',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08d',
        'invitee-missing consider GAT-08e',
        'invitee-missing consider GAT-08f',
        'invitee-missing consider GAT-08g',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08h',
        'invitee-missing consider GAT-08',
        'invitee-missing consider GAT-08i',
      ],
    ],
  },
  {
    clause: 'GAT-08',
    that: 'lets a seat be answered with no',
    of: (tried) => [
      came(
        tried.judges(approved, worker, 'decideInvitee', {
          seat: 'play-service',
          person: 'play-service',
          decision: 'leave-out',
          reason: 'No young children',
        }),
      ),
      came(tried.judges(approved, worker, 'decideInvitee', { seat: 'play-service', person: 'play-service', decision: 'leave-out' })),
    ],
    is: [['ok'], ['ok-with-prompt', 'non-invite-reason-missing consider GAT-08h']],
  },
  {
    clause: 'GAT-05-i, GAT-05-iii',
    that: 'lets five kinds of manager and any other of the child’s team chair, warns of one from another side, and takes anybody else only with a reason',
    of: (tried) => [
      [answered, residential, connected].map((given) => chairs(tried, given)),
      came(tried.judges(answered, worker, 'scheduleMeeting', { ...booking, chair: worker.id })).filter((each) => each.includes('GAT-05')),
    ],
    is: [
      [
        [
          'child-team-manager',
          'child-team-other-manager',
          'fostering-team-manager',
          'fostering-assistant-manager',
          'kinship-team-manager chair-not-allowed consider GAT-05-i',
          'kinship-assistant-manager chair-not-allowed consider GAT-05-i',
        ],
        [
          'child-team-manager',
          'child-team-other-manager',
          'fostering-team-manager chair-not-allowed consider GAT-05-i',
          'fostering-assistant-manager chair-not-allowed consider GAT-05-i',
          'kinship-team-manager chair-not-allowed consider GAT-05-i',
          'kinship-assistant-manager chair-not-allowed consider GAT-05-i',
        ],
        [
          'child-team-manager',
          'child-team-other-manager',
          'fostering-team-manager',
          'fostering-assistant-manager',
          'kinship-team-manager',
          'kinship-assistant-manager',
        ],
      ],
      ['chair-not-allowed should GAT-05-i'],
    ],
  },
  {
    clause: 'GAT-05-iii',
    that: 'wants said why this one knows child and carers best',
    of: ({ judges }) => came(judges(answered, worker, 'scheduleMeeting', { start: booking.start, end: booking.end, chair: manager.id })),
    is: [
      'needs-reason',
      'chair-attestation-missing should GAT-05-iii',
      'invitee-missing consider GAT-08a',
      'invitee-missing consider GAT-08b',
      'invitee-missing consider GAT-08b',
      'invitee-missing consider GAT-08b',
      'invitee-missing consider GAT-08c',
      'invitee-missing consider GAT-08d',
      'invitee-missing consider GAT-08d',
      'invitee-missing consider GAT-08d',
      'invitee-missing consider GAT-08e',
      'invitee-missing consider GAT-08f',
      'invitee-missing consider GAT-08g',
      'invitee-missing consider GAT-08h',
      'invitee-missing consider GAT-08h',
      'invitee-missing consider GAT-08h',
      'invitee-missing consider GAT-08',
      'invitee-missing consider GAT-08i',
    ],
  },
  {
    clause: 'GAT-05-i',
    that: 'has the first of them who is there chair when nobody is named',
    of: ({ judges }) =>
      judges(answered, worker, 'scheduleMeeting', {
        start: booking.start,
        end: booking.end,
        reason: 'As it is',
        whyThisChair: 'Knows them',
      }).facts[0]?.['chair'],
    is: fostering.id,
  },
  {
    clause: 'GAT-05-i',
    that: 'warns of these in these homes',
    of: ({ policy }) => policy.meetings['stability']?.chair.map(({ role, unusual }) => [role, unusual.map((odd) => odd.role)]),
    is: [
      [
        [
          'fostering-team-manager',
          'fostering-assistant-manager',
          'kinship-team-manager',
          'kinship-assistant-manager',
          'child-team-manager',
          'child-team-other-manager',
        ],
        [
          ['fostering-team-manager', 'fostering-assistant-manager'],
          ['kinship-team-manager', 'kinship-assistant-manager'],
        ],
      ],
    ],
  },
  {
    clause: 'GAT-08, GAT-08b, GAT-08i',
    that: 'takes each carer, each helper of the care team and each of the others by themselves, and of a service whoever it sends',
    of: ({ policy }) =>
      policy.meetings['stability']?.invite.map(({ seat, each, weighed }) => `${seat} ${each ? 'each' : 'one'}${weighed ? ' weighed' : ''}`),
    is: [
      'child-social-worker one',
      'carer each',
      'agency-worker one',
      'home-worker one',
      'link-worker one',
      'reviewing-officer one',
      'family-advocate one',
      'commissioning one',
      'specialist-support one',
      'play-service one',
      'youth-justice one',
      'care-team each',
      'connected-carer each',
      'child one',
      'others each',
    ],
  },
  {
    clause: 'GAT-06',
    that: 'lets only the organiser or the chair decide who comes, book and send',
    of: ({ judges }) =>
      [...everybody, stranger]
        .filter((by) =>
          ['decideInvitee', 'scheduleMeeting'].some(
            (act) =>
              judges(approved, by, act, act === 'scheduleMeeting' ? booking : { seat: 'carer', person: 'foster-carer', decision: 'invite' })
                .outcome !== 'blocked',
          ),
        )
        .map(({ id }) => id),
    is: [worker.id],
  },
  {
    clause: 'GAT-08',
    that: 'has it thought about each time whether the child comes: left undecided or left out it is asked, and a no takes no reason',
    of: ({ judges }) => {
      const leave = { seat: 'child', person: 'child', decision: 'leave-out' };
      return [came(judges(answered, worker, 'decideInvitee', leave)), came(judges(answered, worker, 'decideInvitee', { ...leave, reason: 'At school' }))]; // prettier-ignore
    },
    is: [['ok-with-prompt', 'non-invite-reason-missing consider GAT-08'], ['ok']],
  },
];
