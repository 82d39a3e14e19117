import type { Expectation } from '../../support/expectation.ts';
import { brief, came, moment, since, twins } from '../looks.ts';
import { asked, booked, booking, homes, no, psm, raised, roles, starting, unanswered, worker } from './cases.ts';

const flags = [{}, { therapyActive: true }, { policeIndicated: true }, { offendingRisk: true }, { advocate: 'has' }, { advocate: 'wants' }];
const tables = Object.values(homes).map((home) => moment(asked({ home })));
const flagged = flags.map((facts) => moment(asked({ facts: { ...no, ...facts } })));
const inCourt = moment(asked({ triggers: ['criminal-justice'] }));
const aged = ['2010-12-08', '2010-12-09'].map((dateOfBirth) => moment(booked({ facts: { ...no, 'child.dateOfBirth': dateOfBirth } })));

/** Two of everybody, of whom the first is invited and nothing is said of the second. */
const all = { ...no, therapyActive: true, policeIndicated: true, offendingRisk: true, advocate: 'has', 'child.dateOfBirth': '2010-01-01' };
const two = twins(...Object.keys(psm.roles).filter((role) => role !== 'child-social-worker'));
const oneOfTwo = (home: object) => {
  const given = moment(asked({ home, facts: all, people: [worker, { ...worker, id: 'second' }, ...two] }));
  const people = [worker.id, ...two.filter(({ id }) => id.endsWith('-1')).map(({ id }) => id)];
  return since(given, { event: 'invitation.sent', at: given.now, by: worker.id, people });
};
const bought = moment(asked({ home: homes.bought }));
const consulted = moment(asked({ home: homes.bought }).must(worker, 'consult', { role: 'commissioning', view: 'Fine' }));
const leave = (more: object = {}) => ({ seat: 'child', person: 'child', decision: 'leave-out', ...more });
const nobody = moment(asked({ facts: all, who: [worker.id] }));

