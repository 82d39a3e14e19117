import type { Expectation, Tried } from '../../support/expectation.ts';
import { moment } from '../looks.ts';
import { ended, roles, upToDisruption } from '../../support/lancashireDisruption.ts';

/** The homes the procedure tells apart, each at the booked meeting after which there are serious concerns. */
const at = (type: string, provider: string) => {
  const story = upToDisruption('requested', { placement: { type, provider }, who: [...roles, 'key-worker', 'home-manager', 'connected-carer'], significantConcerns: true }); // prettier-ignore
  return moment(story);
};
const homes = {
  'foster in-house': at('foster', 'in-house'),
  'foster of an agency': at('foster', 'agency'),
  connected: at('connected', 'in-house'),
  'residential in-house': at('residential', 'in-house'),
  'residential of an agency': at('residential', 'agency'),
};
const always =
  'hold request book invite prep-child-views prep-disruption-report-child-sw form-lan-disruption-request groups venue share-child-report planned-with-care confidential reminded child-understands learning-log team-support serious-concerns looked-after-review read-learning track-actions filed case-note gathered themes presented countywide'.split(
    ' ',
  );
const ownOf = ({ sees }: Tried): readonly (readonly string[])[] =>
  Object.entries(homes).map(([home, given]) => {
    const { duties, texts } = sees(given);
    return [
      home,
      ...duties.filter(({ id }) => !always.includes(id)).map(({ id }) => id),
      ...texts.filter(({ clause }) => clause === 'LAN-DIS-26').map(({ clause }) => `shows ${clause}`),
    ];
  });

/** A clause without the name of the council, and how a rule binds where it does not as its clause is worded. */
const bound = ({ clause, strength }: { readonly clause: string; readonly strength?: string | undefined }): string =>
  `${clause.replace('LAN-', '')}${strength === undefined ? '' : ` (${strength})`}`;

