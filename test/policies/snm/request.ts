import type { Expectation } from '../../support/expectation.ts';
import { brief, came, found, moment, owed, since } from '../looks.ts';
import { asked, chair, cited, clocks, decided, duties, manager, questions, raised, say, told, worker, yes } from './cases.ts';
import { caseOf, fact, packOf } from '../../domain/support/packStory.ts';

const snm = packOf('snm');
const concern = moment(raised());
const waiting = moment(asked());
const homes = ['foster', 'connected', 'residential', 'other'] as const;
const bare = { decision: 'approve' };
const unplanned = (n: number) => moment(raised({ triggers: ['unplanned-placements'], facts: { unplannedPlacements: n } }));
const turned = moment(
  raised({ facts: { urgency: 'planned' } })
    .at('2026-12-08T11:00:00Z')
    .must(worker, 'recordFact', { fact: 'urgency', value: 'urgent', at: '2026-12-08T09:00:00Z' }),
);
const calmed = moment(say(raised({ facts: { urgency: 'urgent' } }), { urgency: 'planned' }));
const log = (...facts: ReturnType<typeof fact>[]) => moment(caseOf(snm, [], {}, facts), '2026-12-20T09:00:00Z');

/** Why a meeting is asked for, who decides it with whom, and by when it is held. */
export const request: readonly Expectation[] = [
  {
    clause:
      'SNM-3.3, SNM-3.3a, SNM-3.3b, SNM-3.3c, SNM-3.3d, SNM-3.3e, SNM-3.3f, SNM-3.3g, SNM-3.3h, SNM-3.3i, SNM-3.3j, SNM-3.3k, SNM-3.3l-i',
    that: 'takes any of twelve reasons, or another',
    of: ({ policy, sees, judges }) => [
      policy.triggers.any.map(
        ({ code }) => sees(moment(raised({ triggers: [code] }))).triggers.map((each) => `${each.code} ${each.clause}`)[0],
      ),
      sees(moment(raised({ triggers: ['other'] }))).triggers,
      judges(moment(caseOf(policy, ['child-social-worker'])), worker, 'raiseConcern', {
        triggers: ['a-new-school'],
        notifiedAt: told,
        placement: { type: 'foster' },
      }).outcome,
    ],
    is: [
      [
        'unregulated-placement SNM-3.3a',
        'fragile-placement SNM-3.3b',
        'school-containment SNM-3.3c',
        'planned-placement-risk SNM-3.3d',
        'transcultural-placement SNM-3.3e',
        'separated-child SNM-3.3f',
        'criminal-justice SNM-3.3g',
        'unplanned-placements SNM-3.3h',
        'self-harm SNM-3.3i',
        'missing SNM-3.3j',
        'exploitation SNM-3.3k',
        'notice-28-day SNM-3.3l-i',
      ],
      [{ code: 'other', label: 'Another reason', clause: 'SNM-3.3' }],
      'ok',
    ],
  },
  {
    clause: 'SNM-3.3h',
    that: 'counts two unplanned placements as a reason, one as none, and asks how many',
    of: ({ sees, judges }) => [
      ...[1, 2, 3].map((n) => came(judges(unplanned(n), worker, 'submitRequest', {}))),
      questions(sees(moment(raised({ triggers: ['unplanned-placements'] })))).filter((each) => each.startsWith('unplanned')),
      came(judges(moment(raised({ triggers: ['unplanned-placements'] })), worker, 'submitRequest', {})),
    ],
    is: [['needs-reason', 'precondition-unanswered should SNM-3.3h'], ['ok'], ['ok'], ['unplannedPlacements: SNM-3.3h number'], ['ok']],
  },
  {
    clause:
      'SNM-4.2-i, SNM-4.3c, SNM-3.3k, SNM-1.6-i, SNM-4.3b, SNM-4.6-i, SNM-3.6, SNM-8.1-ii, SNM-8.1-iii, SNM-5.3-i, SNM-5.3-ii, SNM-4.3d, SNM-6.1-ii',
    that: 'asks what nobody has said, each under its clause, and guesses nothing',
    of: ({ sees }) => [questions(sees(moment(caseOf(snm, [])))), sees(moment(caseOf(snm, []))).questions.map(({ why }) => cited(why)[0])],
    is: [
      [
        'complex: SNM-8.1-ii yes-no',
        'independenceRequired: SNM-8.1-iii yes-no',
        'urgency: SNM-4.2-i choice urgent planned',
        'child.dateOfBirth: SNM-4.3b date',
        'placement.type: SNM-4.3c choice foster connected residential supported-lodgings other',
        'child.legalStatus: SNM-4.6-i choice s20 s31 interim other',
        'plan: SNM-4.6-i choice rehabilitation permanence other',
        'englishNotFirstLanguage: SNM-5.3-i yes-no',
        'proceedingsOngoing: SNM-3.6 yes-no',
        'exploitation: SNM-6.1-ii yes-no',
        'placementDisrupted: SNM-7.9 yes-no',
        'placementEndDecided: SNM-7.8-i yes-no',
        'inEducation: SNM-4.3d yes-no',
        'disabled: SNM-5.3-ii yes-no',
        'prep.care-plan: SNM-6.1-i yes-no',
        'duty.at-risk: SNM-1.4 choice placement school both',
        'duty.necessity: SNM-3.1 text',
        'duty.foresee: SNM-1.6-i text',
      ],
      [
        'SNM-8.1-ii',
        'SNM-8.1-iii',
        'SNM-4.2-i',
        'SNM-4.3b',
        'SNM-4.3c',
        'SNM-4.6-i',
        'SNM-4.6-i',
        'SNM-5.3-i',
        'SNM-3.6',
        'SNM-6.1-ii',
        'SNM-7.9',
        'SNM-7.8-i',
        'SNM-4.3d',
        'SNM-5.3-ii',
        'SNM-6.1-i',
        'SNM-1.4',
        'SNM-3.1',
        'SNM-1.6-i',
      ],
    ],
  },
  {
    clause: 'SNM-3.4-i, SNM-1.4',
    that: 'lets anybody in the case ask, and keeps the request open',
    of: ({ judges, sees }) => [
      judges(concern, chair, 'submitRequest', {}).outcome,
      sees(concern).openActs.find(({ act }) => act === 'submitRequest')?.clause,
      duties(sees(concern), 'request'),
      sees(concern).texts.map(({ clause }) => clause),
      ...homes.map((home) => sees(moment(raised({ home }))).texts[0]?.clause),
    ],
    is: [
      'ok',
      'SNM-3.4-i',
      ['request: SNM-3.4-i may open, child-social-worker (child-social-worker), due 2026-12-05T09:00:00Z, submitRequest'],
      ['SNM-1.4', 'SNM-1.1', 'SNM-1.2', 'SNM-1.3', 'SNM-1.5-i', 'SNM-2.1', 'SNM-2.2', 'SNM-2.2a', 'SNM-2.2b', 'SNM-2.2c', 'SNM-2.2d'],
      'SNM-1.4',
      'SNM-1.4',
      'SNM-1.4',
      'SNM-1.4',
    ],
  },
  {
    clause: 'SNM-3.2-ii, SNM-3.2-iii, SNM-1.4, SNM-3.1, SNM-4.2-i, SNM-3.3k',
    that: 'is decided by the social worker with three others by name, for a written reason, for the child, knowing what is at risk and how fast',
    of: ({ judges }) => [
      came(judges(waiting, worker, 'decideRequest', bare)),
      came(judges(moment(raised().must(worker, 'submitRequest', {})), worker, 'decideRequest', yes())),
      came(judges(waiting, worker, 'decideRequest', { decision: 'refuse' })),
      came(judges(waiting, manager, 'decideRequest', yes())),
      came(judges(moment(asked({ facts: { urgency: 'planned' } })), worker, 'decideRequest', yes())),
      came(judges(moment(asked({ facts: { urgency: 'planned', exploitation: true } })), worker, 'decideRequest', yes())),
      came(judges(moment(asked({ facts: { urgency: 'planned' }, triggers: ['exploitation'] })), worker, 'decideRequest', yes())),
    ],
    is: [
      [
        'incomplete',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'precondition-unanswered should SNM-4.2-i',
        'precondition-unanswered consider SNM-3.3k',
        'record-incomplete must SNM-3.2-iii',
      ],
      [
        'incomplete',
        'precondition-unanswered must SNM-1.4',
        'precondition-unanswered should SNM-4.2-i',
        'precondition-unanswered should SNM-3.1',
        'precondition-unanswered consider SNM-3.3k',
      ],
      [
        'incomplete',
        'refusal-incomplete must SNM-3.2-iii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
        'record-incomplete must SNM-3.2-ii',
      ],
      ['blocked', 'approver-not-allowed must SNM-3.2-ii'],
      ['ok-with-prompt', 'precondition-unanswered consider SNM-3.3k'],
      ['ok-with-prompt', 'precondition-unanswered consider SNM-3.3k'],
      ['ok-with-prompt', 'precondition-unanswered consider SNM-3.3k'],
    ],
  },
  {
    clause: 'SNM-3.2-ii',
    that: 'is talked over with their manager, and by the kind of home with the worker and the manager nearest the carers',
    of: ({ judges }) =>
      homes.map((home) => {
        const findings = judges(moment(asked({ home })), worker, 'decideRequest', { ...bare, reason: 'Why' }).findings;
        return findings.flatMap(({ says, about }) =>
          about?.['field'] === 'consulted' ? [says.replace('The decision is made in discussion with ', '')] : [],
        );
      }),
    is: [
      [
        "the child's team manager. Stability Network Meetings 3.2-ii.",
        'the fostering supervising social worker. Stability Network Meetings 3.2-ii.',
        'the fostering team manager. Stability Network Meetings 3.2-ii.',
      ],
      [
        "the child's team manager. Stability Network Meetings 3.2-ii.",
        'the fostering supervising social worker. Stability Network Meetings 3.2-ii.',
        'the fostering team manager. Stability Network Meetings 3.2-ii.',
      ],
      [
        "the child's team manager. Stability Network Meetings 3.2-ii.",
        'the key worker. Stability Network Meetings 3.2-ii.',
        'the manager of the key worker or manager of the home. Stability Network Meetings 3.2-ii.',
      ],
      [
        "the child's team manager. Stability Network Meetings 3.2-ii.",
        'the fostering supervising social worker or key worker. Stability Network Meetings 3.2-ii.',
        'the fostering team manager, manager of the key worker or manager of the home. Stability Network Meetings 3.2-ii.',
      ],
    ],
  },
  {
    clause: 'SNM-3.2-ii',
    that: 'wants a person for each of the four: a role nobody holds was not talked with, and any that fits will do elsewhere',
    of: ({ judges, sees }) => [
      ...['child-team-manager', 'supervising-social-worker', 'fostering-team-manager'].flatMap((role) => [
        came(judges(moment(asked({ facts: { urgency: 'planned' }, without: [role] })), worker, 'decideRequest', yes())),
        came(judges(moment(asked({ facts: { urgency: 'planned' } })), worker, 'decideRequest', yes('foster', role))),
      ]),
      ...['residential-team-manager', 'home-manager'].map(
        (role) =>
        came(judges(moment(asked({ facts: { urgency: 'planned' }, home: 'residential' })), worker, 'decideRequest', { ...yes(), consulted: ['child-team-manager', 'key-worker', role] })), // prettier-ignore
      ),
      ...['fostering-team-manager', 'residential-team-manager', 'home-manager'].flatMap((role) =>
        ['supervising-social-worker', 'key-worker'].map(
          (other) =>
          judges(moment(asked({ facts: { urgency: 'planned' }, home: 'other' })), worker, 'decideRequest', { ...yes(), consulted: ['child-team-manager', other, role] }).outcome, // prettier-ignore
        ),
      ),
      judges(moment(asked({ facts: { urgency: 'planned' } })), worker, 'decideRequest', yes()).facts[0]?.['discussedBy'],
      duties(sees(waiting), 'decide'),
    ],
    is: [
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['incomplete', 'record-incomplete must SNM-3.2-ii', 'precondition-unanswered consider SNM-3.3k'],
      ['ok-with-prompt', 'precondition-unanswered consider SNM-3.3k'],
      ['ok-with-prompt', 'precondition-unanswered consider SNM-3.3k'],
      'ok-with-prompt',
      'ok-with-prompt',
      'ok-with-prompt',
      'ok-with-prompt',
      'ok-with-prompt',
      'ok-with-prompt',
      ['child-social-worker', 'child-team-manager', 'supervising-social-worker', 'fostering-team-manager'],
      ['decide: SNM-3.2-ii must open, child-social-worker (child-social-worker), due 2026-12-05T09:00:00Z, decideRequest'],
    ],
  },
  {
    clause: 'SNM-3.2-i, SNM-3.2-ii',
    that: 'is never booked on a reason alone',
    of: ({ judges, sees }) => [
      came(judges(concern, worker, 'scheduleMeeting', { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z' })),
      found(sees(log(fact('concern.raised', told, { triggers: ['missing'] }), fact('meeting.scheduled', told, { start: '2026-12-21T10:00:00Z' }))), 'approval-missing'), // prettier-ignore
    ],
    is: [
      ['blocked', 'approval-missing must SNM-3.2-ii', 'approval-missing forbid SNM-3.2-i'],
      ['approval-missing must SNM-3.2-ii', 'approval-missing forbid SNM-3.2-i'],
    ],
  },
  {
    clause: 'SNM-7.2, SNM-7.3, SNM-4.2-i',
    that: 'counts 48 hours for an urgent meeting and five working days for a planned one; both until it is known which',
    of: ({ sees }) => [
      clocks(sees(moment(raised({ facts: { urgency: 'urgent' } })))),
      clocks(sees(moment(raised({ facts: { urgency: 'planned' } })))),
      clocks(sees(concern)),
      clocks(sees(calmed)),
    ],
    is: [
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z',
        'review: SNM-7.4 should waiting, from meeting.held ? to ?',
        'circulation: SNM-9.3-ii should waiting, from meeting.held ? to ?',
      ],
      [
        'planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z',
        'review: SNM-7.4 should waiting, from meeting.held ? to ?',
        'circulation: SNM-9.3-ii should waiting, from meeting.held ? to ?',
      ],
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-05T09:00:00Z',
        'planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z',
        'review: SNM-7.4 should waiting, from meeting.held ? to ?',
        'circulation: SNM-9.3-ii should waiting, from meeting.held ? to ?',
      ],
      [
        'planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z',
        'review: SNM-7.4 should waiting, from meeting.held ? to ?',
        'circulation: SNM-9.3-ii should waiting, from meeting.held ? to ?',
      ],
    ],
  },
  {
    clause: 'SNM-7.2, SNM-7.3',
    that: 'starts 48 hours of its own when it turns urgent, from when that was told, and keeps the first limit',
    of: ({ sees, judges }) => [
      clocks(sees(turned)),
      came(judges(moment(decided({ facts: { urgency: 'urgent' } })), worker, 'scheduleMeeting', { start: '2026-12-11T10:00:00Z', end: '2026-12-11T11:00:00Z' })).filter((each) => each.startsWith('window')), // prettier-ignore
      came(judges(moment(decided()), worker, 'scheduleMeeting', { start: '2026-12-11T10:00:00Z', end: '2026-12-11T11:00:00Z' })).filter((each) => each.startsWith('window')), // prettier-ignore
      judges(concern, worker, 'recordFact', { fact: 'urgency', value: 'urgent', at: '2026-12-09T09:00:00Z' }).outcome,
    ],
    is: [
      [
        'urgent: SNM-7.2 should running, from concern.notified 2026-12-08T09:00:00Z to 2026-12-10T09:00:00Z',
        'planned: SNM-7.3 should running, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z',
        'review: SNM-7.4 should waiting, from meeting.held ? to ?',
        'circulation: SNM-9.3-ii should waiting, from meeting.held ? to ?',
      ],
      ['window-late should SNM-7.2'],
      ['window-late should SNM-7.3'],
      'incomplete',
    ],
  },
  {
    clause: 'SNM-3.3l-i, SNM-3.3l-ii',
    that: 'shows when a notice runs out, and lets nobody accept it before a meeting since',
    of: ({ sees, judges }) => {
      const noticed = moment(raised({ triggers: ['notice-28-day'] }).must(worker, 'recordNotice', { receivedAt: '2026-12-02T09:00:00Z' }));
      const held = fact('meeting.held', '2026-12-04T15:00:00Z', { startedAt: '2026-12-04T14:00:00Z', attendance: [{ person: 'team-manager', present: true }] }); // prettier-ignore
      const accept = fact('notice.accepted', '2026-12-05T09:00:00Z');
      const because = { exception: 'serious-safeguarding', reason: 'He is not safe there' };
      return [
        clocks(sees(noticed)).filter((each) => each.startsWith('notice')),
        sees(concern).clocks.map(({ id }) => id),
        found(sees(since(noticed, accept)), 'gate-closed'),
        found(sees(since(noticed, held, accept)), 'gate-closed'),
        came(judges(noticed, worker, 'acceptNotice', {})),
        came(judges(noticed, worker, 'acceptNotice', because)),
        ...['child-team-manager', 'child-service-manager', 'team-manager', 'service-manager'].map((role) => came(judges(noticed, { id: role, roles: [role] }, 'acceptNotice', because))), // prettier-ignore
        came(judges(noticed, manager, 'acceptNotice', { exception: 'serious-safeguarding' })),
        found(sees(since(noticed, { ...accept, ...because })), 'gate-closed'),
        found(sees(since(noticed, { ...accept, ...because, by: 'team-manager' })), 'gate-closed'),
        sees(since(noticed, held, accept)).openActs.some(({ act }) => act === 'acceptNotice'),
        sees(noticed)
          .openActs.filter(({ act }) => act.endsWith('Notice'))
          .map(({ act, clause }) => `${act} ${clause ?? ''}`),
        came(judges(since(noticed, held), { id: 'placement-management', roles: [] }, 'acceptNotice', {})),
      ];
    },
    is: [
      ['notice: SNM-3.3l-i inform running, from notice.received 2026-12-02T09:00:00Z to 2026-12-30T23:59:59.999Z'],
      ['urgent', 'planned', 'review', 'circulation'],
      ['gate-closed forbid SNM-3.3l-ii'],
      [],
      ['blocked', 'gate-closed forbid SNM-3.3l-ii'],
      ['blocked', 'not-eligible must SNM-3.3l-ii'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['incomplete', 'form-incomplete must SNM-3.3l-ii'],
      ['gate-closed forbid SNM-3.3l-ii'],
      [],
      false,
      ['recordNotice SNM-3.3l-ii', 'acceptNotice SNM-3.3l-ii'],
      ['ok'],
    ],
  },
  {
    clause: 'SNM-3.3l-i',
    that: 'asks for the day of the notice where notice is the reason, once, of the child’s social worker, until it is recorded as a notice',
    of: ({ sees }) => {
      const worried = (...triggers: readonly string[]) => moment(raised({ triggers }));
      const word = fact('fact.recorded', '2026-12-03T09:30:00Z', { fact: 'duty.notice-day', value: true });
      const noticed = moment(raised({ triggers: ['notice-28-day'] }).must(worker, 'recordNotice', { receivedAt: '2026-12-02T09:00:00Z' }));
      const later = since(noticed, fact('meeting.held', '2026-12-04T15:00:00Z', { startedAt: '2026-12-04T14:00:00Z' }), fact('meeting.scheduled', '2026-12-05T09:00:00Z', { number: 2 })); // prettier-ignore
      return [worried('exploitation'), worried('notice-28-day'), since(worried('notice-28-day'), word), noticed, later].map((given) => [owed(sees(given), 'notice-day'), sees(given).findings.filter(({ about }) => about?.duty === 'notice-day').map(brief)]); // prettier-ignore
    },
    is: [
      [[], []],
      [
        [{ duty: 'SNM-3.3l-i should open', by: ['child-social-worker'], people: [worker.id], act: 'recordNotice' }],
        ['precondition-unanswered should SNM-3.3l-i'],
      ],
      [
        [{ duty: 'SNM-3.3l-i should open', by: ['child-social-worker'], people: [worker.id], act: 'recordNotice' }],
        ['precondition-unanswered should SNM-3.3l-i'],
      ],
      [[{ duty: 'SNM-3.3l-i should done', by: ['child-social-worker'], people: [worker.id], act: 'recordNotice' }], []],
      [[{ duty: 'SNM-3.3l-i should done', by: ['child-social-worker'], people: [worker.id], act: 'recordNotice' }], []],
    ],
  },
];
