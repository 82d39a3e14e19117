import type { Expectation, Given, Tried } from '../../../support/expectation.ts';
import { Story } from '../../../domain/support/story.ts';
import { brief, came, found, later, moment, owed, since } from '../../looks.ts';
import { at, booking, bookingFor, concern, everybody, homes, inviteAll, lancashire, manager, otherManager, present, say, upTo, wellKnown, who, worker, type Home } from '../cases.ts'; // prettier-ignore

const everyHome = Object.keys(homes) as Home[];
const joint = { ...wellKnown, childrenCount: 2 };
const helpful = { ...wellKnown, iroHelpful: true };
const seats = (given: Given) => ({ sees }: Tried) =>
  sees(given).seats.map(({ id, clause, strength, mode, applies, roles, people }) => [id, clause, strength, mode, applies, roles.join(' '), people.map(({ person }) => person.id).join(' ')].join(' | ')); // prettier-ignore
const nobody = (id: string) => everybody.filter((person) => !person.roles.includes(id));

/** What is owed in a case, one line for each duty the procedure lists. */
const duties = (given: Given, ...ids: readonly string[]) => ({ sees }: Tried) =>
  sees(given).duties.filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map(({ id, clause, strength, state, ownerRoles, owners, due, act }) => [id, clause, strength, state, ownerRoles.join(' '), owners.map((person) => person.id).join(' '), due ?? '-', act].join(' | ')); // prettier-ignore

const unknownHome = moment(
  new Story({ policy: lancashire, opening: { people: everybody } }).must(worker, 'raiseConcern', {
    ...concern(),
    placement: { type: 'foster' },
  }),
);
const weighing = (decide: (story: Story) => Story, people = everybody) =>
  moment(decide(inviteAll(upTo('liaised', { people }), ['child', 'birth-parents', 'birth-family'])));
const yes = (story: Story, ...seatIds: readonly (readonly [string, string])[]): Story => {
  for (const [seat, person] of seatIds) story.must(worker, 'decideInvitee', { seat, person, decision: 'invite' });
  return story;
};
const [child, parents, family] = [
  ['child', 'child'],
  ['birth-parents', 'birth-parent'],
  ['birth-family', 'birth-family'],
] as const;
const undecided = weighing((story) => story);
const mailed = since(
  weighing((story) => yes(story, parents, family)),
  { event: 'invitation.sent', at: '2026-12-03T09:30:00Z', by: worker.id, to: 'child', how: 'by hand' },
);
const partly = [child, parents, family].map((left) =>
  weighing((story) => yes(story, ...[child, parents, family].filter((each) => each !== left))),
);
const noFamily = weighing(
  (story) => yes(story, child),
  [...nobody('birth-parent').filter((person) => !person.roles.includes('birth-family'))],
);
const emptied = weighing(
  (story) =>
    yes(story, child)
      .must(worker, 'decideInvitee', {
        seat: 'birth-parents',
        decision: 'leave-out',
        reason: 'They are not known',
        viewsPlan: 'None can be got',
      })
      .must(worker, 'decideInvitee', {
        seat: 'birth-family',
        decision: 'leave-out',
        reason: 'They are not known',
        viewsPlan: 'None can be got',
      }),
  [...nobody('birth-parent').filter((person) => !person.roles.includes('birth-family'))],
);
const leaveOut = (seat: string, person: string, more: object = {}) => ({ seat, person, decision: 'leave-out', ...more });
const why = { reason: 'It would frighten him' };
const plan = { viewsPlan: 'Sam sees him on Monday' };
const outOf = (seat: string, person: string) =>
  moment(upTo('liaised').must(worker, 'decideInvitee', leaveOut(seat, person, { ...why, ...plan })));
const leftOutAndHeld = moment(
  say(
    say(
      inviteAll(upTo('liaised'), ['child', 'birth-family'])
        .must(worker, 'decideInvitee', leaveOut('child', 'child', { ...why, ...plan }))
        .must(worker, 'decideInvitee', leaveOut('birth-family', 'birth-family', { ...why, ...plan }))
        .must(manager, 'scheduleMeeting', booking),
      { 'duty.preparation-sent': true, 'duty.prepared': true },
    ),
    { 'duty.note-taker': 'business-support' },
    manager,
  )
    .at('2026-12-08T15:05:00Z')
    .must(manager, 'holdMeeting', { startedAt: '2026-12-08T14:02:00Z', attendance: present('foster') })
    .must(manager, 'saveMinutes', { sections: {}, actions: [] }),
);
const talkedThrough = since(leftOutAndHeld, {
  event: 'invitee.decided',
  at: '2026-12-08T15:05:00Z',
  by: manager.id,
  seat: 'child',
  person: 'child',
  decision: 'leave-out',
  ...why,
  ...plan,
  discussed: 'All agreed',
});
const chairs = ['child-team-manager', 'fostering-team-manager', 'support-to-permanence-manager', 'residential-team-manager', 'home-manager', 'agency-team-manager', 'reviewing-officer']; // prettier-ignore
const agreed = (...ids: readonly string[]) => ({ ...booking, chairAgreedBy: ids });
const { chairAgreedBy: _by, whyThisChair: _why, ...bare } = booking;
const { chair: _chair, ...noChair } = bare;
const liaisons = ['liaison-fostering', 'liaison-residential', 'liaison-agency'];
const talked = everyHome.map((home) => [at('approved', { home }), ...['support-to-permanence-manager', 'fostering-team-manager', 'home-manager', 'residential-team-manager', 'agency-team-manager', 'reviewing-officer'].map((role) => moment(upTo('approved', { home }).must(manager, 'consult', { role, view: 'Tuesday' })))]); // prettier-ignore
const unsaid = moment(upTo('scheduled'));
const without = (...ids: readonly string[]) => (home: Home) => present(home).filter(({ person }) => !ids.includes(person)); // prettier-ignore
const jointStarted = moment(upTo('scheduled', { home: 'residential', facts: joint }));
const reviewBooked = moment(
  upTo('minuted')
    .at('2027-01-05T10:00:00Z')
    .must(manager, 'scheduleMeeting', {
      ...booking,
      start: '2027-01-12T14:00:00Z',
      end: '2027-01-12T15:00:00Z',
      reason: 'Seats as before',
    }),
);

