import type { Expectation } from '../../support/expectation.ts';
import { came, found, later, moment, since, twins } from '../looks.ts';
import { fact } from '../../domain/support/packStory.ts';
import { again, booked, booking, chair, decided, drafted, duties, father, held, listed, manager, raised, say, seats, secondCarer, sent, start, told, worker } from './cases.ts'; // prettier-ignore

const legal = { urgency: 'planned', proceedingsOngoing: true, 'child.legalStatus': 's20', englishNotFirstLanguage: true };
const known = moment(raised({ facts: legal, also: [secondCarer] }));
const two = { also: [father] };
const born = (day: string, given = booked({ facts: { urgency: 'planned', 'child.dateOfBirth': day } })) => moment(given);
const outcomes = ['iro', 'solicitor', 'guardian'].flatMap((who) => [`notify-${who}-convened`, `notify-${who}-outcome`]);
const parents = ['convened', 'outcome'].flatMap((what) => ['', '-person-with-pr', '-father'].map((who) => `notify-pr-${what}${who}`));
const court = { fact: 'notice-withheld.person-with-pr.father', value: 'A court order' };
const notices = [...outcomes, ...parents];

/** Who is asked to come, who may be, and who is told whatever they are asked. */
export const people: readonly Expectation[] = [
  {
    clause:
      'SNM-4.3a, SNM-4.3b, SNM-4.3c, SNM-4.3d, SNM-4.3e, SNM-4.3f, SNM-4.3g, SNM-4.3h, SNM-4.4, SNM-4.5, SNM-4.6-i, SNM-4.6-ii, SNM-5.7-i, SNM-5.7-ii, SNM-5.3-i',
    that: 'has a list of people for a planned meeting, who is asked and who may be',
    of: ({ sees }) => seats(sees(known)),
    is: [
      'child-social-worker: SNM-4.3a should invite yes to-decide, child-social-worker (child-social-worker)',
      'personal-adviser: SNM-4.3b should invite unknown ask, personal-adviser ()',
      'carer: SNM-4.3c should invite yes to-decide, foster-carer (foster-carer second-carer)',
      'education: SNM-4.3d should invite yes to-decide, education-representative (education-representative)',
      'virtual-school: SNM-4.3e should invite yes to-decide, virtual-school (virtual-school)',
      'supervising-social-worker: SNM-4.3f should invite yes to-decide, supervising-social-worker (supervising-social-worker)',
      'placement-management: SNM-4.3g should invite yes to-decide, placement-management (placement-management)',
      'child: SNM-4.3h should invite yes to-decide, child (child)',
      'others: SNM-4.4 may suggest yes to-decide, designated-nurse targeted-support adolescent-service contextual-safeguarding youth-justice camhs lac-mental-health therapeutic-service other-professional (designated-nurse targeted-support adolescent-service contextual-safeguarding youth-justice camhs lac-mental-health therapeutic-service other-professional)',
      'carer-supporter: SNM-4.5 may suggest yes to-decide, carer-supporter (carer-supporter)',
      'parents: SNM-4.6-i should invite yes to-decide, person-with-pr (person-with-pr)',
      'parents-if-fitting: SNM-4.6-ii may suggest no not-applicable, person-with-pr ()',
      'advocate: SNM-5.7-i should suggest yes to-decide, advocate (advocate)',
      'child-supporter: SNM-5.7-ii may suggest yes to-decide, child-supporter (child-supporter)',
      'interpreter: SNM-5.3-i must suggest yes to-decide, interpreter (interpreter)',
    ],
  },
  {
    clause: 'SNM-4.2-ii, SNM-4.3b, SNM-4.3d, SNM-4.3e',
    that: 'only suggests the rest of the list when it is urgent, in a home of another kind, and knows what is not known',
    of: ({ sees }) => seats(sees(moment(raised({ home: 'residential', facts: { urgency: 'urgent', plan: 'permanence', 'child.legalStatus': 's31', 'child.dateOfBirth': '2010-01-01' } })))), // prettier-ignore
    is: [
      'child-social-worker: SNM-4.3a should invite yes to-decide, child-social-worker (child-social-worker)',
      'personal-adviser: SNM-4.3b should suggest yes to-decide, personal-adviser (personal-adviser)',
      'carer: SNM-4.3c should invite yes to-decide, key-worker (key-worker)',
      'education: SNM-4.3d should suggest yes to-decide, education-representative (education-representative)',
      'virtual-school: SNM-4.3e should suggest yes to-decide, virtual-school (virtual-school)',
      'supervising-social-worker: SNM-4.3f should invite no not-applicable, supervising-social-worker ()',
      'placement-management: SNM-4.3g should invite yes to-decide, placement-management (placement-management)',
      'child: SNM-4.3h should invite yes to-decide, child (child)',
      'others: SNM-4.4 may suggest yes to-decide, designated-nurse targeted-support adolescent-service contextual-safeguarding youth-justice camhs lac-mental-health therapeutic-service other-professional (designated-nurse targeted-support adolescent-service contextual-safeguarding youth-justice camhs lac-mental-health therapeutic-service other-professional)',
      'carer-supporter: SNM-4.5 may suggest yes to-decide, carer-supporter (carer-supporter)',
      'parents: SNM-4.6-i should invite no not-applicable, person-with-pr ()',
      'parents-if-fitting: SNM-4.6-ii may suggest yes to-decide, person-with-pr (person-with-pr)',
      'advocate: SNM-5.7-i should suggest yes to-decide, advocate (advocate)',
      'child-supporter: SNM-5.7-ii may suggest yes to-decide, child-supporter (child-supporter)',
      'interpreter: SNM-5.3-i must suggest unknown ask, interpreter ()',
    ],
  },
  {
    clause: 'SNM-4.3c, SNM-4.3f, SNM-4.6-i, SNM-4.6-ii',
    that: 'chooses between carer and key worker by the kind of home, and the parents by legal footing or plan',
    of: ({ sees }) => [
      ...['foster', 'connected', 'residential', 'other'].map((home) => {
        const list = sees(moment(raised({ home }))).seats;
        return list
          .filter(({ id }) => id === 'carer' || id === 'supervising-social-worker')
          .map(({ roles, applies }) => [applies, ...roles]);
      }),
      ...[
        { 'child.legalStatus': 's20' },
        { 'child.legalStatus': 's31' },
        { plan: 'rehabilitation' },
        { plan: 'permanence' },
        { 'child.legalStatus': 'interim', plan: 'other' },
        {},
      ].map((facts) =>
        sees(moment(raised({ facts })))
          .seats.filter(({ id }) => id.startsWith('parents'))
          .map(({ applies }) => applies),
      ),
    ],
    is: [
      [
        ['yes', 'foster-carer'],
        ['yes', 'supervising-social-worker'],
      ],
      [
        ['yes', 'connected-carer'],
        ['yes', 'supervising-social-worker'],
      ],
      [
        ['yes', 'key-worker'],
        ['no', 'supervising-social-worker'],
      ],
      [
        ['yes', 'foster-carer', 'connected-carer', 'key-worker'],
        ['no', 'supervising-social-worker'],
      ],
      ['yes', 'no'],
      ['unknown', 'unknown'],
      ['yes', 'no'],
      ['unknown', 'unknown'],
      ['no', 'yes'],
      ['unknown', 'unknown'],
    ],
  },
  {
    clause: 'SNM-4.3b',
    that: 'has a personal adviser from sixteen on the day of the meeting',
    of: ({ sees }) => ['2010-12-05', '2010-12-04'].map((day) => sees(born(day)).seats.find(({ id }) => id === 'personal-adviser')?.applies),
    is: ['no', 'yes'],
  },
  {
    clause: 'SNM-5.7-i',
    that: 'puts an advocate on the list once the child wants one, with them or in their place',
    of: ({ sees }) =>
      ['with-child', 'on-behalf', 'declined'].map((value) => sees(moment(say(decided(), { 'duty.advocate-asked': value }))).seats.find(({ id }) => id === 'advocate')?.mode), // prettier-ignore
    is: ['invite', 'invite', 'suggest'],
  },
  {
    clause: 'SNM-4.3c, SNM-4.4, SNM-4.6-i, SNM-4.6-ii',
    that: 'wants each of two carers and of two parents decided on, one of two elsewhere',
    of: ({ sees }) => {
      const pairs = ['child-social-worker', 'personal-adviser', 'foster-carer', 'education-representative', 'virtual-school', 'supervising-social-worker', 'placement-management', 'camhs', 'carer-supporter', 'person-with-pr', 'advocate', 'child-supporter', 'interpreter']; // prettier-ignore
      const both = raised({ facts: { ...legal, 'child.dateOfBirth': '2010-01-01' } });
      both.file = { ...both.file, case: { people: twins(...pairs) } };
      const one = pairs.map((role) => ({ seat: role === 'foster-carer' ? 'carer' : role === 'person-with-pr' ? 'parents' : role === 'camhs' ? 'others' : role === 'education-representative' ? 'education' : role, person: `${role}-1` })); // prettier-ignore
      const invited = since(moment(both), ...one.map((each) => fact('invitee.decided', told, { ...each, decision: 'invite' })));
      const unlike = moment(raised({ facts: { plan: 'other', 'child.legalStatus': 's31' }, also: [father] }));
      const may = since(unlike, fact('invitee.decided', told, { seat: 'parents-if-fitting', person: 'father', decision: 'invite' }));
      return [
        sees(invited).seats.flatMap(({ id, state }) => (state === 'to-decide' ? [id] : [])),
        sees(may).seats.find(({ id }) => id === 'parents-if-fitting')?.state,
      ];
    },
    is: [['carer', 'child', 'others', 'parents'], 'to-decide'],
  },
  {
    clause: 'SNM-4.1, SNM-4.3, SNM-4.2-ii',
    that: 'always asks four, whatever else is open: none of them may be forgotten when it is booked',
    of: ({ judges, sees }) => [
      came(judges(moment(decided()), worker, 'scheduleMeeting', booking)),
      ...['child-social-worker', 'carer', 'supervising-social-worker', 'placement-management', 'education', 'virtual-school'].map((seat) => came(judges(moment(listed({ facts: { ...legal, plan: 'other', 'child.dateOfBirth': '2012-01-01' } }, seat)), worker, 'scheduleMeeting', booking))), // prettier-ignore
      came(judges(moment(listed({ without: ['placement-management'] }).must(worker, 'decideInvitee', { seat: 'placement-management', decision: 'leave-out', reason: 'There is none here' })), worker, 'scheduleMeeting', booking)), // prettier-ignore
      duties(sees(moment(decided())), 'invite', 'book'),
      found(sees(moment(decided())), 'invitee-missing'),
    ],
    is: [
      [
        'incomplete',
        'invitee-missing must SNM-4.1',
        'invitee-missing should SNM-4.3a',
        'invitee-missing should SNM-4.3c',
        'invitee-missing should SNM-4.3d',
        'invitee-missing should SNM-4.3e',
        'invitee-missing should SNM-4.3f',
        'invitee-missing should SNM-4.3g',
        'invitee-missing should SNM-4.3h',
        'invitee-missing should SNM-4.3b',
        'invitee-missing should SNM-4.6-i',
        'precondition-unanswered consider SNM-7.1',
        'precondition-unanswered consider SNM-5.3-i',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered should SNM-5.7-i',
        'precondition-unanswered should SNM-6.3-i',
      ],
      ['incomplete', 'invitee-missing must SNM-4.1', 'invitee-missing should SNM-4.3a', 'precondition-unanswered should SNM-5.3-i'],
      ['incomplete', 'invitee-missing must SNM-4.1', 'invitee-missing should SNM-4.3c', 'precondition-unanswered should SNM-5.3-i'],
      ['incomplete', 'invitee-missing must SNM-4.1', 'invitee-missing should SNM-4.3f', 'precondition-unanswered should SNM-5.3-i'],
      ['incomplete', 'invitee-missing must SNM-4.1', 'invitee-missing should SNM-4.3g', 'precondition-unanswered should SNM-5.3-i'],
      ['needs-reason', 'invitee-missing should SNM-4.3d', 'precondition-unanswered should SNM-5.3-i'],
      ['needs-reason', 'invitee-missing should SNM-4.3e', 'precondition-unanswered should SNM-5.3-i'],
      ['needs-reason', 'invitee-missing should SNM-4.3b', 'invitee-missing should SNM-4.6-i', 'precondition-unanswered consider SNM-5.3-i'],
      [
        'invite: SNM-4.3 should open, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideInvitee',
        'book: SNM-7.3 should open, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, scheduleMeeting',
      ],
      [
        'invitee-missing must SNM-4.1',
        'invitee-missing should SNM-4.3a',
        'invitee-missing should SNM-4.3c',
        'invitee-missing should SNM-4.3d',
        'invitee-missing should SNM-4.3e',
        'invitee-missing should SNM-4.3f',
        'invitee-missing should SNM-4.3g',
        'invitee-missing should SNM-4.3h',
      ],
    ],
  },
  {
    clause: 'SNM-4.3h, SNM-5.2-ii',
    that: 'asks the child to come, and why not when the child is left out',
    of: ({ judges }) => [
      came(judges(known, worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out' })),
      came(judges(known, worker, 'decideInvitee', { seat: 'child', person: 'child', decision: 'leave-out', reason: 'In hospital' })),
      came(judges(known, worker, 'decideInvitee', { seat: 'virtual-school', person: 'virtual-school', decision: 'leave-out' })),
    ],
    is: [
      ['needs-reason', 'non-invite-reason-missing should SNM-5.2-ii'],
      ['ok'],
      ['needs-reason', 'non-invite-reason-missing should SNM-4.3e'],
    ],
  },
  {
    clause: 'SNM-3.5-i, SNM-3.5-ii, SNM-3.6, SNM-4.6-iv',
    that: 'has the IRO, solicitor, guardian and each parent told: of the meeting before it, of the outcome within five working days',
    of: ({ sees }) => [
      duties(sees(moment(decided({ facts: legal, ...two }))), ...notices),
      duties(sees(moment(booked({ facts: legal, ...two }))), ...notices),
      duties(sees(moment(held({ facts: legal, ...two }))), ...notices),
      found(sees(moment(held({ facts: legal, ...two }))), 'notify-missing'),
    ],
    is: [
      [
        'notify-iro-convened: SNM-3.5-i should open, child-social-worker (child-social-worker), notify',
        'notify-iro-outcome: SNM-3.5-ii should not-yet, child-social-worker (child-social-worker), notify',
        'notify-solicitor-convened: SNM-3.6 should open, child-social-worker (child-social-worker), notify',
        'notify-solicitor-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
        'notify-guardian-convened: SNM-3.6 should open, child-social-worker (child-social-worker), notify',
        'notify-guardian-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
        'notify-pr-convened-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), notify',
        'notify-pr-convened-father: SNM-4.6-iv should open, child-social-worker (child-social-worker), notify',
        'notify-pr-outcome-person-with-pr: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
        'notify-pr-outcome-father: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
      ],
      [
        'notify-iro-convened: SNM-3.5-i should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-iro-outcome: SNM-3.5-ii should not-yet, child-social-worker (child-social-worker), notify',
        'notify-solicitor-convened: SNM-3.6 should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-solicitor-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
        'notify-guardian-convened: SNM-3.6 should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-guardian-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
        'notify-pr-convened-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-convened-father: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-outcome-person-with-pr: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
        'notify-pr-outcome-father: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
      ],
      [
        'notify-iro-convened: SNM-3.5-i should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-iro-outcome: SNM-3.5-ii should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-solicitor-convened: SNM-3.6 should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-solicitor-outcome: SNM-3.6 should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-guardian-convened: SNM-3.6 should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-guardian-outcome: SNM-3.6 should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-pr-convened-person-with-pr: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-convened-father: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-outcome-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-pr-outcome-father: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
      ],
      [
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-3.5-ii',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-4.6-iv',
      ],
    ],
  },
  {
    clause: 'SNM-3.6',
    that: 'tells nobody of proceedings there are not, and leaves it open while nobody knows',
    of: ({ sees }) =>
      [{ proceedingsOngoing: false }, { proceedingsOngoing: true }, {}].map((facts) => sees(moment(booked({ facts: { urgency: 'planned', ...facts } }))).duties.flatMap(({ id }) => (/solicitor|guardian/.test(id) ? [id] : []))), // prettier-ignore
    is: [
      [],
      ['notify-solicitor-convened', 'notify-solicitor-outcome', 'notify-guardian-convened', 'notify-guardian-outcome'],
      ['notify-solicitor-convened', 'notify-solicitor-outcome', 'notify-guardian-convened', 'notify-guardian-outcome'],
    ],
  },
  {
    clause: 'SNM-3.5-i, SNM-3.6, SNM-4.6-iv',
    that: 'starts no meeting, without a reason, of which somebody was not told',
    of: ({ judges }) => {
      const now = '2026-12-04T14:00:00Z';
      const untold = later(moment(booked({ facts: legal, ...two })), now);
      const sent = (role: string, ...ids: readonly string[]) =>
        fact('notification.sent', told, { role, ...(ids.length && { people: ids }) });
      const missing = (given: typeof untold) => judges(given, chair, 'startMeeting', {}).findings.flatMap(({ code, clause, strength, about }) => (code === 'notify-missing' ? [`${clause} ${strength} ${about?.['person'] ?? about?.['seat'] ?? ''}`] : [])); // prettier-ignore
      return [
        missing(untold),
        ...['reviewing-officer', 'la-solicitor', 'childrens-guardian', 'person-with-pr'].map((role) => missing(since(untold, sent(role)))),
        missing(since(untold, sent('person-with-pr', 'father'))),
      ];
    },
    is: [
      [
        'SNM-3.5-i should reviewing-officer',
        'SNM-3.6 should la-solicitor',
        'SNM-3.6 should childrens-guardian',
        'SNM-4.6-iv should person-with-pr',
        'SNM-4.6-iv should father',
      ],
      ['SNM-3.6 should la-solicitor', 'SNM-3.6 should childrens-guardian', 'SNM-4.6-iv should person-with-pr', 'SNM-4.6-iv should father'],
      [
        'SNM-3.5-i should reviewing-officer',
        'SNM-3.6 should childrens-guardian',
        'SNM-4.6-iv should person-with-pr',
        'SNM-4.6-iv should father',
      ],
      ['SNM-3.5-i should reviewing-officer', 'SNM-3.6 should la-solicitor', 'SNM-4.6-iv should person-with-pr', 'SNM-4.6-iv should father'],
      ['SNM-3.5-i should reviewing-officer', 'SNM-3.6 should la-solicitor', 'SNM-3.6 should childrens-guardian'],
      [
        'SNM-3.5-i should reviewing-officer',
        'SNM-3.6 should la-solicitor',
        'SNM-3.6 should childrens-guardian',
        'SNM-4.6-iv should person-with-pr',
      ],
    ],
  },
  {
    clause: 'SNM-4.6-iv',
    that: 'lets a manager record, for one parent, why they are not told; the other still is',
    of: ({ sees, judges }) => {
      const open = moment(held({ facts: legal, ...two }));
      return [
        came(judges(open, worker, 'recordFact', court)),
        ...['child-team-manager', 'child-service-manager', 'team-manager', 'service-manager'].map((role) => judges(open, { id: role, roles: [role] }, 'recordFact', court).outcome), // prettier-ignore
        duties(sees(since(open, fact('fact.recorded', told, court))), ...parents).filter((each) => each.includes('father')),
        duties(sees(since(open, fact('fact.recorded', told, { ...court, by: manager.id }))), ...parents),
        judges(open, manager, 'recordFact', { fact: 'notice-withheld.reviewing-officer', value: 'No' }).outcome,
      ];
    },
    is: [
      ['blocked', 'not-eligible must SNM-4.6-iv'],
      'ok',
      'ok',
      'ok',
      'ok',
      [
        'notify-pr-convened-father: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-outcome-father: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
      ],
      [
        'notify-pr-convened-person-with-pr: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-convened-father: SNM-4.6-iv should waived, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-outcome-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-pr-outcome-father: SNM-4.6-iv should waived, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
      ],
      'incomplete',
    ],
  },
  {
    clause: 'SNM-3.5-ii, SNM-3.6, SNM-4.6-iv, SNM-9.3-i, SNM-9.2',
    that: 'keeps owed, and late, what a meeting left behind when the next is booked, until it is done for that meeting',
    of: ({ sees }) => {
      const second = later(moment(again({ facts: legal, ...two })), '2026-12-14T09:00:00Z');
      const behind = (given: typeof second) => sees(given).duties.flatMap(({ id, state }) => (/-1$/.test(id) ? [`${id} ${state}`] : []));
      const letter = (notice: string) => fact('notification.sent', '2026-12-14T08:00:00Z', { role: 'reviewing-officer', notice, number: 2, effect: 'e' }); // prettier-ignore
      return [
        behind(second),
        found(sees(second), 'notify-missing', 'upload-missing'),
        behind(since(second, letter('reviewing-officer'))).length,
        behind(since(second, fact('notification.sent', '2026-12-14T08:00:00Z', { role: 'reviewing-officer', how: 'By telephone' }))).length,
        behind(since(second, fact('fact.recorded', '2026-12-14T08:00:00Z', { fact: 'duty.upload', value: true, number: 1 }))).length,
        behind(since(second, fact('meeting.held', '2026-12-30T15:00:00Z', { startedAt: '2026-12-30T14:00:00Z', attendance: [] }))).length,
        behind(moment(sent({ facts: legal }))),
      ];
    },
    is: [
      [
        'notify-iro-outcome-1 late',
        'notify-solicitor-outcome-1 late',
        'notify-guardian-outcome-1 late',
        'notify-pr-outcome-person-with-pr-1 late',
        'notify-pr-outcome-father-1 late',
        'upload-1 late',
        'proforma-1 open',
      ],
      [
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-3.5-ii',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'notify-missing should SNM-4.6-iv',
        'upload-missing should SNM-9.3-i',
      ],
      7,
      6,
      6,
      7,
      [],
    ],
  },
  {
    clause: 'SNM-3.4-ii',
    that: "wants the child's social worker in the case, who organises it whoever books it",
    of: ({ sees, judges }) => [
      found(sees(moment(raised({ without: [] }).at(told))), 'organiser-missing'),
      found(sees({ file: { case: { people: [] }, log: [] }, now: told }), 'organiser-missing'),
      judges(moment(listed()), { id: 'business-support', roles: [] }, 'scheduleMeeting', { ...booking, reason: 'As it is' }).facts[0]?.[
        'organiser'
      ],
      came(judges(moment(listed()), chair, 'scheduleMeeting', booking)),
    ],
    is: [[], ['organiser-missing must SNM-3.4-ii'], 'child-social-worker', ['blocked', 'not-eligible must SNM-3.4-ii']],
  },
  {
    clause: 'SNM-8.1-i, SNM-8.1-ii, SNM-8.1-iii',
    that: 'is chaired by a team manager, in a complex case by a service manager too, and by none near to it when the chair is to be independent; what nobody has said is asked',
    of: ({ judges, sees }) => {
      const may = (facts: Readonly<Record<string, unknown>>) => {
        const given = moment(listed({ facts: { urgency: 'planned', ...facts } }));
        return ['team-manager', 'child-team-manager', 'fostering-team-manager', 'residential-team-manager', 'service-manager', 'child-service-manager', 'fostering-service-manager', 'home-manager'].map((who) => [who, ...judges(given, worker, 'scheduleMeeting', { ...booking, chair: who }).findings.flatMap(({ code, clause, strength }) => (code.startsWith('chair') ? [`${code} ${strength} ${clause}`] : []))]); // prettier-ignore
      };
      return [
        may({ complex: false, independenceRequired: false }),
        may({ complex: true, independenceRequired: false }),
        may({ complex: true, independenceRequired: true }),
        judges(moment(listed()), worker, 'scheduleMeeting', { start, end: booking.end, reason: 'x' }).facts[0]?.['chair'],
        sees(moment(drafted())).meeting?.chair,
        ['child-team-manager', 'service-manager', 'fostering-service-manager', 'home-manager'].map((who) =>
          judges(moment(listed({ facts: { urgency: 'planned' } })), worker, 'scheduleMeeting', { ...booking, chair: who }).findings.flatMap(
            ({ code, clause, strength, about }) =>
              clause.startsWith('SNM-8.1') ? [`${code} ${strength} ${clause} ${about?.fact ?? '-'}`] : [],
          ),
        ),
      ];
    },
    is: [
      [
        ['team-manager'],
        ['child-team-manager'],
        ['fostering-team-manager'],
        ['residential-team-manager'],
        ['service-manager', 'chair-not-allowed should SNM-8.1-i'],
        ['child-service-manager', 'chair-not-allowed should SNM-8.1-i'],
        ['fostering-service-manager', 'chair-not-allowed should SNM-8.1-i'],
        ['home-manager', 'chair-not-allowed should SNM-8.1-i'],
      ],
      [
        ['team-manager'],
        ['child-team-manager'],
        ['fostering-team-manager'],
        ['residential-team-manager'],
        ['service-manager'],
        ['child-service-manager'],
        ['fostering-service-manager'],
        ['home-manager', 'chair-not-allowed should SNM-8.1-i'],
      ],
      [
        ['team-manager'],
        ['child-team-manager', 'chair-involved must SNM-8.1-iii'],
        ['fostering-team-manager', 'chair-involved must SNM-8.1-iii'],
        ['residential-team-manager'],
        ['service-manager'],
        ['child-service-manager', 'chair-involved must SNM-8.1-iii'],
        ['fostering-service-manager', 'chair-involved must SNM-8.1-iii'],
        ['home-manager', 'chair-not-allowed should SNM-8.1-i'],
      ],
      'team-manager',
      'team-manager',
      [
        ['precondition-unanswered may SNM-8.1-iii independenceRequired'],
        ['precondition-unanswered should SNM-8.1-ii complex'],
        ['precondition-unanswered may SNM-8.1-iii independenceRequired', 'precondition-unanswered should SNM-8.1-ii complex'],
        ['chair-not-allowed should SNM-8.1-i -'],
      ],
    ],
  },
];
