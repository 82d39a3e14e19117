import { strengthOf } from '../../../src/domain/policy/cite.ts';
import { caseOf } from '../../domain/support/packStory.ts';
import type { Expectation } from '../../support/expectation.ts';
import { brief, came, form, found, later, moment } from '../looks.ts';
import {
  asked,
  booking,
  concern,
  empty,
  fostering,
  homes,
  officer,
  raised,
  requested,
  scheduled,
  over,
  psm,
  final,
  unanswered,
  worker,
} from './cases.ts';

const concernOf = (more: object = {}) => ({ triggers: ['missing'], notifiedAt: '2026-12-03T09:00:00Z', placement: homes.foster, ...more });
const everyReason = moment(raised({ triggers: ['fragile-placement', 'other'] }));
const counted = [1, 2, 3].map((n) => moment(raised({ triggers: ['unplanned-placements'], facts: { unplannedPlacements: n } })));
const anotherReason = moment(asked({ triggers: ['other'] }));
const afterTalking = moment(asked({ triggers: ['other'] }).must(worker, 'consult', { role: 'reviewing-officer', view: 'Worth trying' }));
const beside = moment(asked({ triggers: ['other', 'missing'] }));

/** Why and how it begins: 1.1 to 1.7 and 3.1. */
export const request: readonly Expectation[] = [
  {
    clause: 'PSM-3.1, PSM-3.1a, PSM-3.1b, PSM-3.1c, PSM-3.1d, PSM-3.1e, PSM-3.1f, PSM-3.1g, PSM-3.1h, PSM-3.1i, PSM-3.1j, PSM-1.5',
    that: 'makes the request form: nine reasons and one beside them, five kinds of home, and nobody shut out from asking',
    of: (tried) => [
      form(tried).triggers.map(({ code, clause }) => `${code} ${clause}`),
      form(tried).exclusions,
      form(tried).placementTypes.map(({ value }) => value),
      form(tried).requesters,
      tried.policy.placements.kinds.map(({ clause }) => clause),
    ],
    is: [
      [
        'fragile-placement PSM-3.1a',
        'school-containment PSM-3.1b',
        'planned-placement-risk PSM-3.1c',
        'transcultural-placement PSM-3.1d',
        'cse-risk PSM-3.1e',
        'criminal-exploitation-risk PSM-3.1f',
        'missing PSM-3.1g',
        'criminal-justice PSM-3.1h',
        'unplanned-placements PSM-3.1i',
        'other PSM-3.1j',
      ],
      [],
      ['foster', 'connected', 'residential', 'supported-lodgings', 'other'],
      [
        { role: 'child', label: 'Child or young person', clause: 'PSM-3.1a' },
        { role: 'foster-carer', label: 'Foster carer', clause: 'PSM-3.1a' },
        { role: 'connected-carer', label: 'Family or friends carer', clause: 'PSM-3.1a' },
        { role: 'key-worker', label: 'Key worker', clause: 'PSM-3.1a' },
        { role: 'supported-lodgings-provider', label: 'Supported lodgings provider', clause: 'PSM-3.1a' },
        { role: 'child-social-worker', label: 'Social worker', clause: 'PSM-3.1a' },
        { role: 'child-team-manager', label: 'Childcare team manager', clause: 'PSM-3.1a' },
        { role: 'supervising-social-worker', label: 'Fostering supervising social worker', clause: 'PSM-3.1a' },
        { role: 'fostering-team-manager', label: 'Fostering team manager', clause: 'PSM-3.1a' },
        { role: 'team-manager', label: 'Team manager', clause: 'PSM-3.1a' },
        { role: 'practice-manager', label: 'Practice manager', clause: 'PSM-3.1a' },
        { role: 'advanced-practitioner', label: 'Advanced practitioner', clause: 'PSM-3.1a' },
        { role: 'reviewing-officer', label: 'Reviewing Officer', clause: 'PSM-3.1a' },
        { role: 'personal-adviser', label: 'Personal adviser', clause: 'PSM-3.1a' },
        { role: 'education-representative', label: 'Class or designated teacher', clause: 'PSM-3.1a' },
        { role: 'virtual-school', label: 'Virtual School', clause: 'PSM-3.1a' },
        { role: 'therapeutic-service', label: 'Therapeutic service', clause: 'PSM-3.1a' },
        { role: 'police', label: 'Police', clause: 'PSM-3.1a' },
        { role: 'advocate', label: 'Advocate', clause: 'PSM-3.1a' },
        { role: 'designated-nurse', label: 'Designated nurse', clause: 'PSM-3.1a' },
        { role: 'youth-justice', label: 'Youth Offending Service', clause: 'PSM-3.1a' },
        { role: 'birth-parent', label: 'Birth parent', clause: 'PSM-3.1a' },
        { role: 'commissioning', label: 'Commissioning', clause: 'PSM-3.1a' },
        { role: 'art-representative', label: 'ART', clause: 'PSM-3.1a' },
        { role: 'business-support', label: 'Business support', clause: 'PSM-3.1a' },
        { role: 'other-professional', label: 'Another professional', clause: 'PSM-3.1a' },
      ],
      ['PSM-1.5', 'PSM-1.5', 'PSM-1.5', 'PSM-1.5', 'PSM-1.5'],
    ],
  },
  {
    clause: 'PSM-3.1',
    that: 'has a closed list: a reason it does not name is no reason',
    of: ({ judges }) => [
      ...['fragile-placement', 'weather', 'other'].map((code) =>
        came(judges(empty, officer, 'raiseConcern', concernOf({ triggers: [code] }))),
      ),
      came(judges(empty, officer, 'raiseConcern', concernOf({ placement: { type: 'boat' } }))),
    ],
    is: [['ok'], ['incomplete', 'form-incomplete must PSM-3.1'], ['ok'], ['incomplete', 'form-incomplete must PSM-1.5']],
  },
  {
    clause: 'PSM-3.1, PSM-3.1j',
    that: 'keeps each reason under its own clause and every clause of a reason as strong as it is',
    of: ({ sees, policy }) => [
      sees(everyReason).triggers.map(({ code, clause }) => `${code} ${clause}`),
      policy.triggers.any.map((each) => strengthOf(policy, each)),
    ],
    is: [
      ['fragile-placement PSM-3.1a', 'other PSM-3.1j'],
      ['should', 'should', 'should', 'should', 'should', 'should', 'should', 'should', 'should'],
    ],
  },
  {
    clause: 'PSM-3.1a',
    that: 'takes it from anybody whoever they are, tells the social worker, and leaves the asking with them at once',
    of: ({ judges, sees }) => [
      ...['education-representative', 'police'].map((id) => came(judges(concern, { id, roles: [id] }, 'submitRequest', {}))),
      judges(empty, officer, 'raiseConcern', concernOf()).facts.map((fact) => [fact.event, fact['to']]),
      sees(concern).duties.filter(({ id }) => id === 'request').map(({ clause, strength, ownerRoles, explanation }) => [clause, strength, ownerRoles, explanation]), // prettier-ignore
    ],
    is: [
      ['ok'],
      ['ok'],
      [
        ['concern.raised', undefined],
        ['concern.notified', 'child-social-worker'],
      ],
      [
        [
          'PSM-3.1a',
          'should',
          ['child-social-worker'],
          'A concern is recorded and nobody has made the request yet. The worry was first recorded today, Thu 3 Dec 2026, 09:30; the procedure gives no number of days. Placement Stability Meetings 3.1a.',
        ],
      ],
    ],
  },
  {
    clause: 'PSM-3.1i',
    that: 'counts two unplanned placements or more',
    of: ({ judges, sees }) =>
      counted.map((given) => [came(judges(given, worker, 'submitRequest', {})), found(sees(given), 'precondition-unanswered').slice(0, 1)]),
    is: [
      [['needs-reason', 'precondition-unanswered should PSM-3.1i'], ['precondition-unanswered should PSM-3.1i']],
      [['ok'], ['precondition-unanswered should PSM-1.8i']],
      [['ok'], ['precondition-unanswered should PSM-1.8i']],
    ],
  },
  {
    clause: 'PSM-3.1j',
    that: 'for another situation alone has the Reviewing Officer consulted before it is booked',
    of: ({ judges, sees }) => [
      ...[anotherReason, afterTalking, beside].map((given) => came(judges(given, worker, 'scheduleMeeting', booking)).filter((each) => each.includes('3.1j') || each === 'blocked')), // prettier-ignore
      sees(anotherReason).openActs.map(({ act, clause }) => `${act} ${clause ?? '-'}`),
    ],
    is: [
      ['blocked', 'iro-consultation-missing must PSM-3.1j'],
      [],
      [],
      [
        'withdrawRequest -',
        'assignRole -',
        'recordFact -',
        'decideInvitee PSM-1.8',
        'notify PSM-2.2-ii',
        'consult PSM-3.1j',
        'recordStatutoryReview PSM-7.1-i',
      ],
    ],
  },
  {
    clause: 'PSM-3.1, PSM-1.8',
    that: 'needs no approval, has no limit, and says how long the worry is known',
    of: ({ sees }) => [
      sees(requested).stage,
      sees(requested).clocks,
      ...[requested, later(requested, '2026-12-07T09:00:00Z'), scheduled].map((given) =>
        sees(given)
          .duties.filter(({ id }) => ['invite', 'book', 'hold'].includes(id))
          .map(({ id, clause, strength, state, ownerRoles, explanation }) => [id, clause, strength, state, ownerRoles, explanation]),
      ),
    ],
    is: [
      'approved',
      [],
      [
        [
          'invite',
          'PSM-1.8',
          'should',
          'open',
          ['child-social-worker'],
          'Every seat on the list is decided before the invitations go. Placement Stability Meetings 1.8.',
        ],
        [
          'book',
          'PSM-3.1a',
          'should',
          'open',
          ['child-social-worker'],
          'The meeting is asked for and has no time yet. The worry was first recorded today, Thu 3 Dec 2026, 09:30; the procedure gives no number of days. Placement Stability Meetings 3.1a.',
        ],
      ],
      [
        [
          'invite',
          'PSM-1.8',
          'should',
          'open',
          ['child-social-worker'],
          'Every seat on the list is decided before the invitations go. Placement Stability Meetings 1.8.',
        ],
        [
          'book',
          'PSM-3.1a',
          'should',
          'open',
          ['child-social-worker'],
          'The meeting is asked for and has no time yet. The worry was first recorded 4 days ago, Thu 3 Dec 2026, 09:30; the procedure gives no number of days. Placement Stability Meetings 3.1a.',
        ],
      ],
      [
        [
          'invite',
          'PSM-1.8',
          'should',
          'open',
          ['child-social-worker'],
          'Every seat on the list is decided before the invitations go. Placement Stability Meetings 1.8.',
        ],
        [
          'hold',
          'PSM-3.1a',
          'should',
          'not-yet',
          ['child-social-worker'],
          'It is booked for Tue 8 Dec 2026, 14:00. Placement Stability Meetings 3.1a.',
        ],
      ],
    ],
  },
  {
    clause: 'PSM-1.8',
    that: 'wants a social worker in the case, who sees to the invitations',
    of: ({ sees }) => [
      sees(moment(caseOf(psm, [fostering.id])))
        .findings.map(brief)
        .filter((each) => each.startsWith('organiser')),
      found(sees(concern), 'organiser-missing'),
    ],
    is: [['organiser-missing should PSM-1.8'], []],
  },
  {
    clause: 'PSM-1.1, PSM-1.3, PSM-1.4, PSM-1.6, PSM-1.7, PSM-1.7a, PSM-2.1-i, PSM-2.1-ii, PSM-5.2, PSM-6.1-iv',
    that: 'shows what it is for, and later what to bear in mind',
    of: ({ sees }) => [concern, requested, scheduled, over, final].map((given) => sees(given).texts.map(({ clause }) => clause)),
    is: [
      ['PSM-1.5', 'PSM-0', 'PSM-1.1', 'PSM-1.3', 'PSM-1.4', 'PSM-1.6', 'PSM-1.7', 'PSM-1.7a', 'PSM-1.7b', 'PSM-1.7c', 'PSM-1.7d'],
      ['PSM-1.5', 'PSM-1.7a', 'PSM-2.1-i', 'PSM-2.1-ii', 'PSM-5.2', 'PSM-6.1-iv'],
      ['PSM-1.5', 'PSM-1.7a', 'PSM-2.1-i', 'PSM-2.1-ii', 'PSM-5.2', 'PSM-6.1-iv'],
      ['PSM-1.5'],
      ['PSM-1.5'],
    ],
  },
  {
    clause: 'PSM-1.8a, PSM-4.1, PSM-1.8d, PSM-1.8g, PSM-1.8h, PSM-1.9-ii, PSM-1.8i, PSM-5.1-iii, PSM-2.3-i, PSM-2.3-ii, PSM-7.1-iii',
    that: 'asks what nobody has said, each under its clause, and guesses nothing',
    of: ({ sees }) =>
      [empty, unanswered].map(
        (given) =>
        sees(given).questions.map(({ fact, kind, clause, choices, why }) => [fact, kind, clause, ...(choices ?? []).map(({ value }) => value), why.includes(clause.slice(4))]), // prettier-ignore
      ),
    is: [
      [
        ['placement.provider', 'choice', 'PSM-4.1', 'in-house', 'commissioned', 'agency', 'private', true],
        ['placement.type', 'choice', 'PSM-1.8a', 'foster', 'connected', 'residential', 'supported-lodgings', 'other', true],
        ['child.dateOfBirth', 'date', 'PSM-1.8d', true],
        ['therapyActive', 'yes-no', 'PSM-1.8g', true],
        ['policeIndicated', 'yes-no', 'PSM-1.8h', true],
        ['advocate', 'choice', 'PSM-1.8i', 'has', 'wants', 'declined', true],
        ['offendingRisk', 'yes-no', 'PSM-1.9-ii', true],
        ['exploitation', 'yes-no', 'PSM-5.1-iii', true],
        ['englishNotFirstLanguage', 'yes-no', 'PSM-2.3-i', true],
        ['disabled', 'yes-no', 'PSM-2.3-ii', true],
        ['iroRecommended', 'yes-no', 'PSM-7.1-iii', true],
        ['prep.care-plan', 'yes-no', 'PSM-5.1-i', true],
        ['duty.birth-parent-views', 'choice', 'PSM-1.9-iv', 'obtained', 'not-obtainable', true],
        ['duty.child-views', 'choice', 'PSM-2.2-i', 'sought', 'not-obtainable', true],
        ['duty.choice-offered', 'choice', 'PSM-2.2-iii', 'offered', 'not-fitting', true],
        ['duty.adjustments', 'text', 'PSM-2.4-i', true],
        ['duty.culture', 'text', 'PSM-2.4-iii', true],
      ],
      [
        ['placement.provider', 'choice', 'PSM-4.1', 'in-house', 'commissioned', 'agency', 'private', true],
        ['child.dateOfBirth', 'date', 'PSM-1.8d', true],
        ['therapyActive', 'yes-no', 'PSM-1.8g', true],
        ['policeIndicated', 'yes-no', 'PSM-1.8h', true],
        ['advocate', 'choice', 'PSM-1.8i', 'has', 'wants', 'declined', true],
        ['offendingRisk', 'yes-no', 'PSM-1.9-ii', true],
        ['exploitation', 'yes-no', 'PSM-5.1-iii', true],
        ['englishNotFirstLanguage', 'yes-no', 'PSM-2.3-i', true],
        ['disabled', 'yes-no', 'PSM-2.3-ii', true],
        ['iroRecommended', 'yes-no', 'PSM-7.1-iii', true],
        ['prep.care-plan', 'yes-no', 'PSM-5.1-i', true],
        ['duty.birth-parent-views', 'choice', 'PSM-1.9-iv', 'obtained', 'not-obtainable', true],
        ['duty.child-views', 'choice', 'PSM-2.2-i', 'sought', 'not-obtainable', true],
        ['duty.choice-offered', 'choice', 'PSM-2.2-iii', 'offered', 'not-fitting', true],
        ['duty.adjustments', 'text', 'PSM-2.4-i', true],
        ['duty.culture', 'text', 'PSM-2.4-iii', true],
      ],
    ],
  },
  {
    clause: 'PSM-3.1i, PSM-1.8d',
    that: 'takes a number and a day where those are asked',
    of: ({ judges }) =>
      [
        ['unplannedPlacements', 2],
        ['unplannedPlacements', 'two'],
        ['child.dateOfBirth', '2010-12-08'],
        ['child.dateOfBirth', 'May'],
        ['placement.provider', 'none of them'],
        ['placement.type', 'boat'],
        ['offendingRisk', 'yes'],
        ['therapyActive', 'yes'],
        ['policeIndicated', 'yes'],
        ['exploitation', 'yes'],
        ['englishNotFirstLanguage', 'yes'],
        ['disabled', 'yes'],
        ['iroRecommended', 'yes'],
        ['advocate', 'maybe'],
      ].map(([name, value]) => judges(concern, worker, 'recordFact', { fact: name, value }).outcome),
    is: [
      'ok',
      'incomplete',
      'ok',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
    ],
  },
];
