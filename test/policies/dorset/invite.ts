import type { Expectation } from '../../support/expectation.ts';
import { inviteAll, people, upTo } from '../../domain/support/dorset.ts';
import { approved, at, carlaLeftOut, carlaLeftOutAndBooked, cited, empty, scheduled } from './cases.ts';
import { brief, came, later, moment, owed, since, twins } from '../looks.ts';

const { sam, tess, quinn } = people;
const homes = ['foster', 'residential', 'supported-lodgings', 'connected', 'other'] as const;

/** Two of everybody, so that “each of them” and “one of them” are not the same. */
const two = twins(
  'child',
  'foster-carer',
  'connected-carer',
  'key-worker',
  'home-manager',
  'supported-lodgings-provider',
  'placement-provider',
  'supervising-social-worker',
  'fostering-team-manager',
  'reviewing-officer',
  'other-professional',
);
const twoOfEach = [sam, { ...sam, id: 'sam-2' }, tess, { ...tess, id: 'tess-2' }, ...two];
const tables = homes.map((home) => at('approved', { home, who: [sam, tess] }));

/** The first of each two is invited; of the second nothing is said. */
const oneOfTwo = (() => {
  const given = at('approved', { who: twoOfEach });
  const invited = ['child-1', 'foster-carer-1', 'supervising-social-worker-1', 'fostering-team-manager-1', 'sam', 'tess', 'reviewing-officer-1', 'other-professional-1']; // prettier-ignore
  return since(given, { event: 'invitation.sent', at: given.now, by: 'sam', people: invited });
})();