/** To which home, occasion, event and act each duty of the disruption meeting belongs, where the procedure says so or is silent. */
export const occasions: readonly Expectation[] = [
  {
    clause: 'LAN-DIS-10, LAN-DIS-24, LAN-DIS-25, LAN-DIS-26, LAN-DIS-28, LAN-DIS-33, LAN-DIS-34',
    that: 'wants of each kind of home what is for it alone',
    of: ownOf,
    is: [
      ['foster in-house', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'carer-review', 'early-carer-review', 'shows LAN-DIS-26'], // prettier-ignore
      ['foster of an agency', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'carer-review', 'shows LAN-DIS-26'], // prettier-ignore
      ['connected', 'prep-disruption-report-supervising-sw', 'share-carer-report', 'carer-guidance', 'carer-writing', 'carers-keep-links', 'shows LAN-DIS-26'], // prettier-ignore
      ['residential in-house', 'prep-disruption-report-residential', 'share-home-report'],
      ['residential of an agency', 'prep-disruption-report-residential', 'share-home-report', 'go-on-using-home'],
    ],
  },
  {
    clause: 'LAN-DIS-34',
    that: 'thinks of an early review of the carers only where the home was to last and there are serious concerns',
    of: ({ sees }) =>
      [{ placement: { lastingHome: false } }, { significantConcerns: false }, {}].map(
        (more) => sees(moment(ended({ significantConcerns: true, ...more }))).duties.filter(({ id }) => id === 'early-carer-review').length,
      ),
    is: [0, 0, 1],
  },
  {
    clause:
      'LAN-DIS-12, LAN-DIS-16, LAN-DIS-20, LAN-DIS-21, LAN-DIS-25, LAN-DIS-27, LAN-DIS-30, LAN-DIS-31-ii, LAN-DIS-32, LAN-DIS-35, LAN-DIS-36, LAN-DIS-37, LAN-DIS-38, LAN-MIN-07, LAN-RCS-25',
    that: 'keeps to how often, from when, until when and by which act each thing is owed, and what is missing without it',
    of: ({ policy }) =>
      policy.meetings['disruption']?.duties.map((duty) =>
        [
          `${bound(duty)} ${duty.id}: owed by ${duty.owner} ${duty.for}, from ${duty.after ?? '-'} until ${duty.before ?? '-'}${duty['ready-before'] === undefined ? '' : `, ${duty['ready-before']} before`}`,
          // Where only doing it settles it there is no answer to speak of.
          ...(duty.act !== undefined && duty['done-by'] !== undefined ? [] : [`${duty.kind} ${[duty['settled-by']].flat().join(' ')}`]),
          ...(duty['done-by'] === undefined ? [] : [`done by ${duty['done-by']}${duty.act === undefined ? '' : `, with ${duty.act}`}`]),
          ...(duty.document === undefined ? [] : [`of ${duty.document}`]),
          ...(duty.with === undefined ? [] : [`with ${duty.with.join(' ')}`]),
          ...(duty.by === undefined ? [] : [`said by ${duty.by.join(' ')}`]),
          ...(duty.at.length === 0 ? [] : [`looked at by ${duty.at.join(' ')}`]),
          ...(duty.fact === undefined ? [] : [`kept as ${duty.fact}`]),
          duty.code,
        ].join('; '),
      ),
    is: [
      'DIS-20 groups: owed by child-social-worker once, from disruption.requested until meeting.started; yes-no true; precondition-unanswered',
      'DIS-21 venue: owed by child-social-worker each, from disruption.requested until meeting.started; text any; looked at by startMeeting; precondition-unanswered',
      'DIS-25 share-child-report: owed by chair once, from report.completed until meeting.started, 1 calendar day before; done by report.shared, with shareReports; of disruption-report-child-sw; looked at by startMeeting; prep-missing',
      'DIS-25 share-carer-report: owed by chair once, from report.completed until meeting.started, 1 calendar day before; done by report.shared, with shareReports; of disruption-report-supervising-sw; looked at by startMeeting; prep-missing',
      'DIS-25 share-home-report: owed by chair once, from report.completed until meeting.started, 1 calendar day before; done by report.shared, with shareReports; of disruption-report-residential; looked at by startMeeting; prep-missing',
      'DIS-26 carer-guidance: owed by supervising-social-worker once, from disruption.requested until meeting.started; yes-no true; looked at by startMeeting; prep-missing',
      'DIS-26 carer-writing: owed by supervising-social-worker once, from disruption.requested until meeting.started; yes-no any; looked at by startMeeting; prep-missing',
      'RCS-25 chair-offer: owed by chair once, from report.completed until meeting.started; yes-no true; looked at by startMeeting; precondition-unanswered',
      'DIS-30 planned-with-care: owed by chair each, from meeting.scheduled until meeting.started; text any; looked at by startMeeting; precondition-unanswered',
      'DIS-31-ii confidential: owed by chair each, from meeting.scheduled until meeting.started; text any; looked at by startMeeting; precondition-unanswered',
      'MIN-07 reminded: owed by chair each, from meeting.started until -; yes-no true; said by chair; looked at by finaliseMinutes; record-incomplete',
      'DIS-27 child-understands: owed by child-social-worker each, from meeting.held until -; text any; looked at by finaliseMinutes; precondition-unanswered',
      'DIS-28 carers-keep-links: owed by supervising-social-worker each, from meeting.held until -; text any; looked at by finaliseMinutes; precondition-unanswered',
      'DIS-32 learning-log: owed by practice-development-manager once, from meeting.held until -; done by learning-log.completed, with completeForm; looked at by finaliseMinutes; log-missing',
      'DIS-12 team-support: owed by practice-development-manager once, from meeting.held until -; text any; with child-team-manager; precondition-unanswered',
      'DIS-10 carer-review: owed by supervising-social-worker once, from learning-log.completed until -; text any; precondition-unanswered',
      'DIS-33 (should) serious-concerns: owed by chair once, from meeting.held until -; yes-no any; looked at by finaliseMinutes; kept as significantConcerns; precondition-unanswered',
      'DIS-33 go-on-using-home: owed by child-team-manager once, from meeting.held until -; text any; precondition-unanswered',
      'DIS-34 early-carer-review: owed by supervising-social-worker once, from meeting.held until -; text any; precondition-unanswered',
      'DIS-35 looked-after-review: owed by child-social-worker once, from disruption.requested until -; done by looked-after-review.convened, with recordStatutoryReview; precondition-unanswered',
      'DIS-36 read-learning: owed by reviewing-officer once, from learning-log.completed until -; yes-no true; said by reviewing-officer; precondition-unanswered',
      'DIS-36 track-actions: owed by reviewing-officer once, from minutes.finalised until -; yes-no true; said by reviewing-officer; precondition-unanswered',
      'DIS-37 filed: owed by child-social-worker each, from meeting.held until -; text any; done by filed.in-system-of-record; upload-missing',
      'DIS-38 case-note: owed by child-social-worker each, from meeting.held until -; yes-no true; kept as disruption.caseNote; upload-missing',
      'DIS-13 gathered: owed by practice-development-manager once, from learning-log.completed until analysis.presented; yes-no true; done by analysis.generated; precondition-unanswered',
      'DIS-14 themes: owed by practice-development-manager once, from learning-log.completed until analysis.presented; yes-no true; precondition-unanswered',
      'DIS-15 presented: owed by practice-development-manager once, from learning-log.completed until analysis.presented; yes-no true; done by analysis.presented; precondition-unanswered',
      'DIS-16 countywide: owed by practice-development-manager once, from learning-log.completed until -; yes-no true; with principal-social-worker; precondition-unanswered',
    ],
  },
  {
    clause: 'LAN-DIS-13, LAN-DIS-15, LAN-DIS-17',
    that: 'says what a council may decide otherwise about the quarter and the forms',
    of: ({ policy }) =>
      policy.configurable
        .filter(({ key, clause }) => !key.startsWith('disruption-') && !clause.startsWith('LAN-SSM'))
        .map(({ key, at: field, default: holds, other, clause }) => [key, field ?? '-', holds, other, clause]),
    is: [
      ['quarter-covers', 'analysis.covers', 3, [12], 'LAN-DIS-15'],
      ['log-date', 'analysis.log-date', 'meeting.held', ['placement.ended', 'learning-log.completed'], 'LAN-DIS-13'],
    ],
  },
  {
    clause: 'LAN-DIS-22, LAN-DIS-24',
    that: 'wants child’s views and reports for each meeting, ten working days before it starts',
    of: ({ policy }) =>
      policy.meetings['disruption']?.preparation.map((rule) =>
        [rule.document, rule.for, rule.owner, rule['ready-before'], rule.before, rule.clause].join(' '),
      ),
    is: [
      'child-views each child-social-worker 10 working days meeting.started LAN-DIS-22',
      'disruption-report-child-sw each child-social-worker 10 working days meeting.started LAN-DIS-24',
      'disruption-report-supervising-sw each supervising-social-worker 10 working days meeting.started LAN-DIS-24',
      'disruption-report-residential each home-manager 10 working days meeting.started LAN-DIS-24',
    ],
  },
  {
    clause: 'LAN-DIS-05, LAN-DIS-19, LAN-DIS-06, LAN-MIN-07, LAN-DIS-31-i, LAN-DIS-18',
    that: 'has its say at its own stage, and thinks of a part only where it matters',
    of: ({ policy }) => {
      const rules = policy.meetings['disruption'];
      return [
        rules?.shown.map(({ at: stages, clauses }) => [stages.join(' '), clauses.join(' ')]),
        rules?.invite.flatMap((seat) =>
          seat['part-only'] ? [[seat.seat, seat['part-only'].clause, seat['part-only'].strength ?? 'as its clause']] : [],
        ),
        rules?.request.by === 'anyone' ? [] : rules?.request.by.map(({ role, clause }) => `${role} ${clause}`),
        rules?.circulation &&
          [
            rules.circulation.documents,
            rules.circulation.to,
            rules.circulation.after,
            rules.circulation.owner,
            rules.circulation.latest ?? 'no limit',
          ]
            .flat()
            .join(' '),
      ];
    },
    is: [
      [
        ['concern approved', 'LAN-DIS-05 LAN-DIS-05a LAN-DIS-05b LAN-DIS-05c LAN-DIS-05d LAN-DIS-05e LAN-DIS-05f LAN-DIS-05g LAN-DIS-19'],
        ['scheduled', 'LAN-DIS-06 LAN-DIS-29 LAN-MIN-07'],
        ['held minuted', 'LAN-MIN-01 LAN-MIN-08 LAN-DIS-gap'],
      ],
      [
        ['child', 'LAN-DIS-31-i', 'as its clause'],
        ['birth-parents', 'LAN-DIS-31-i', 'as its clause'],
        ['birth-family', 'LAN-DIS-31-i', 'as its clause'],
        ['former-carers', 'LAN-DIS-31-i', 'as its clause'],
        ['current-carers', 'LAN-DIS-31-i', 'as its clause'],
      ],
      ['child-social-worker LAN-DIS-18', 'supervising-social-worker LAN-DIS-18'],
      'disruption-record attendees meeting.held child-social-worker no limit',
    ],
  },
  {
    clause: 'LAN-REQ-01, LAN-RCS-01, LAN-RSS-01, LAN-RRH-01',
    that: 'asks each field of a form as a should: 17, 27, 22 and 16 of them',
    of: ({ policy }) =>
      ['REQ', 'RCS', 'RSS', 'RRH'].map(
        (form) =>
          Object.entries(policy.clauses).filter(([id, { strength }]) => id.startsWith(`LAN-${form}-`) && strength === 'should').length,
      ),
    is: [17, 27, 22, 16],
  },
  {
    clause: 'LAN-DIS-02, LAN-DIS-04, LAN-DIS-23, LAN-DIS-35',
    that: 'has one window for the first meeting, a discussion past it, a series of the chair’s, and a review beside it',
    of: ({ policy }) => {
      const rules = policy.meetings['disruption'];
      return [
        rules?.clocks.map(
          (clock) =>
            `${bound(clock)} ${clock.id}: ${clock.earliest ?? '-'} to ${clock.latest ?? '-'} from ${clock.after} to ${clock.until}, ${clock.for}; ${clock.late ? `${bound(clock.late)} ${clock.late.by.join(' ')}` : '-'}`,
        ),
        rules?.series && `${bound(rules.series)} by ${rules.series.by}; later ${bound(rules.series.later)}`,
        rules?.['statutory-review']?.clause,
        rules?.expected.map((each) => `${bound(each)} ${each.seat}`),
        rules?.request.eligible && `${bound(rules.request.eligible)} ${rules.request.eligible.choice.join(' ')}`,
        rules?.chair.map((rule) =>
          [bound(rule), rule.role, rule.attest && bound(rule.attest), rule.uninvolved && bound(rule.uninvolved)].join(' '),
        ),
        rules?.['chair-not'].map((rule) => [bound(rule), rule.role, rule.code].join(' ')),
      ];
    },
    is: [
      [
        'DIS-02 window: 28 calendar days to 42 calendar days from placement.ended to meeting.started, first; DIS-04 child-team-manager duty-quality-review-manager',
      ],
      'DIS-23 by chair; later DIS-23 (should)',
      'LAN-DIS-35',
      ['DIS-11 practice-development-manager'],
      'DIS-01 child-team-manager',
      ['DIS-03 uninvolved-reviewing-officer DIS-03 DIS-03'],
      ['DIS-03 reviewing-officer chair-not-allowed'],
    ],
  },
  {
    clause:
      'LAN-DIS-20, LAN-DIS-20.1, LAN-DIS-20.2, LAN-DIS-20.3, LAN-DIS-20.4, LAN-DIS-20.5, LAN-DIS-20.6, LAN-DIS-20.7, LAN-DIS-20.8, LAN-DIS-20.9',
    that: 'asks each of several carers, parents and others, and nobody else more than once; no thought is recorded of an invitation itself',
    of: ({ policy }) =>
      policy.meetings['disruption']?.invite.map(
        (seat) => `${bound(seat)} ${seat.seat}: ${seat.mode}${seat.each ? ', each' : ''}${seat.weighed ? ', weighed' : ''}`,
      ),
    is: [
      'DIS-20.1 child: contribute',
      'DIS-20.2 birth-parents: contribute, each',
      'DIS-20.2 birth-family: contribute, each',
      'DIS-20.3 child-social-worker: contribute',
      'DIS-20.3 child-team-manager: contribute',
      'DIS-20.4 key-worker: contribute',
      'DIS-20.4 home-manager: contribute',
      'DIS-20.5 former-carers: contribute, each',
      'DIS-20.5 supervising-social-worker: contribute',
      'DIS-20.6 reviewing-officer: contribute',
      'DIS-20.7 current-carers: contribute, each',
      'DIS-20.8 other-staff: contribute, each',
      'DIS-20.9 practice-development-manager: contribute',
    ],
  },
  {
    clause: 'LAN-MIN-02, LAN-MIN-07, LAN-MIN-08, LAN-MIN-09, LAN-MIN-21, LAN-DIS-06, LAN-DIS-07, LAN-DIS-09, LAN-DIS-31-ii',
    that: 'binds each part of agenda, record and plan as its clause does',
    of: ({ policy }) => {
      const { agenda, record, plan } = policy.meetings['disruption'] ?? {};
      return [
        agenda?.items.map((item) => `${bound(item)} ${item.id}`),
        record?.heading.map((each) => `${bound(each)} ${each.what}`),
        record?.['fixed-words'].map((each) => `${bound(each)} ${each.at.join(' ')}`),
        record?.sections.map(
          (section) => `${bound(section)} ${section.id}${section.audience ? ` for some ${bound(section.audience)}` : ''}`,
        ),
        plan?.fields.map((field) => `${bound(field)} ${field.id}`),
        plan?.none && bound(plan.none),
        plan?.['no-outcome'].map((each) => `${bound(each)} ${each['for-kind']}`),
      ];
    },
    is: [
      [
        'DIS-07 history',
        'DIS-07 child-wishes',
        'DIS-08 matching-needs',
        'DIS-08 matching-shared',
        'DIS-08 matching-offer',
        'DIS-08 matching-support',
        'DIS-29a how-and-why',
        'DIS-29b learning',
        'DIS-29c future',
        'DIS-29d work',
        'DIS-29e notifications',
      ],
      ['MIN-02 child', 'MIN-03 time', 'MIN-04 venue', 'MIN-05 attendees', 'MIN-06 agenda'],
      ['MIN-07 start copy', 'MIN-08 copy'],
      [
        'MIN-09 purpose',
        'MIN-10 background-child',
        'MIN-11 background-home for some DIS-31-ii',
        'MIN-12 known-before',
        'MIN-13 part-in-matching',
        'MIN-14 settling-in',
        'MIN-15 permanence',
        'MIN-16 difficulties',
        'MIN-16 unmet-need',
        'MIN-16 effect',
        'MIN-17 stability-meeting',
        'MIN-18 support-offered',
        'MIN-19 disruption for some DIS-31-ii',
        'MIN-20 reflections',
        'MIN-21 learning-points',
      ],
      ['MIN-21 task', 'MIN-21 owner', 'MIN-21 due', 'DIS-09 (must) target', 'DIS-09 (must) kind'],
      'DIS-09',
      ['DIS-06 placement-decision'],
    ],
  },
];