/** Who comes, and what is owed to those who do not: 1.8 to 1.10 and 2.2. */
export const invite: readonly Expectation[] = [
  {
    clause: 'PSM-1.9-ii',
    that: 'says in the words of the reason why the Youth Offending Service is asked',
    of: ({ sees }) => sees(inCourt).seats.flatMap(({ id, because }) => (id === 'youth-justice' ? [because] : [])),
    is: [
      'Youth Offending Service (“Is offending a risk, or known?”: no and the reason “In the criminal justice system”: yes). Placement Stability Meetings 1.9-ii.',
    ],
  },
  {
    clause:
      'PSM-1.8, PSM-1.8a, PSM-1.8b, PSM-1.8c, PSM-1.8d, PSM-1.8e, PSM-1.8f, PSM-1.8g, PSM-1.8h, PSM-1.8i, PSM-1.9-i, PSM-1.9-ii, PSM-1.9-iii, PSM-1.10, PSM-2.2-iii',
    that: 'sets the table by the kind of home and whose it is: who, how strongly, in which order',
    of: ({ sees }) =>
      tables.map((given) => sees(given).seats.map(({ id, mode, strength, clause, applies, roles: by }) => [`${id} ${mode} ${strength} ${clause} ${applies}`, ...by])), // prettier-ignore
    is: [
      [
        ['carer invite should PSM-1.8a yes', 'foster-carer'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c yes', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 no', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
      [
        ['carer invite should PSM-1.8a yes', 'connected-carer'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c yes', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 no', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
      [
        ['carer invite should PSM-1.8a yes', 'key-worker'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c no', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 no', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
      [
        ['carer invite should PSM-1.8a yes', 'foster-carer', 'connected-carer', 'key-worker'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c no', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 no', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
      [
        ['carer invite should PSM-1.8a yes', 'foster-carer'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c yes', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 yes', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
      [
        ['carer invite should PSM-1.8a yes', 'key-worker'],
        ['child-social-worker invite should PSM-1.8b yes', 'child-social-worker'],
        ['supervising-social-worker invite should PSM-1.8c no', 'supervising-social-worker'],
        ['personal-adviser invite should PSM-1.8d unknown', 'personal-adviser'],
        ['education invite should PSM-1.8e yes', 'education-representative'],
        ['virtual-school invite should PSM-1.8f yes', 'virtual-school'],
        ['therapeutic-service invite should PSM-1.8g no', 'therapeutic-service'],
        ['police invite should PSM-1.8h no', 'police'],
        ['advocate invite should PSM-1.8i no', 'advocate'],
        ['youth-justice invite should PSM-1.9-ii no', 'youth-justice'],
        ['others suggest may PSM-1.9-i yes', 'designated-nurse', 'other-professional'],
        ['birth-parents suggest may PSM-1.9-iii yes', 'birth-parent'],
        ['commissioning consult should PSM-1.10 yes', 'commissioning'],
        ['child invite should PSM-2.2-iii yes', 'child'],
      ],
    ],
  },
  {
    clause: 'PSM-1.8g, PSM-1.8h, PSM-1.8i, PSM-1.9-ii',
    that: 'has a therapeutic service, the police, an advocate and the Youth Offending Service where a person says so, or the child is in the justice system',
    of: ({ sees }) =>
      [...flagged, inCourt, unanswered].map((given) => sees(given).seats.filter(({ applies }) => applies !== 'no').map(({ id, applies }) => `${id} ${applies}`)), // prettier-ignore
    is: [
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'therapeutic-service yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'police yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'youth-justice yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'advocate yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'advocate yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'youth-justice yes',
        'others yes',
        'birth-parents yes',
        'child yes',
      ],
      [
        'carer yes',
        'child-social-worker yes',
        'supervising-social-worker yes',
        'personal-adviser unknown',
        'education yes',
        'virtual-school yes',
        'therapeutic-service unknown',
        'police unknown',
        'advocate unknown',
        'youth-justice unknown',
        'others yes',
        'birth-parents yes',
        'commissioning unknown',
        'child yes',
      ],
    ],
  },
  {
    clause: 'PSM-1.8d',
    that: 'has a personal adviser from the sixteenth birthday, by the day of the meeting',
    of: ({ sees }) => aged.map((given) => sees(given).seats.find(({ id }) => id === 'personal-adviser')?.applies),
    is: ['yes', 'no'],
  },
  {
    clause: 'PSM-1.8a, PSM-1.9-i, PSM-1.9-iii',
    that: 'decides of each carer, each parent and each other professional; elsewhere one of two is enough',
    of: ({ sees }) => [homes.foster, homes.bought].map((home) => sees(oneOfTwo(home)).seats.map(({ id, state }) => `${id} ${state}`)),
    is: [
      [
        'carer to-decide',
        'child-social-worker complete',
        'supervising-social-worker complete',
        'personal-adviser complete',
        'education complete',
        'virtual-school complete',
        'therapeutic-service complete',
        'police complete',
        'advocate complete',
        'youth-justice complete',
        'others to-decide',
        'birth-parents to-decide',
        'commissioning not-applicable',
        'child complete',
      ],
      [
        'carer to-decide',
        'child-social-worker complete',
        'supervising-social-worker complete',
        'personal-adviser complete',
        'education complete',
        'virtual-school complete',
        'therapeutic-service complete',
        'police complete',
        'advocate complete',
        'youth-justice complete',
        'others to-decide',
        'birth-parents to-decide',
        'commissioning incomplete',
        'child complete',
      ],
    ],
  },
  {
    clause: 'PSM-1.8, PSM-1.8a, PSM-1.8b, PSM-1.8c, PSM-1.8d, PSM-1.8e, PSM-1.8f, PSM-1.8g, PSM-1.8h, PSM-1.8i',
    that: 'wants a reason for a seat nobody has, and asks where it is not known whether there is one',
    of: ({ judges }) => [nobody, unanswered].map((given) => came(judges(given, worker, 'scheduleMeeting', booking))),
    is: [
      [
        'ok',
        'invitee-missing should PSM-1.8a',
        'invitee-missing should PSM-1.8b',
        'invitee-missing should PSM-1.8c',
        'invitee-missing should PSM-1.8d',
        'invitee-missing should PSM-1.8e',
        'invitee-missing should PSM-1.8f',
        'invitee-missing should PSM-1.8g',
        'invitee-missing should PSM-1.8h',
        'invitee-missing should PSM-1.8i',
        'invitee-missing should PSM-1.9-ii',
        'invitee-missing should PSM-2.2-iii',
      ],
      [
        'ok',
        'precondition-unanswered should PSM-4.2',
        'invitee-missing should PSM-1.8a',
        'invitee-missing should PSM-1.8b',
        'invitee-missing should PSM-1.8c',
        'invitee-missing should PSM-1.8e',
        'invitee-missing should PSM-1.8f',
        'invitee-missing should PSM-2.2-iii',
        'invitee-missing should PSM-1.8d',
        'invitee-missing should PSM-1.8g',
        'invitee-missing should PSM-1.8h',
        'invitee-missing should PSM-1.8i',
        'invitee-missing should PSM-1.9-ii',
        'invitee-missing should PSM-1.10',
        'precondition-unanswered should PSM-1.8i',
      ],
    ],
  },
  {
    clause: 'PSM-1.10',
    that: 'consults commissioning on every commissioned placement and does not invite it',
    of: ({ sees, judges }) => [
      ...[bought, consulted].map(
        (given) =>
        sees(given).seats.filter(({ id }) => id === 'commissioning').map(({ state, findings }) => [state, ...findings.map(brief)]), // prettier-ignore
      ),
      judges(bought, worker, 'consult', { role: 'commissioning', view: 'Fine' }).facts.map(({ event }) => event),
    ],
    is: [[['incomplete', 'invitee-missing should PSM-1.10']], [['complete']], ['consultation.recorded']],
  },
  {
    clause: 'PSM-2.2-iv',
    that: 'wants a reason when the child is left out',
    of: ({ judges }) => [
      came(judges(starting, worker, 'decideInvitee', leave())),
      came(judges(starting, worker, 'decideInvitee', leave({ reason: 'In hospital' }))),
      judges(starting, worker, 'decideInvitee', leave({ reason: 'In hospital' })).facts.map(({ event }) => event),
    ],
    is: [['needs-reason', 'non-invite-reason-missing should PSM-2.2-iv'], ['ok'], ['invitee.decided', 'non-invite.recorded']],
  },
  {
    clause: 'PSM-2.2-iii, PSM-1.8',
    that: 'leaves nobody else a right to a reason beside the rule of their seat',
    of: ({ judges }) =>
      roles.map((role) => {
        const seat = psm.meetings['stability']?.invite.find((each) => each['filled-by'] === role)?.seat;
        return seat === undefined ? '-' : [role, ...came(judges(moment(raised({ facts: all, home: homes.bought })), worker, 'decideInvitee', { seat, person: role, decision: 'leave-out' }))]; // prettier-ignore
      }),
    is: [
      '-',
      '-',
      '-',
      '-',
      ['child-social-worker', 'needs-reason', 'non-invite-reason-missing should PSM-1.8b'],
      '-',
      ['supervising-social-worker', 'needs-reason', 'non-invite-reason-missing should PSM-1.8c'],
      '-',
      '-',
      '-',
      '-',
      '-',
      ['personal-adviser', 'needs-reason', 'non-invite-reason-missing should PSM-1.8d'],
      ['education-representative', 'needs-reason', 'non-invite-reason-missing should PSM-1.8e'],
      ['virtual-school', 'needs-reason', 'non-invite-reason-missing should PSM-1.8f'],
      ['therapeutic-service', 'needs-reason', 'non-invite-reason-missing should PSM-1.8g'],
      ['police', 'needs-reason', 'non-invite-reason-missing should PSM-1.8h'],
      ['advocate', 'needs-reason', 'non-invite-reason-missing should PSM-1.8i'],
      '-',
      ['youth-justice', 'needs-reason', 'non-invite-reason-missing should PSM-1.9-ii'],
      ['birth-parent', 'ok'],
      ['commissioning', 'ok'],
      '-',
      '-',
    ],
  },
  {
    clause: 'PSM-1.5, PSM-1.8a, PSM-1.8c, PSM-5.3e',
    that: 'takes in supported lodgings like any other placement: its provider is asked, and the record says who agreed to the support',
    of: ({ sees, judges }) => {
      const home = { type: 'supported-lodgings', provider: 'in-house' };
      const seen = sees(moment(asked({ home })));
      return [
        came(judges(moment(asked()), worker, 'raiseConcern', { triggers: ['missing'], notifiedAt: '2026-12-01T09:00:00Z', placement: home })), // prettier-ignore
        seen.seats.filter(({ id }) => id === 'carer' || id === 'supervising-social-worker').map(({ id, applies, roles: by }) => [id, applies, ...by]), // prettier-ignore
        seen.sections.filter(({ id, applies }) => id.endsWith('agreement') && applies === 'yes').map(({ id }) => id),
      ];
    },
    is: [
      ['ok'],
      [
        ['carer', 'yes', 'supported-lodgings-provider'],
        ['supervising-social-worker', 'no', 'supervising-social-worker'],
      ],
      ['support-agreement'],
    ],
  },
];