const carers = (home: string, role: string) => moment(upTo('approved', { opening: { people: [sam, tess, ...twins(role)] }, concern: { placement: { type: home } } })); // prettier-ignore
const leave = (seat: string, person: string) => ({ seat, person, decision: 'leave-out' });
const told = (more: object) => since(carlaLeftOut, { event: 'carer.informed', at: '2026-12-03T09:30:00Z', by: 'sam', person: 'outside:1', how: 'by phone', ...more }); // prettier-ignore
const nobodyThere = at('approved', { who: [sam, tess, quinn] });
const lateToTell = (() => {
  const story = inviteAll(upTo('approved'), ['outside:1'])
    .must(sam, 'decideInvitee', { ...leave('carer', 'outside:1'), reason: 'A court order' })
    .must(sam, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' });
  const begun = { event: 'meeting.started', at: '2026-12-04T14:02:00Z', by: 'tess', number: 1 };
  return since(moment(story, '2026-12-04T14:10:00Z'), begun);
})();

/** Who is asked to the meeting, and what is owed to those who are not: Dorset 2.7 and 2.8. */
export const invite: readonly Expectation[] = [
  {
    clause: 'DOR-2.7',
    that: 'takes an invitation that went out for the decision to invite, in every seat',
    of: ({ sees }) =>
      sees(oneOfTwo).seats.map((seat) => [seat.id, ...seat.people.map(({ person, decision }) => `${person.id} ${decision}`)].join(', ')),
    is: [
      'child, child-1 invite, child-2 undecided',
      'carer, foster-carer-1 invite, foster-carer-2 undecided',
      'placement-worker, supervising-social-worker-1 invite, supervising-social-worker-2 undecided',
      'placement-worker-manager, fostering-team-manager-1 invite, fostering-team-manager-2 undecided',
      'child-social-worker, sam invite, sam-2 undecided',
      'child-team-manager, tess invite, tess-2 undecided',
      'reviewing-officer, reviewing-officer-1 invite, reviewing-officer-2 undecided',
      'other-professional, other-professional-1 invite, other-professional-2 undecided',
    ],
  },
  {
    clause: 'DOR-2.7, DOR-2.7a, DOR-2.7b, DOR-2.7c, DOR-2.7d, DOR-2.7e, DOR-2.7f',
    that: 'sets the table for foster care: who, how strongly, in which order',
    of: ({ sees }) =>
      sees(tables[0] ?? empty).seats.map(({ id, mode, strength, clause, applies, roles }) => [`${id} ${mode} ${strength} ${clause} ${applies}`, ...roles]), // prettier-ignore
    is: [
      ['child invite should DOR-2.7a yes', 'child'],
      ['carer invite should DOR-2.7b yes', 'foster-carer'],
      ['placement-worker invite should DOR-2.7c yes', 'supervising-social-worker'],
      ['placement-worker-manager invite should DOR-2.7c yes', 'fostering-team-manager'],
      ['child-social-worker invite should DOR-2.7d yes', 'child-social-worker'],
      ['child-team-manager invite should DOR-2.7d yes', 'child-team-manager'],
      ['reviewing-officer invite should DOR-2.7e yes', 'reviewing-officer'],
      ['other-professional suggest should DOR-2.7f yes', 'other-professional'],
    ],
  },
  {
    clause: 'DOR-2.7b',
    that: 'seats the foster carer or the key worker, as the home is',
    of: ({ sees }) => tables.map((given) => sees(given).seats.filter(({ id }) => id === 'carer').map(({ applies, roles }) => [applies, ...roles])[0]), // prettier-ignore
    is: [
      ['yes', 'foster-carer'],
      ['yes', 'key-worker'],
      ['no'],
      ['yes', 'connected-carer'],
      ['yes', 'foster-carer', 'connected-carer', 'key-worker'],
    ],
  },
  {
    clause: 'DOR-2.7c',
    that: "seats the fostering worker, the home's manager or the lodgings provider, as the home is; a manager with the first only",
    of: ({ sees }) =>
      tables.map((given) =>
        sees(given)
          .seats.filter(({ id }) => id === 'placement-worker' || id === 'placement-worker-manager')
          .map(({ applies, roles }) => [applies, ...roles]),
      ),
    is: [
      [
        ['yes', 'supervising-social-worker'],
        ['yes', 'fostering-team-manager'],
      ],
      [['yes', 'home-manager'], ['no']],
      [['yes', 'supported-lodgings-provider'], ['no']],
      [
        ['yes', 'supervising-social-worker'],
        ['yes', 'fostering-team-manager'],
      ],
      [['yes', 'supervising-social-worker', 'home-manager', 'supported-lodgings-provider', 'placement-provider'], ['no']],
    ],
  },
  {
    clause: 'DOR-2.7b, DOR-2.7c',
    that: 'asks what kind of home it is before it seats anybody by it',
    of: ({ sees }) => sees(empty).seats.map(({ applies }) => applies),
    is: ['yes', 'unknown', 'unknown', 'unknown', 'yes', 'yes', 'yes', 'yes'],
  },
  {
    clause: 'DOR-2.7b, DOR-2.7f',
    that: 'decides of each carer and each professional; elsewhere one of two is enough',
    of: ({ sees }) => sees(oneOfTwo).seats.map(({ id, state }) => `${id} ${state}`),
    is: [
      'child complete',
      'carer to-decide',
      'placement-worker complete',
      'placement-worker-manager complete',
      'child-social-worker complete',
      'child-team-manager complete',
      'reviewing-officer complete',
      'other-professional to-decide',
    ],
  },
  {
    clause: 'DOR-2.7a, DOR-2.7b, DOR-2.7c, DOR-2.7d, DOR-2.7e',
    that: 'misses whoever is not named or not decided, under the clause of the seat, and no further professional',
    of: ({ sees }) => sees(nobodyThere).seats.map(({ id, findings }) => [id, ...findings.map(brief)]),
    is: [
      ['child', 'invitee-missing should DOR-2.7a'],
      ['carer', 'non-invite-reason-missing must DOR-2.8-ii'],
      ['placement-worker', 'invitee-missing should DOR-2.7c'],
      ['placement-worker-manager', 'invitee-missing should DOR-2.7c'],
      ['child-social-worker', 'invitee-missing should DOR-2.7d'],
      ['child-team-manager', 'invitee-missing should DOR-2.7d'],
      ['reviewing-officer', 'invitee-missing should DOR-2.7e'],
      ['other-professional'],
    ],
  },
  {
    clause: 'DOR-2.7a',
    that: 'leaves the child out with a reason that is asked, not demanded',
    of: ({ judges }) => [
      came(judges(approved, sam, 'decideInvitee', leave('child', 'child'))),
      came(judges(approved, sam, 'decideInvitee', { ...leave('child', 'child'), reason: 'They do not want to come' })),
    ],
    is: [['ok-with-prompt', 'non-invite-reason-missing consider DOR-2.7a'], ['ok']],
  },
  {
    clause: 'DOR-2.7c, DOR-2.7d, DOR-2.7e',
    that: 'leaves a professional out with a reason only',
    of: ({ judges }) => [
      came(judges(approved, sam, 'decideInvitee', leave('placement-worker', 'farida'))),
      came(judges(approved, sam, 'decideInvitee', leave('reviewing-officer', 'quinn'))),
      came(judges(approved, sam, 'decideInvitee', { ...leave('reviewing-officer', 'quinn'), reason: 'On leave; a colleague comes' })),
    ],
    is: [
      ['needs-reason', 'non-invite-reason-missing should DOR-2.7c'],
      ['needs-reason', 'non-invite-reason-missing should DOR-2.7e'],
      ['ok'],
    ],
  },
  {
    clause: 'DOR-2.8-i, DOR-2.8-ii',
    that: 'does not leave a foster carer out without a written reason, and says that only a compelling one will do',
    of: ({ judges, sees }) => [
      came(judges(approved, sam, 'decideInvitee', leave('carer', 'outside:1'))),
      cited(judges(approved, sam, 'decideInvitee', leave('carer', 'outside:1')).findings[0]?.says ?? ''),
      came(judges(approved, sam, 'decideInvitee', { ...leave('carer', 'outside:1'), reason: 'A court order' })),
      sees(carlaLeftOut)
        .seats.find(({ id }) => id === 'carer')
        ?.findings.map(brief),
      came(judges(approved, sam, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'Soon' })).filter((each) => each.includes('2.8')), // prettier-ignore
    ],
    is: [
      ['incomplete', 'non-invite-reason-missing must DOR-2.8-ii'],
      ['DOR-2.8-i', 'DOR-2.8-ii'],
      ['ok'],
      [],
      ['non-invite-reason-missing must DOR-2.8-ii', 'non-invite-reason-missing must DOR-2.8-ii'],
    ],
  },
  {
    clause: 'DOR-2.8-ii',
    that: 'asks the reason for a connected carer, a key worker or a lodgings provider, and does not demand it; nobody but foster carers has to be told',
    of: ({ judges, sees }) =>
      (
        [
          ['connected', 'connected-carer', 'carer'],
          ['residential', 'key-worker', 'carer'],
          ['supported-lodgings', 'supported-lodgings-provider', 'placement-worker'],
          ['residential', 'home-manager', 'placement-worker'],
        ] as const
      ).map(([home, role, seat]) => {
        const given = carers(home, role);
        const left = { event: 'invitee.decided', at: given.now, by: 'sam', seat, person: `${role}-1`, decision: 'leave-out' };
        return [
          ...came(judges(given, sam, 'decideInvitee', leave(seat, `${role}-1`))),
          sees(since(given, left)).duties.filter(({ act }) => act === 'informCarer').length,
        ];
      }),
    is: [
      ['ok-with-prompt', 'non-invite-reason-missing consider DOR-2.8-ii', 0],
      ['ok-with-prompt', 'non-invite-reason-missing consider DOR-2.8-ii', 0],
      ['ok-with-prompt', 'non-invite-reason-missing consider DOR-2.8-ii', 0],
      ['needs-reason', 'non-invite-reason-missing should DOR-2.7c', 0],
    ],
  },
  {
    clause: 'DOR-2.8-iii',
    that: 'has a foster carer who is left out told of the meeting and why, by the social worker, before it starts',
    of: ({ sees }) => [
      owed(sees(carlaLeftOut), 'inform-outside:1'),
      owed(sees(carlaLeftOutAndBooked), 'inform-outside:1'),
      owed(sees(lateToTell), 'inform-outside:1'),
      owed(sees(told({ whyTold: 'A court order' })), 'inform-outside:1'),
      owed(sees(scheduled), 'inform-outside:1'),
    ],
    is: [
      [{ duty: 'DOR-2.8-iii must open', by: ['child-social-worker'], people: ['sam'], act: 'informCarer' }],
      [{ duty: 'DOR-2.8-iii must open', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:00:00Z', act: 'informCarer' }],
      [{ duty: 'DOR-2.8-iii must late', by: ['child-social-worker'], people: ['sam'], due: '2026-12-04T14:02:00Z', act: 'informCarer' }],
      [{ duty: 'DOR-2.8-iii must done', by: ['child-social-worker'], people: ['sam'], act: 'informCarer' }],
      [],
    ],
  },
  {
    clause: 'DOR-2.8-iii',
    that: 'is not met by half: the meeting and the reason are both told',
    of: ({ sees }) =>
      [told({ why: false }), told({ meeting: false }), told({})].map((given) => sees(given).findings.filter(({ code }) => code === 'inform-missing').map(brief)), // prettier-ignore
    is: [['inform-missing must DOR-2.8-iii'], ['inform-missing must DOR-2.8-iii'], []],
  },
  {
    clause: 'DOR-2.8-iii',
    that: 'starts no meeting of which a carer who is left out was not told',
    of: ({ judges }) =>
      came(judges(later(carlaLeftOutAndBooked, '2026-12-04T14:00:00Z'), tess, 'startMeeting', {})).filter((each) => each === 'blocked' || each.startsWith('inform')), // prettier-ignore
    is: ['blocked', 'inform-missing must DOR-2.8-iii'],
  },
  {
    clause: 'DOR-2.7',
    that: 'knows the parts people have in a case',
    of: ({ sees }) => Object.keys(sees(empty).roleLabels),
    is: [
      'child',
      'foster-carer',
      'connected-carer',
      'key-worker',
      'home-manager',
      'supported-lodgings-provider',
      'placement-provider',
      'child-social-worker',
      'child-team-manager',
      'supervising-social-worker',
      'fostering-team-manager',
      'reviewing-officer',
      'business-support',
      'other-professional',
      'birth-family',
    ],
  },
];