/** Who comes, who chairs and what is ready: Lancashire SSM-14 to SSM-27, SSM-33 and SSM-34. */
export const meeting: readonly Expectation[] = [
  {
    clause: 'LAN-SSM-17, LAN-SSM-18, LAN-SSM-19, LAN-SSM-20, LAN-SSM-25, LAN-SSM-26, LAN-SSM-05',
    that: 'has the seats of this kind of home and provider, in this order',
    of: (tried) => everyHome.map((home) => seats(at('approved', { home }))(tried)),
    is: [
      [
        'carer | LAN-SSM-17 | should | invite | yes | foster-carer | foster-carer second-carer',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | yes | supervising-social-worker | supervising-social-worker',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | fostering-team-manager support-to-permanence-manager | fostering-team-manager support-to-permanence-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | foster-carer | foster-carer second-carer',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | yes | agency-supervising-social-worker supervising-social-worker | supervising-social-worker agency-supervising-social-worker',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | agency-team-manager | agency-team-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | connected-carer | connected-carer',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | yes | supervising-social-worker | supervising-social-worker',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | fostering-team-manager support-to-permanence-manager | fostering-team-manager support-to-permanence-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | key-worker | key-worker',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | no | supervising-social-worker | ',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | residential-team-manager home-manager | residential-team-manager home-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | yes | social-worker-other-child | social-worker-other-child second-worker',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | key-worker | key-worker',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | no | agency-supervising-social-worker supervising-social-worker | ',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | agency-team-manager | agency-team-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | yes | social-worker-other-child | social-worker-other-child second-worker',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-17, LAN-SSM-18, LAN-SSM-19, LAN-SSM-20',
    that: 'asks the IRO where it helps, the other children’s workers each when the meeting is joint, and whose home it is before it asks a manager',
    of: (tried) =>
      [at('approved', { facts: helpful }), at('approved', { home: 'residential', facts: joint }), unknownHome].map((given) =>
        seats(given)(tried),
      ),
    is: [
      [
        'carer | LAN-SSM-17 | should | invite | yes | foster-carer | foster-carer second-carer',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | yes | supervising-social-worker | supervising-social-worker',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | fostering-team-manager support-to-permanence-manager | fostering-team-manager support-to-permanence-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | yes | reviewing-officer | reviewing-officer',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | key-worker | key-worker',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | no | supervising-social-worker | ',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | yes | residential-team-manager home-manager | residential-team-manager home-manager',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | yes | social-worker-other-child | social-worker-other-child second-worker',
      ],
      [
        'carer | LAN-SSM-17 | should | invite | yes | foster-carer | foster-carer second-carer',
        'child-social-worker | LAN-SSM-17 | should | invite | yes | child-social-worker | child-social-worker',
        'supervising-social-worker | LAN-SSM-17 | should | invite | unknown | supervising-social-worker agency-supervising-social-worker | ',
        'child-team-manager | LAN-SSM-17 | should | invite | yes | child-team-manager | child-team-manager',
        'home-team-manager | LAN-SSM-17 | should | invite | unknown | agency-team-manager fostering-team-manager support-to-permanence-manager | ',
        'child | LAN-SSM-25 | must | invite | yes | child | child',
        'birth-parents | LAN-SSM-26 | should | invite | yes | birth-parent | birth-parent',
        'birth-family | LAN-SSM-26 | should | invite | yes | birth-family | birth-family',
        'others | LAN-SSM-17 | should | suggest | yes | education-representative therapeutic-service other-professional | education-representative therapeutic-service other-professional',
        'reviewing-officer | LAN-SSM-18 | may | invite | no | reviewing-officer | ',
        'other-children-workers | LAN-SSM-19 | may | suggest | no | social-worker-other-child | ',
        'joint-workers | LAN-SSM-20 | should | invite | no | social-worker-other-child | ',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-17, LAN-SSM-25, LAN-SSM-26',
    that: 'names each who is not settled before a time is booked, and each of two carers',
    of: ({ judges, sees }) => [
      came(judges(undecided, manager, 'scheduleMeeting', booking)),
      came(judges(at('liaised'), manager, 'scheduleMeeting', booking)),
      came(judges(at('liaised', { facts: { ...joint, iroHelpful: true } }), manager, 'scheduleMeeting', booking)),
      ...sees(at('liaised')).seats.map(({ id, findings }) => [id, ...findings.map(brief)]),
    ],
    is: [
      ['incomplete', 'invitee-missing must LAN-SSM-25', 'invitee-missing should LAN-SSM-26', 'invitee-missing should LAN-SSM-26'],
      [
        'incomplete',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing must LAN-SSM-25',
        'invitee-missing should LAN-SSM-26',
        'invitee-missing should LAN-SSM-26',
      ],
      [
        'incomplete',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing should LAN-SSM-17',
        'invitee-missing must LAN-SSM-25',
        'invitee-missing should LAN-SSM-26',
        'invitee-missing should LAN-SSM-26',
        'invitee-missing may LAN-SSM-18',
        'invitee-missing should LAN-SSM-20',
        'invitee-missing should LAN-SSM-20',
      ],
      ['carer', 'invitee-missing should LAN-SSM-17', 'invitee-missing should LAN-SSM-17'],
      ['child-social-worker', 'invitee-missing should LAN-SSM-17'],
      ['supervising-social-worker', 'invitee-missing should LAN-SSM-17'],
      ['child-team-manager', 'invitee-missing should LAN-SSM-17'],
      ['home-team-manager', 'invitee-missing should LAN-SSM-17', 'invitee-missing should LAN-SSM-17'],
      ['child', 'invitee-missing must LAN-SSM-25'],
      ['birth-parents', 'invitee-missing should LAN-SSM-26'],
      ['birth-family', 'invitee-missing should LAN-SSM-26'],
      ['others'],
      ['reviewing-officer'],
      ['other-children-workers'],
      ['joint-workers'],
    ],
  },
  {
    clause: 'LAN-SSM-17, LAN-SSM-20',
    that: 'does not book before it is known how many children it is for and whose home it is',
    of: ({ judges }) => {
      const { childrenCount: _count, ...facts } = wellKnown;
      return came(judges(at('liaised', { facts }), manager, 'scheduleMeeting', booking));
    },
    is: [
      'incomplete',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing must LAN-SSM-25',
      'invitee-missing should LAN-SSM-26',
      'invitee-missing should LAN-SSM-26',
      'invitee-missing should LAN-SSM-20',
    ],
  },
  {
    clause: 'LAN-SSM-25, LAN-SSM-26',
    that: 'has the thought given to child, parents and family on record one by one, also when the answer is yes: an invitation alone is none',
    of: ({ judges }) => [undecided, mailed, ...partly].map((given) => came(judges(given, manager, 'scheduleMeeting', booking))),
    is: [
      ['incomplete', 'invitee-missing must LAN-SSM-25', 'invitee-missing should LAN-SSM-26', 'invitee-missing should LAN-SSM-26'],
      ['incomplete', 'invitee-missing must LAN-SSM-25'],
      ['incomplete', 'invitee-missing must LAN-SSM-25'],
      ['needs-reason', 'invitee-missing should LAN-SSM-26'],
      ['needs-reason', 'invitee-missing should LAN-SSM-26'],
    ],
  },
  {
    clause: 'LAN-SSM-25, LAN-SSM-26, LAN-SSM-27',
    that: 'also when there is nobody to ask: with reason and plan, the talk at the meeting after it',
    of: ({ judges, sees }) => [
      came(judges(noFamily, manager, 'scheduleMeeting', booking)),
      came(judges(noFamily, worker, 'decideInvitee', { seat: 'birth-parents', decision: 'leave-out' })),
      came(judges(noFamily, worker, 'decideInvitee', { seat: 'birth-parents', decision: 'leave-out', ...why })),
      came(judges(noFamily, worker, 'decideInvitee', { seat: 'birth-family', decision: 'leave-out', ...why, ...plan })),
      came(judges(emptied, manager, 'scheduleMeeting', booking)),
      found(sees(since(emptied, { event: 'meeting.held', at: '2026-12-03T09:30:00Z', by: manager.id, attendance: present('foster') })), 'non-invite-incomplete', 'non-invite-reason-missing'),
    ], // prettier-ignore
    is: [
      ['needs-reason', 'invitee-missing should LAN-SSM-26', 'invitee-missing should LAN-SSM-26'],
      ['incomplete', 'non-invite-reason-missing should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['incomplete', 'non-invite-incomplete should LAN-SSM-27'],
      ['ok'],
      ['ok'],
      ['non-invite-incomplete should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
    ],
  },
  {
    clause: 'LAN-SSM-27',
    that: 'wants reason and plan from whoever leaves child, parents or family out; a bare reason is not enough',
    of: ({ judges }) =>
      [child, parents, family].flatMap(([seat, person]) =>
        [{}, why, plan, { ...why, ...plan }].map((more) =>
          came(judges(at('liaised'), worker, 'decideInvitee', leaveOut(seat, person, more))),
        ),
      ),
    is: [
      ['incomplete', 'non-invite-reason-missing should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['incomplete', 'non-invite-incomplete should LAN-SSM-27'],
      ['needs-reason', 'non-invite-reason-missing should LAN-SSM-27'],
      ['ok'],
      ['incomplete', 'non-invite-reason-missing should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['incomplete', 'non-invite-incomplete should LAN-SSM-27'],
      ['needs-reason', 'non-invite-reason-missing should LAN-SSM-27'],
      ['ok'],
      ['incomplete', 'non-invite-reason-missing should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['incomplete', 'non-invite-incomplete should LAN-SSM-27'],
      ['needs-reason', 'non-invite-reason-missing should LAN-SSM-27'],
      ['ok'],
    ],
  },
  {
    clause: 'LAN-SSM-27',
    that: 'wants what was said at the meeting once it was held, apart for child and family, before the notes are final',
    of: ({ judges, sees }) => [
      [outOf(...child), outOf(...parents), outOf(...family)].map((given) => found(sees(given), 'non-invite-incomplete')),
      found(sees(leftOutAndHeld), 'non-invite-incomplete'),
      found(sees(talkedThrough), 'non-invite-incomplete'),
      judges(leftOutAndHeld, manager, 'finaliseMinutes', {}).findings.filter(({ code }) => code === 'non-invite-incomplete').map(brief),
      came(judges(leftOutAndHeld, manager, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out', discussed: 'All agreed' })),
      came(judges(leftOutAndHeld, manager, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out', reason: 'Another' })),
      [parents, child].map(([seat, person]) => came(judges(leftOutAndHeld, manager, 'decideInvitee', leaveOut(seat, person, { ...why, ...plan, discussed: 'All agreed' })))),
    ], // prettier-ignore
    is: [
      [[], [], []],
      ['non-invite-incomplete should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['non-invite-incomplete should LAN-SSM-27'],
      ['non-invite-incomplete should LAN-SSM-27', 'non-invite-incomplete should LAN-SSM-27'],
      ['ok'],
      ['incomplete', 'non-invite-incomplete should LAN-SSM-27'],
      [['ok'], ['ok']],
    ],
  },
  {
    clause: 'LAN-SSM-33, LAN-SSM-34, LAN-SSM-14, LAN-SSM-15',
    that: 'has date and chair settled with the manager of this home first: only talking with that one will do',
    of: (tried) => talked.map((givens) => givens.map((given) => [
      ...duties(given, ...liaisons)(tried),
      ...tried.judges(given, manager, 'scheduleMeeting', booking).findings.filter(({ clause }) => ['LAN-SSM-33', 'LAN-SSM-34'].includes(clause)).map(brief),
    ])), // prettier-ignore
    is: [
      [
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        ['liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | - | consult'],
        ['liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | - | consult'],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
      ],
      [
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        ['liaison-agency | LAN-SSM-34 | must | done | child-team-manager | child-team-manager | - | consult'],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
      ],
      [
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        ['liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | - | consult'],
        ['liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | - | consult'],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
      ],
      [
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        ['liaison-residential | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | - | consult'],
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
        [
          'liaison-residential | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-33',
        ],
      ],
      [
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
        ['liaison-agency | LAN-SSM-34 | must | done | child-team-manager | child-team-manager | - | consult'],
        [
          'liaison-agency | LAN-SSM-34 | must | open | child-team-manager | child-team-manager | - | consult',
          'precondition-unanswered must LAN-SSM-34',
        ],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-33, LAN-SSM-34, LAN-SSM-14',
    that: 'asks whose home it is before it says with whom, and owes the talk from the approval',
    of: (tried) => [
      ...[at('requested'), at('scheduled')].map((given) => duties(given, ...liaisons)(tried)),
      ...duties(since(at('scheduled', { home: 'residential' })), ...liaisons)(tried),
      tried.judges(since(unknownHome, { event: 'request.submitted', at: unknownHome.now, by: worker.id }, { event: 'approval.granted', at: unknownHome.now, by: manager.id }), manager, 'scheduleMeeting', booking).findings.filter(({ clause }) => ['LAN-SSM-33', 'LAN-SSM-34', 'LAN-SSM-15', 'LAN-SSM-14'].includes(clause)).map(brief),
      came(tried.judges(at('approved'), manager, 'recordFact', { fact: 'duty.liaison-fostering', value: 'Yes' })),
    ], // prettier-ignore
    is: [
      ['liaison-fostering | LAN-SSM-33 | must | not-yet | child-team-manager | child-team-manager | - | consult'],
      ['liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | 2026-12-03T09:30:00Z | consult'],
      'liaison-residential | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | 2026-12-03T09:30:00Z | consult',
      ['precondition-unanswered should LAN-SSM-15', 'precondition-unanswered must LAN-SSM-33', 'precondition-unanswered must LAN-SSM-34'],
      ['incomplete', 'form-incomplete must LAN-SSM-12'],
    ],
  },
  {
    clause: 'LAN-SSM-14, LAN-SSM-15',
    that: 'lets chair whom it names for this home, and another with a reason; an agency’s home has the children’s team manager only',
    of: ({ judges }) => everyHome.map((home) => chairs.map((chair) => [chair, ...came(judges(at('invited', { home }), manager, 'scheduleMeeting', { ...agreed('child-team-manager', otherManager(home)), chair }))])), // prettier-ignore
    is: [
      [
        ['child-team-manager', 'ok'],
        ['fostering-team-manager', 'ok'],
        ['support-to-permanence-manager', 'ok'],
        ['residential-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['home-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['agency-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['reviewing-officer', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
      ],
      [
        ['child-team-manager', 'ok'],
        ['fostering-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['support-to-permanence-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['residential-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['home-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['agency-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['reviewing-officer', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
      ],
      [
        ['child-team-manager', 'ok'],
        ['fostering-team-manager', 'ok'],
        ['support-to-permanence-manager', 'ok'],
        ['residential-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['home-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['agency-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['reviewing-officer', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
      ],
      [
        ['child-team-manager', 'ok'],
        ['fostering-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['support-to-permanence-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['residential-team-manager', 'ok'],
        ['home-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['agency-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
        ['reviewing-officer', 'needs-reason', 'chair-not-allowed should LAN-SSM-14'],
      ],
      [
        ['child-team-manager', 'ok'],
        ['fostering-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['support-to-permanence-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['residential-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['home-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['agency-team-manager', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
        ['reviewing-officer', 'needs-reason', 'chair-not-allowed should LAN-SSM-15'],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-14, LAN-SSM-33',
    that: 'wants the chair in-house agreed between both managers, whose names go on record, and why this one: nobody is taken for granted',
    of: ({ judges }) => [
      ...[bare, noChair, agreed('child-team-manager'), agreed('fostering-team-manager'), agreed('child-team-manager', 'support-to-permanence-manager'), agreed('child-team-manager', 'home-manager')].map((data) => came(judges(at('invited'), manager, 'scheduleMeeting', data))),
      ...[agreed('child-team-manager', 'home-manager'), agreed('child-team-manager', 'residential-team-manager'), agreed('child-team-manager', 'fostering-team-manager')].map((data) => came(judges(at('invited', { home: 'residential' }), manager, 'scheduleMeeting', data))),
      ...[noChair, bare].map((data) => came(judges(at('invited', { home: 'foster of an agency' }), manager, 'scheduleMeeting', data))),
      judges(at('invited'), manager, 'scheduleMeeting', booking).facts.filter(({ event }) => event === 'chair.agreed').map((fact) => ({ ...fact, recorded: undefined })),
      judges(at('invited'), manager, 'scheduleMeeting', booking).details?.['chairRoles'],
    ], // prettier-ignore
    is: [
      ['needs-reason', 'chair-agreement-missing should LAN-SSM-14', 'chair-attestation-missing may LAN-SSM-14'],
      ['needs-reason', 'chair-not-allowed should LAN-SSM-14'],
      ['needs-reason', 'chair-agreement-missing should LAN-SSM-14'],
      ['needs-reason', 'chair-agreement-missing should LAN-SSM-14'],
      ['ok'],
      ['needs-reason', 'chair-agreement-missing should LAN-SSM-14'],
      ['ok'],
      ['ok'],
      ['needs-reason', 'chair-agreement-missing should LAN-SSM-14'],
      ['ok'],
      ['ok'],
      [
        {
          event: 'chair.agreed',
          kind: 'stability',
          at: '2026-12-03T09:30:00Z',
          by: 'child-team-manager',
          number: 1,
          person: 'child-team-manager',
          agreedBy: ['child-team-manager', 'fostering-team-manager'],
          whyThisChair: "It is the child's presentation",
          recorded: undefined,
        },
      ],
      ['fostering-team-manager', 'support-to-permanence-manager', 'child-team-manager'],
    ],
  },
  {
    clause: 'LAN-SSM-16',
    that: 'expects both managers, that of the home by home and provider; without one the meeting counts, with a reason',
    of: ({ judges }) => everyHome.map((home) => [
      ...[[], ['child-team-manager'], [otherManager(home)]].map((gone) => came(judges(later(at('started', { home }), '2026-12-08T15:05:00Z'), manager, 'holdMeeting', { startedAt: '2026-12-08T14:02:00Z', attendance: without(...gone)(home) }))),
      ...chairs.filter((role) => role !== 'child-team-manager').map((role) => [role, ...judges(later(at('started', { home }), '2026-12-08T15:05:00Z'), manager, 'holdMeeting', { startedAt: '2026-12-08T14:02:00Z', attendance: [...without(otherManager(home))(home), { person: role, present: true }] }).findings.filter(({ code }) => code === 'expected-absent').map(brief)]),
    ]), // prettier-ignore
    is: [
      [
        ['ok'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['fostering-team-manager'],
        ['support-to-permanence-manager'],
        ['residential-team-manager', 'expected-absent should LAN-SSM-16'],
        ['home-manager', 'expected-absent should LAN-SSM-16'],
        ['agency-team-manager', 'expected-absent should LAN-SSM-16'],
        ['reviewing-officer', 'expected-absent should LAN-SSM-16'],
      ],
      [
        ['ok'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['fostering-team-manager', 'expected-absent should LAN-SSM-16'],
        ['support-to-permanence-manager', 'expected-absent should LAN-SSM-16'],
        ['residential-team-manager', 'expected-absent should LAN-SSM-16'],
        ['home-manager', 'expected-absent should LAN-SSM-16'],
        ['agency-team-manager'],
        ['reviewing-officer', 'expected-absent should LAN-SSM-16'],
      ],
      [
        ['ok'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['fostering-team-manager'],
        ['support-to-permanence-manager'],
        ['residential-team-manager', 'expected-absent should LAN-SSM-16'],
        ['home-manager', 'expected-absent should LAN-SSM-16'],
        ['agency-team-manager', 'expected-absent should LAN-SSM-16'],
        ['reviewing-officer', 'expected-absent should LAN-SSM-16'],
      ],
      [
        ['ok'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['fostering-team-manager', 'expected-absent should LAN-SSM-16'],
        ['support-to-permanence-manager', 'expected-absent should LAN-SSM-16'],
        ['residential-team-manager'],
        ['home-manager'],
        ['agency-team-manager', 'expected-absent should LAN-SSM-16'],
        ['reviewing-officer', 'expected-absent should LAN-SSM-16'],
      ],
      [
        ['ok'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['needs-reason', 'expected-absent should LAN-SSM-16'],
        ['fostering-team-manager', 'expected-absent should LAN-SSM-16'],
        ['support-to-permanence-manager', 'expected-absent should LAN-SSM-16'],
        ['residential-team-manager', 'expected-absent should LAN-SSM-16'],
        ['home-manager', 'expected-absent should LAN-SSM-16'],
        ['agency-team-manager'],
        ['reviewing-officer', 'expected-absent should LAN-SSM-16'],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-14',
    that: 'takes two people to agree on the chair: whoever is both managers agrees for one of them',
    of: ({ judges }) => {
      const one = { event: 'role.assigned', at: '2026-12-04T09:00:00Z', by: 'child-team-manager', role: 'fostering-team-manager', person: 'child-team-manager' };
      const gone = ['fostering-team-manager', 'support-to-permanence-manager'].map((role) => ({ ...one, event: 'role.ended', role, person: role }));
      const asked = (...facts: readonly (typeof one)[]) => judges(since(at('invited'), ...facts), manager, 'scheduleMeeting', agreed('child-team-manager')).findings.filter(({ code }) => code === 'chair-agreement-missing').map(({ wayOn }) => wayOn);
      return [asked(), asked(one), asked(...gone, one)];
    }, // prettier-ignore
    is: [
      ['Record who agreed.'],
      ['Record who agreed.'],
      [
        "Nobody speaks for two parts, and The child-team-manager has spoken already: record somebody else as the children's team manager, and ask them.",
      ],
    ],
  },
  {
    clause: 'LAN-SSM-17, LAN-SSM-33',
    that: 'wants before the booking what has to be settled, when nothing was',
    of: ({ judges }) => came(judges(at('approved'), manager, 'scheduleMeeting', { ...bare })),
    is: [
      'incomplete',
      'chair-agreement-missing should LAN-SSM-14',
      'chair-attestation-missing may LAN-SSM-14',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing should LAN-SSM-17',
      'invitee-missing must LAN-SSM-25',
      'invitee-missing should LAN-SSM-26',
      'invitee-missing should LAN-SSM-26',
      'precondition-unanswered must LAN-SSM-33',
      'precondition-unanswered consider LAN-SSM-17',
    ],
  },
  {
    clause: 'LAN-SSM-21, LAN-SSM-24, LAN-SSM-20',
    that: 'starts with everybody told what to prepare and asked whether they are, and the chair having settled who takes the notes',
    of: ({ judges }) => [
      came(judges(unsaid, manager, 'startMeeting', {})),
      came(judges(at('ready'), manager, 'startMeeting', {})),
      came(judges(jointStarted, manager, 'startMeeting', {})),
      came(judges(unsaid, worker, 'recordFact', { fact: 'duty.note-taker', value: 'business-support' })),
      came(judges(unsaid, manager, 'recordFact', { fact: 'duty.note-taker', value: 'a stranger' })),
      came(judges(unsaid, manager, 'recordFact', { fact: 'duty.note-taker', value: 'business-support' })),
      ...[true, false].map((value) => came(judges(since(at('ready'), { event: 'fact.recorded', at: '2026-12-03T09:30:00Z', by: worker.id, fact: 'duty.preparation-sent', value }, { event: 'fact.recorded', at: '2026-12-03T09:30:00Z', by: worker.id, fact: 'duty.prepared', value }), manager, 'startMeeting', {}))),
      ...[true, false].map((value) => came(judges(since(jointStarted, { event: 'fact.recorded', at: '2026-12-03T09:30:00Z', by: worker.id, fact: 'duty.joint-records', value }), manager, 'startMeeting', {}))),
      came(judges(at('held'), manager, 'holdMeeting', {})),
    ], // prettier-ignore
    is: [
      [
        'incomplete',
        'precondition-unanswered must LAN-SSM-21',
        'precondition-unanswered must LAN-SSM-21',
        'record-incomplete must LAN-SSM-24',
      ],
      ['ok'],
      [
        'incomplete',
        'record-incomplete must LAN-SSM-20',
        'precondition-unanswered must LAN-SSM-21',
        'precondition-unanswered must LAN-SSM-21',
        'record-incomplete must LAN-SSM-24',
      ],
      ['blocked', 'not-eligible must LAN-SSM-24'],
      ['incomplete', 'form-incomplete must LAN-SSM-24'],
      ['ok'],
      ['ok'],
      ['incomplete', 'precondition-unanswered must LAN-SSM-21'],
      [
        'incomplete',
        'precondition-unanswered must LAN-SSM-21',
        'precondition-unanswered must LAN-SSM-21',
        'record-incomplete must LAN-SSM-24',
      ],
      [
        'incomplete',
        'record-incomplete must LAN-SSM-20',
        'precondition-unanswered must LAN-SSM-21',
        'precondition-unanswered must LAN-SSM-21',
        'record-incomplete must LAN-SSM-24',
      ],
      ['incomplete', 'form-incomplete must LAN-SSM-13', 'form-incomplete must LAN-SSM-13'],
    ],
  },
  {
    clause: 'LAN-SSM-24',
    that: 'lets whoever was settled on save the notes',
    of: ({ judges }) => [judges(at('held'), who('fostering-team-manager'), 'saveMinutes', { sections: {}, actions: [] }).outcome, ...['business-support', 'child-team-manager', 'child-social-worker', 'fostering-team-manager'].map((id) => judges(since(at('held'), { event: 'fact.recorded', at: at('held').now, by: manager.id, fact: 'duty.note-taker', value: 'fostering-team-manager' }), who(id), 'saveMinutes', { sections: {}, actions: [] }).outcome)], // prettier-ignore
    is: ['blocked', 'ok', 'ok', 'ok', 'ok'],
  },
  {
    clause: 'LAN-SSM-08, LAN-SSM-12, LAN-SSM-17, LAN-SSM-21, LAN-SSM-24, LAN-SSM-33',
    that: 'says at each step what is owed, by whom and by when',
    of: (tried) => (['concern', 'approved', 'scheduled'] as const).map((step) => [step, ...duties(at(step))(tried)]),
    is: [
      [
        'concern',
        'request | LAN-SSM-12 | should | open | child-social-worker | child-social-worker | 2026-12-09T23:59:59.999Z | submitRequest',
        'line-manager | LAN-SSM-12 | should | open | child-social-worker | child-social-worker | - | recordFact',
        'looked-ahead | LAN-SSM-08 | consider | open | child-social-worker | child-social-worker | - | recordFact',
        'liaison-fostering | LAN-SSM-33 | must | not-yet | child-team-manager | child-team-manager | - | consult',
        'others-involved | LAN-SSM-17 | consider | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'preparation-sent | LAN-SSM-21 | must | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'prepared | LAN-SSM-21 | must | not-yet | chair |  | - | recordFact',
        'note-taker | LAN-SSM-24 | must | not-yet | chair |  | - | recordFact',
        'future-factors | LAN-SSM-28a | must | not-yet | chair |  | - | recordFact',
        'relationships | LAN-SSM-28b | must | not-yet | chair |  | - | recordFact',
        'difficulties | LAN-SSM-28c | must | not-yet | chair |  | - | recordFact',
        'best-support | LAN-SSM-28d | must | not-yet | chair |  | - | recordFact',
        'update-risk-assessment | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-behaviour-support-plan | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-delegated-authority | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-others | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'best-home | LAN-SSM-28f | must | not-yet | chair |  | - | recordFact',
        'best-home-why | LAN-SSM-28f | must | not-yet | chair |  | - | recordFact',
        'analysed | LAN-SSM-28h | must | not-yet | chair |  | - | recordFact',
        'support-added | LAN-SSM-30 | must | not-yet | chair |  | - | recordFact',
        'needs-update | LAN-SSM-23 | must | not-yet | chair |  | - | recordFact',
        'filed | LAN-SSM-37 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-held | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-points | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-urgent | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
      ],
      [
        'approved',
        'invite | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | 2026-12-09T23:59:59.999Z | decideInvitee',
        'book | LAN-SSM-13 | should | open | child-team-manager | child-team-manager | 2026-12-09T23:59:59.999Z | scheduleMeeting',
        'decide | LAN-SSM-31 | must | done | child-team-manager | child-team-manager | 2026-12-09T23:59:59.999Z | decideRequest',
        'line-manager | LAN-SSM-12 | should | done | child-social-worker | child-social-worker | 2026-12-03T09:30:00Z | recordFact',
        'looked-ahead | LAN-SSM-08 | consider | done | child-social-worker | child-social-worker | - | recordFact',
        'liaison-fostering | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | consult',
        'others-involved | LAN-SSM-17 | consider | open | child-social-worker | child-social-worker | - | recordFact',
        'preparation-sent | LAN-SSM-21 | must | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'prepared | LAN-SSM-21 | must | not-yet | chair |  | - | recordFact',
        'note-taker | LAN-SSM-24 | must | not-yet | chair |  | - | recordFact',
        'future-factors | LAN-SSM-28a | must | not-yet | chair |  | - | recordFact',
        'relationships | LAN-SSM-28b | must | not-yet | chair |  | - | recordFact',
        'difficulties | LAN-SSM-28c | must | not-yet | chair |  | - | recordFact',
        'best-support | LAN-SSM-28d | must | not-yet | chair |  | - | recordFact',
        'update-risk-assessment | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-behaviour-support-plan | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-delegated-authority | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'update-others | LAN-SSM-28e | must | not-yet | chair |  | - | recordFact',
        'best-home | LAN-SSM-28f | must | not-yet | chair |  | - | recordFact',
        'best-home-why | LAN-SSM-28f | must | not-yet | chair |  | - | recordFact',
        'analysed | LAN-SSM-28h | must | not-yet | chair |  | - | recordFact',
        'support-added | LAN-SSM-30 | must | not-yet | chair |  | - | recordFact',
        'needs-update | LAN-SSM-23 | must | not-yet | chair |  | - | recordFact',
        'filed | LAN-SSM-37 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-held | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-points | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-urgent | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
      ],
      [
        'scheduled',
        'invite | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | 2026-12-09T23:59:59.999Z | decideInvitee',
        'hold | LAN-SSM-13 | should | not-yet | child-team-manager | child-team-manager | 2026-12-08T15:00:00Z | holdMeeting',
        'decide | LAN-SSM-31 | must | done | child-team-manager | child-team-manager | 2026-12-09T23:59:59.999Z | decideRequest',
        'line-manager | LAN-SSM-12 | should | done | child-social-worker | child-social-worker | 2026-12-03T09:30:00Z | recordFact',
        'looked-ahead | LAN-SSM-08 | consider | done | child-social-worker | child-social-worker | - | recordFact',
        'liaison-fostering | LAN-SSM-33 | must | done | child-team-manager | child-team-manager | 2026-12-03T09:30:00Z | consult',
        'others-involved | LAN-SSM-17 | consider | done | child-social-worker | child-social-worker | 2026-12-08T14:00:00Z | recordFact',
        'preparation-sent | LAN-SSM-21 | must | open | child-social-worker | child-social-worker | 2026-12-08T14:00:00Z | recordFact',
        'prepared | LAN-SSM-21 | must | open | chair | child-team-manager | 2026-12-08T14:00:00Z | recordFact',
        'note-taker | LAN-SSM-24 | must | open | chair | child-team-manager | 2026-12-08T14:00:00Z | recordFact',
        'future-factors | LAN-SSM-28a | must | not-yet | chair | child-team-manager | - | recordFact',
        'relationships | LAN-SSM-28b | must | not-yet | chair | child-team-manager | - | recordFact',
        'difficulties | LAN-SSM-28c | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-support | LAN-SSM-28d | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-risk-assessment | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-behaviour-support-plan | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-delegated-authority | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-others | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-home | LAN-SSM-28f | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-home-why | LAN-SSM-28f | must | not-yet | chair | child-team-manager | - | recordFact',
        'analysed | LAN-SSM-28h | must | not-yet | chair | child-team-manager | - | recordFact',
        'support-added | LAN-SSM-30 | must | not-yet | chair | child-team-manager | - | recordFact',
        'needs-update | LAN-SSM-23 | must | not-yet | chair | child-team-manager | - | recordFact',
        'filed | LAN-SSM-37 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-held | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-points | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-urgent | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
      ],
    ],
  },
  {
    clause: 'LAN-SSM-12, LAN-SSM-08, LAN-SSM-13, LAN-SSM-35, LAN-SSM-21, LAN-SSM-24, LAN-SSM-17',
    that: 'asks the line manager and what care planning saw before the first meeting only, and sets no first limit for a review; the rest comes again',
    of: (tried) => [duties(reviewBooked)(tried), tried.sees(reviewBooked).clocks.map(({ id, state }) => [id, state])],
    is: [
      [
        'invite | LAN-SSM-33 | must | open | child-team-manager | child-team-manager | - | decideInvitee',
        'hold | LAN-SSM-12 | should | not-yet | child-team-manager | child-team-manager | 2027-01-12T15:00:00Z | holdMeeting',
        'decide | LAN-SSM-31 | must | done | child-team-manager | child-team-manager | - | decideRequest',
        'others-involved | LAN-SSM-17 | consider | open | child-social-worker | child-social-worker | 2027-01-12T14:00:00Z | recordFact',
        'preparation-sent | LAN-SSM-21 | must | open | child-social-worker | child-social-worker | 2027-01-12T14:00:00Z | recordFact',
        'prepared | LAN-SSM-21 | must | open | chair | child-team-manager | 2027-01-12T14:00:00Z | recordFact',
        'note-taker | LAN-SSM-24 | must | open | chair | child-team-manager | 2027-01-12T14:00:00Z | recordFact',
        'future-factors | LAN-SSM-28a | must | not-yet | chair | child-team-manager | - | recordFact',
        'relationships | LAN-SSM-28b | must | not-yet | chair | child-team-manager | - | recordFact',
        'difficulties | LAN-SSM-28c | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-support | LAN-SSM-28d | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-risk-assessment | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-behaviour-support-plan | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-delegated-authority | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'update-others | LAN-SSM-28e | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-home | LAN-SSM-28f | must | not-yet | chair | child-team-manager | - | recordFact',
        'best-home-why | LAN-SSM-28f | must | not-yet | chair | child-team-manager | - | recordFact',
        'analysed | LAN-SSM-28h | must | not-yet | chair | child-team-manager | - | recordFact',
        'support-added | LAN-SSM-30 | must | not-yet | chair | child-team-manager | - | recordFact',
        'needs-update | LAN-SSM-23 | must | not-yet | chair | child-team-manager | - | recordFact',
        'filed | LAN-SSM-37 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-held | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-points | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'case-note-urgent | LAN-SSM-38 | should | not-yet | child-social-worker | child-social-worker | - | recordFact',
        'circulate-1 | LAN-SSM-36 | should | late | child-team-manager | child-team-manager | 2026-12-15T23:59:59.999Z | circulateMinutes',
        'action-a1 | LAN-SSM-22 | should | late |  | supervising-social-worker | 2026-12-15T23:59:59.999Z | updateAction',
        'filed-1 | LAN-SSM-37 | should | open | child-social-worker | child-social-worker | - | recordFact',
        'case-note-1 | LAN-SSM-38 | should | open | child-social-worker | child-social-worker | - | recordFact',
        'case-note-held-1 | LAN-SSM-38 | should | open | child-social-worker | child-social-worker | - | recordFact',
        'case-note-points-1 | LAN-SSM-38 | should | open | child-social-worker | child-social-worker | - | recordFact',
        'case-note-urgent-1 | LAN-SSM-38 | should | open | child-social-worker | child-social-worker | - | recordFact',
      ],
      [
        ['issue', 'met'],
        ['request', 'met'],
        ['circulation', 'late'],
      ],
    ],
  },
  {
    clause: 'LAN-SSM-20',
    that: 'keeps a record for each child when several are spoken of together',
    of: (tried) => [
      duties(jointStarted, 'joint-records')(tried),
      duties(at('scheduled'), 'joint-records')(tried),
      owed(tried.sees(at('requested', { facts: joint })), 'joint-records'),
      came(tried.judges(jointStarted, manager, 'rescheduleMeeting', { ...bookingTimes, reason: 'Ill' })),
    ],
    is: [
      ['joint-records | LAN-SSM-20 | must | open | child-social-worker | child-social-worker | 2026-12-08T14:00:00Z | recordFact'],
      [],
      [{ duty: 'LAN-SSM-20 must not-yet', by: ['child-social-worker'], people: ['child-social-worker'], act: 'recordFact' }],
      ['ok'],
    ],
  },
];

const bookingTimes = { start: bookingFor('foster').start, end: '2026-12-08T15:30:00Z' };
