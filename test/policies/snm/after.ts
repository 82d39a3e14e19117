import type { Expectation } from '../../support/expectation.ts';
import { came, found, later, moment, since, twins } from '../looks.ts';
import { fact } from '../../domain/support/packStory.ts';
import { action, again, all, booked, chair, cited, clocks, drafted, duties, everyone, held, minuted, questions, type raised, say, sent, told, worker } from './cases.ts'; // prettier-ignore

const none = {
  urgency: 'planned',
  englishNotFirstLanguage: false,
  disabled: false,
  exploitation: false,
  inEducation: true,
  proceedingsOngoing: false,
};
const planned = { facts: none };
const answer = (name: string, value: unknown, at = '2026-12-04T15:40:00Z') => fact('fact.recorded', at, { fact: name, value });
const notes = (sections: object, actions: readonly object[], more: object = {}) => fact('minutes.drafted', '2026-12-04T15:45:00Z', { number: 1, sections, actions, ...more }); // prettier-ignore
const bare = (...facts: ReturnType<typeof fact>[]) => since(moment(held(planned)), ...facts, notes({}, []));
const left = fact('invitee.decided', '2026-12-03T12:00:00Z', {
  seat: 'child',
  person: 'child',
  decision: 'leave-out',
  reason: 'In hospital',
});
const together = { because: 'stable', joint: true, agreed: everyone };
const ceased = () => held(planned).must(chair, 'ceaseMeetings', together);
const closed = () =>
  say(ceased().must(worker, 'saveMinutes', { sections: { decision: 'a', needs: 'b', 'child-voice': 'c', 'pr-voice': 'd', ending: 'e' }, actions: [action] }), { placementEndDecided: false, 'duty.pr-views.person-with-pr': 'obtained' }) // prettier-ignore
    .must(worker, 'finaliseMinutes', { reason: 'As it is' })
    .must(worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' });
const disrupted = (story: ReturnType<typeof raised>, ...more: ReturnType<typeof fact>[]) =>
  since(moment(story), answer('placementDisrupted', true), ...more);

/** The notes, the plan, what goes to whom, the next meeting, and how it ends. */
export const after: readonly Expectation[] = [
  {
    clause: 'SNM-9.2, SNM-9.3-i, SNM-9.3-ii, SNM-7.4, SNM-7.8-i, SNM-4.6-iii',
    that: 'owes after the meeting its notes, their upload and sending, the next date and the outcome told',
    of: ({ sees }) => [all(sees(moment(held(planned)))), questions(sees(moment(held(planned))))],
    is: [
      [
        'decide: SNM-3.2-ii must done, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideRequest',
        'notify-iro-convened: SNM-3.5-i should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-iro-outcome: SNM-3.5-ii should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-pr-convened-person-with-pr: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
        'notify-pr-outcome-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'prep-care-plan: SNM-6.1-i should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'prep-risk-assessment: SNM-6.1-ii should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'at-risk: SNM-1.4 must done, child-social-worker (child-social-worker), recordFact',
        'urgency-decided: SNM-4.2-i should done, child-social-worker (child-social-worker), recordFact',
        'necessity: SNM-3.1 should done, child-social-worker (child-social-worker), recordFact',
        'foresee: SNM-1.6-i should open, child-social-worker (child-social-worker), recordFact',
        'soon: SNM-7.1 consider done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'choice-offered: SNM-5.2-i should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'symbols-others: SNM-5.3-iii may late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'adjustments: SNM-5.4-i should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'pace: SNM-5.4-ii must late, chair (team-manager), due 2026-12-04T14:00:00Z, recordFact',
        'culture: SNM-5.4-iii should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'child-views: SNM-5.5 should late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'pr-views-person-with-pr: SNM-4.6-iii must late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'tell-who: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'tell-when: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'tell-how: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'advocate-asked: SNM-5.7-i should done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'venue: SNM-6.3-i should done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
        'upload: SNM-9.3-i should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, recordFact',
        'proforma: SNM-9.2 should open, child-social-worker (child-social-worker), recordFact',
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'review: SNM-7.4 should open, child-social-worker (child-social-worker), due 2027-01-01T23:59:59.999Z, agreeReview',
        'circulate: SNM-9.3-ii should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, finaliseMinutes',
      ],
      [
        'complex: SNM-8.1-ii yes-no',
        'independenceRequired: SNM-8.1-iii yes-no',
        'child.dateOfBirth: SNM-4.3b date',
        'child.legalStatus: SNM-4.6-i choice s20 s31 interim other',
        'plan: SNM-4.6-i choice rehabilitation permanence other',
        'placementDisrupted: SNM-7.9 yes-no',
        'placementEndDecided: SNM-7.8-i yes-no',
        'prep.care-plan: SNM-6.1-i yes-no',
        'prep.risk-assessment: SNM-6.1-ii yes-no',
        'duty.foresee: SNM-1.6-i text',
        'duty.choice-offered: SNM-5.2-i choice offered not-practical not-in-interests',
        'duty.symbols-others: SNM-5.3-iii yes-no',
        'duty.adjustments: SNM-5.4-i text',
        'duty.pace: SNM-5.4-ii yes-no',
        'duty.culture: SNM-5.4-iii text',
        'duty.child-views: SNM-5.5 choice gathered not-fitting',
        'duty.pr-views.person-with-pr: SNM-4.6-iii choice obtained not-obtainable',
        'duty.upload: SNM-9.3-i yes-no',
        'duty.proforma: SNM-9.2 yes-no',
      ],
    ],
  },
  {
    clause: 'SNM-1.2, SNM-3.2-iii, SNM-5.5, SNM-4.6-iii, SNM-7.4, SNM-7.8-i, SNM-5.2-ii, SNM-7.6, SNM-1.6-ii',
    that: 'closes no notes that lack what this meeting had to record',
    of: ({ judges }) => [
      came(judges(bare(), worker, 'finaliseMinutes', {})),
      came(judges(bare(left, answer('placementEndDecided', true), answer('placementDisrupted', true)), worker, 'finaliseMinutes', {})),
      came(judges(bare(answer('placementEndDecided', true), answer('duty.end-date', '2026-12-30')), worker, 'finaliseMinutes', {})).filter((each) => each.includes('7.8')), // prettier-ignore
      came(judges(bare(answer('placementEndDecided', false), answer('duty.pr-views.person-with-pr', 'obtained')), worker, 'finaliseMinutes', {})), // prettier-ignore
      came(judges(since(moment(ceased()), notes({}, [])), worker, 'finaliseMinutes', {})),
      came(judges(since(moment(held(planned)), fact('placement.ended', told), notes({}, [])), worker, 'finaliseMinutes', {})).filter((each) => each.includes('1.6')), // prettier-ignore
    ],
    is: [
      [
        'incomplete',
        'section-missing should SNM-3.2-iii',
        'section-missing must SNM-1.2',
        'section-missing should SNM-5.5',
        'section-missing should SNM-4.6-iii',
        'section-missing may SNM-9.2',
        'section-missing consider SNM-7.8-i',
        'move-plan-missing consider SNM-7.8-ii',
        'section-missing consider SNM-1.6-ii',
        'action-incomplete should SNM-7.4',
        'review-missing should SNM-7.4',
        'views-missing must SNM-4.6-iii',
        'precondition-unanswered must SNM-7.8-i',
      ],
      [
        'incomplete',
        'section-missing should SNM-3.2-iii',
        'section-missing must SNM-1.2',
        'section-missing should SNM-5.5',
        'section-missing should SNM-5.2-ii',
        'section-missing should SNM-4.6-iii',
        'section-missing may SNM-9.2',
        'section-missing must SNM-7.8-i',
        'move-plan-missing must SNM-7.8-ii',
        'section-missing must SNM-1.6-ii',
        'action-incomplete should SNM-7.4',
        'move-plan-missing must SNM-7.8-ii',
        'review-missing should SNM-7.4',
        'views-missing must SNM-4.6-iii',
        'precondition-unanswered should SNM-7.8-i',
      ],
      ['section-missing must SNM-7.8-i', 'move-plan-missing must SNM-7.8-ii', 'move-plan-missing must SNM-7.8-ii'],
      [
        'incomplete',
        'section-missing should SNM-3.2-iii',
        'section-missing must SNM-1.2',
        'section-missing should SNM-5.5',
        'section-missing should SNM-4.6-iii',
        'section-missing may SNM-9.2',
        'section-missing consider SNM-1.6-ii',
        'action-incomplete should SNM-7.4',
        'review-missing should SNM-7.4',
      ],
      [
        'incomplete',
        'section-missing should SNM-3.2-iii',
        'section-missing must SNM-1.2',
        'section-missing should SNM-5.5',
        'section-missing should SNM-4.6-iii',
        'section-missing may SNM-9.2',
        'section-missing consider SNM-7.8-i',
        'move-plan-missing consider SNM-7.8-ii',
        'section-missing consider SNM-1.6-ii',
        'section-missing should SNM-7.6',
        'action-incomplete should SNM-7.4',
        'views-missing must SNM-4.6-iii',
        'precondition-unanswered must SNM-7.8-i',
      ],
      ['section-missing must SNM-1.6-ii'],
    ],
  },
  {
    clause: 'SNM-9.2',
    that: 'has these headings in its notes',
    of: ({ sees }) =>
      sees(moment(held(planned))).sections.map(({ id, clause, strength, applies }) => `${id}: ${clause} ${strength} ${applies}`),
    is: [
      'decision: SNM-3.2-iii should yes',
      'needs: SNM-1.2 must yes',
      'child-voice: SNM-5.5 should yes',
      'child-left-out: SNM-5.2-ii should no',
      'pr-voice: SNM-4.6-iii should yes',
      'discussion: SNM-9.2 may yes',
      'end-decision: SNM-7.8-i must unknown',
      'move-plan: SNM-7.8-ii must unknown',
      'meetings-before: SNM-1.6-ii must unknown',
      'ending: SNM-7.6 should no',
    ],
  },
  {
    clause: 'SNM-7.8-ii, SNM-1.2, SNM-1.5-ii, SNM-7.4',
    that: 'plans actions that each say who does them; a resource where its approval was asked; a move as actions with people',
    of: ({ judges, sees }) => {
      const closes = (actions: readonly object[], ...facts: ReturnType<typeof fact>[]) => came(judges(since(moment(held(planned)), ...facts, notes({}, actions)), worker, 'finaliseMinutes', {})).filter((each) => /^action|^move/.test(each)); // prettier-ignore
      const moves = answer('placementEndDecided', true);
      const { due: _due, ...undated } = action;
      return [
        closes([action]),
        closes([undated]),
        closes([{ ...action, owner: '' }]),
        closes([{ ...action, kind: 'resource-request' }]),
        closes([{ ...action, kind: 'other' }]),
        closes([{ ...action, kind: 'resource-request', approval: 'The panel' }]),
        closes([], moves),
        closes([action, { ...action, id: 'b', owner: '' }], moves),
        closes([action], moves),
        sees(moment(held(planned))).actionFields.map(({ id, clause, required }) => `${id} ${clause} ${String(required)}`),
        duties(sees(moment(drafted(planned))), 'action-a'),
      ];
    },
    is: [
      ['move-plan-missing consider SNM-7.8-ii'],
      ['move-plan-missing consider SNM-7.8-ii'],
      ['move-plan-missing consider SNM-7.8-ii', 'action-incomplete must SNM-1.2'],
      ['move-plan-missing consider SNM-7.8-ii', 'action-incomplete must SNM-1.5-ii'],
      ['move-plan-missing consider SNM-7.8-ii'],
      ['move-plan-missing consider SNM-7.8-ii'],
      ['move-plan-missing must SNM-7.8-ii', 'action-incomplete should SNM-7.4', 'move-plan-missing must SNM-7.8-ii'],
      ['move-plan-missing must SNM-7.8-ii', 'action-incomplete must SNM-1.2', 'move-plan-missing must SNM-7.8-ii'],
      ['move-plan-missing must SNM-7.8-ii'],
      ['task SNM-6.2 true', 'owner SNM-1.2 true', 'due SNM-7.4 false', 'kind SNM-1.5-ii false', 'approval SNM-1.5-ii true'],
      ['action-a: SNM-6.2 should open,  (child-social-worker), due 2026-12-10T23:59:59.999Z, updateAction'],
    ],
  },
  {
    clause: 'SNM-1.5-iii',
    that: 'takes a delayed resource to the manager, once',
    of: ({ sees }) => {
      const resource = { ...action, id: 'r', kind: 'resource-request', approval: 'The panel' };
      const given = since(moment(held(planned)), notes({}, [resource]));
      const delayed = since(given, fact('action.updated', told, { action: 'r', status: 'delayed' }));
      const escalations = (at: typeof given) => [duties(sees(at), 'escalate-r'), sees(at).findings.flatMap(({ clause, strength, about }) => (about?.['duty'] === 'escalate-r' ? [`${clause} ${strength}`] : []))]; // prettier-ignore
      return [
        escalations(given),
        escalations(delayed),
        escalations(later(given, '2026-12-11T09:00:00Z')),
        escalations(since(delayed, fact('action.escalated', told, { action: 'r' }))),
        escalations(since(moment(held(planned)), notes({}, [{ ...resource, kind: 'other', status: 'delayed' }]))),
        duties(sees(since(moment(closed()), fact('action.updated', told, { action: 'a', status: 'delayed' }))), 'action-a'),
      ];
    },
    is: [
      [[], []],
      [['escalate-r: SNM-1.5-iii should open, child-social-worker (child-social-worker), updateAction'], ['SNM-1.5-iii should']],
      [['escalate-r: SNM-1.5-iii should open, child-social-worker (child-social-worker), updateAction'], ['SNM-1.5-iii should']],
      [[], []],
      [[], []],
      ['action-a: SNM-6.2 should open,  (child-social-worker), due 2026-12-10T23:59:59.999Z, updateAction'],
    ],
  },
  {
    clause: 'SNM-9.1',
    that: 'has the social worker take the minutes: somebody else with a reason, never the chair',
    of: ({ judges }) =>
      ['child-social-worker', 'business-support', 'team-manager'].map((noteTaker) => came(judges(since(moment(held(planned)), notes({}, [], { noteTaker })), worker, 'finaliseMinutes', {})).filter((each) => each.includes('9.1'))), // prettier-ignore
    is: [[], ['record-incomplete should SNM-9.1'], ['record-incomplete must SNM-9.1']],
  },
  {
    clause: 'SNM-9.2, SNM-9.3-i, SNM-9.3-ii, SNM-9.4',
    that: 'is uploaded and sent to all who came, and to the IRO, within five working days',
    of: ({ sees, judges }) => {
      const final = moment(minuted(planned));
      return [
        found(sees(final), 'upload-missing', 'record-incomplete', 'circulation-incomplete'),
        found(sees(later(final, '2026-12-12T09:00:00Z')), 'circulation-overdue'),
        clocks(sees(final)),
        ...[true, false].map((value) => sees(since(final, answer('duty.upload', value))).duties.find(({ id }) => id === 'upload')?.state),
        ...[true, false].map(
          (value) => sees(since(final, answer('duty.proforma', value))).duties.find(({ id }) => id === 'proforma')?.state,
        ),
        sees(since(final, fact('minutes.uploaded', '2026-12-05T09:00:00Z'))).duties.find(({ id }) => id === 'upload')?.state,
        judges(final, worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' }).facts.map(({ to }) => to),
        judges(final, worker, 'circulateMinutes', { documents: ['care-plan'], how: 'by-hand' }).outcome,
        judges(final, worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand', at: '2026-12-14T09:00:00Z' }).outcome,
        came(judges(later(final, '2026-12-14T09:00:00Z'), worker, 'circulateMinutes', { documents: ['meeting-notes'], how: 'by-hand' })),
        sees(moment(sent(planned))).stage,
      ];
    },
    is: [
      ['upload-missing should SNM-9.3-i', 'record-incomplete should SNM-9.2', 'circulation-incomplete should SNM-9.4'],
      ['circulation-overdue should SNM-9.3-ii'],
      [
        'planned: SNM-7.3 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z, met 2026-12-04T14:00:00Z',
        'interval: SNM-7.4 should running, from previous-meeting.held 2026-12-04T14:00:00Z to 2027-01-01T23:59:59.999Z',
        'review: SNM-7.4 should met, from meeting.held 2026-12-04T14:00:00Z to 2027-01-01T23:59:59.999Z, met 2026-12-30T00:00:00Z',
        'circulation: SNM-9.3-ii should running, from meeting.held 2026-12-04T14:00:00Z to 2026-12-11T23:59:59.999Z',
      ],
      'done',
      'open',
      'done',
      'open',
      'done',
      ['child-social-worker', 'team-manager', 'foster-carer', 'supervising-social-worker', 'placement-management', 'reviewing-officer'],
      'incomplete',
      'incomplete',
      ['needs-reason', 'circulation-overdue should SNM-9.3-ii'],
      'circulated',
    ],
  },
  {
    clause: 'SNM-7.4',
    that: 'meets again within four weeks of each meeting, whatever was agreed',
    of: ({ sees, judges }) => {
      const final = moment(sent(planned));
      const third = again(planned).at('2026-12-30T15:30:00Z').must(chair, 'holdMeeting', { startedAt: '2026-12-30T14:00:00Z', attendance: [{ person: 'team-manager', present: true }], reason: 'As it was' }); // prettier-ignore
      const book = (given: typeof final, day: string) => came(judges(given, worker, 'scheduleMeeting', { start: `${day}T10:00:00Z`, end: `${day}T11:00:00Z`, reason: 'x' })).filter((each) => each.startsWith('window')); // prettier-ignore
      return [
        came(judges(final, chair, 'agreeReview', { date: '2027-01-01' })),
        came(judges(final, chair, 'agreeReview', { date: '2027-01-02' })),
        book(final, '2026-12-31'),
        book(final, '2027-01-04'),
        clocks(sees(later(final, '2027-01-05T09:00:00Z'))),
        clocks(sees(moment(third))),
        duties(sees(final), 'review', 'book-review'),
        duties(sees(moment(held(planned))), 'review'),
        found(sees(moment(held(planned))), 'review-missing'),
        clocks(sees(moment(ceased()))).map((each) => each.split(':')[0]),
        clocks(sees(moment(booked(planned)))).map((each) => each.split(':')[0]),
      ];
    },
    is: [
      ['ok'],
      ['needs-reason', 'review-late should SNM-7.4'],
      [],
      ['window-late should SNM-7.4'],
      [
        'planned: SNM-7.3 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z, met 2026-12-04T14:00:00Z',
        'interval: SNM-7.4 should late, from previous-meeting.held 2026-12-04T14:00:00Z to 2027-01-01T23:59:59.999Z',
        'review: SNM-7.4 should met, from meeting.held 2026-12-04T14:00:00Z to 2027-01-01T23:59:59.999Z, met 2026-12-30T00:00:00Z',
        'circulation: SNM-9.3-ii should met, from meeting.held 2026-12-04T14:00:00Z to 2026-12-11T23:59:59.999Z, met 2026-12-04T15:30:00Z',
      ],
      [
        'planned: SNM-7.3 should met, from concern.notified 2026-12-03T09:00:00Z to 2026-12-10T23:59:59.999Z, met 2026-12-04T14:00:00Z',
        'interval: SNM-7.4 should running, from previous-meeting.held 2026-12-30T14:00:00Z to 2027-01-27T23:59:59.999Z',
        'review: SNM-7.4 should running, from meeting.held 2026-12-30T14:00:00Z to 2027-01-27T23:59:59.999Z',
        'circulation: SNM-9.3-ii should running, from meeting.held 2026-12-30T14:00:00Z to 2027-01-07T23:59:59.999Z',
      ],
      [
        'review: SNM-7.4 should done, child-social-worker (child-social-worker), due 2027-01-01T23:59:59.999Z, agreeReview',
        'book-review: SNM-7.4 should open, child-social-worker (child-social-worker), due 2026-12-30T23:59:59.999Z, scheduleMeeting',
      ],
      ['review: SNM-7.4 should open, child-social-worker (child-social-worker), due 2027-01-01T23:59:59.999Z, agreeReview'],
      ['review-missing should SNM-7.4'],
      ['planned', 'review', 'circulation'],
      ['planned', 'review', 'circulation'],
    ],
  },
  {
    clause: 'SNM-7.5, SNM-7.6',
    that: 'stops in a meeting, on the chair’s word that it was decided together, by whom, for one of three reasons',
    of: ({ judges, sees }) => {
      const given = moment(held(planned));
      const stops = (data: object, by = chair, at = given) => came(judges(at, by, 'ceaseMeetings', data));
      return [
        stops({}),
        ...['crisis-over', 'stable', 'addressed', 'tired'].map((because) => stops({ ...together, because })),
        stops({ ...together, joint: false }),
        stops({ ...together, agreed: everyone.slice(1) }),
        stops({ ...together, agreed: everyone.slice(1), dissenting: [everyone[0]] }),
        stops({ ...together, agreed: everyone.slice(1), dissenting: [everyone[0]], dissent: 'Too soon' }),
        stops(together, worker),
        stops(together, chair, moment(minuted(planned))),
        sees(moment(ceased())).openActs.some(({ act }) => act === 'scheduleMeeting'),
        sees(given).openActs.find(({ act }) => act === 'ceaseMeetings'),
      ];
    },
    is: [
      ['blocked', 'cease-not-allowed must SNM-7.6', 'cease-not-allowed must SNM-7.6', 'cease-not-allowed should SNM-7.5'],
      ['ok'],
      ['ok'],
      ['ok'],
      ['needs-reason', 'cease-not-allowed should SNM-7.5'],
      ['needs-reason', 'cease-not-allowed should SNM-7.6'],
      ['blocked', 'cease-not-allowed must SNM-7.6'],
      ['needs-reason', 'cease-not-allowed should SNM-7.6'],
      ['ok'],
      ['blocked', 'cease-not-allowed must SNM-7.6'],
      ['blocked', 'cease-not-allowed must SNM-7.6'],
      false,
      { act: 'ceaseMeetings', label: 'End these meetings', roles: ['team-manager'], clause: 'SNM-7.6' },
    ],
  },
  {
    clause: 'SNM-7.7, SNM-7.2, SNM-7.3, SNM-7.4, SNM-1.5-iii',
    that: 'leaves its duties behind when it has stopped, and begins again with limits of its own',
    of: ({ sees, judges }) => {
      const over = later(moment(closed()), '2027-02-01T09:00:00Z');
      const begun = since(over, ...judges(over, worker, 'reopenMeetings', { reason: 'Worries are back', notifiedAt: '2027-02-01T08:00:00Z' }).facts); // prettier-ignore
      return [
        [sees(over).stage, ...all(sees(over))],
        found(sees(over), 'notify-missing', 'upload-missing', 'window-late', 'review-missing'),
        came(judges(over, chair, 'reopenMeetings', { reason: 'Worries are back' })),
        sees(over).openActs.map(({ act, clause }) => `${act} ${clause ?? ''}`),
        clocks(sees(begun)).filter((each) => !each.startsWith('circ')),
        found(sees(begun), 'review-missing', 'window-late'),
        sees(begun).duties.flatMap(({ id, due }) => (id === 'book' ? [due] : [])),
        came(judges(begun, worker, 'scheduleMeeting', { start: '2027-02-09T10:00:00Z', end: '2027-02-09T11:00:00Z' })).filter((each) => each.startsWith('window')), // prettier-ignore
      ];
    },
    is: [
      [
        'ceased',
        'action-a: SNM-6.2 should late,  (child-social-worker), due 2026-12-10T23:59:59.999Z, updateAction',
        'notify-iro-outcome-1: SNM-3.5-ii should late, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'notify-pr-outcome-person-with-pr-1: SNM-4.6-iv should late, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
        'upload-1: SNM-9.3-i should late, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, recordFact',
        'proforma-1: SNM-9.2 should open, child-social-worker (child-social-worker), recordFact',
      ],
      ['notify-missing should SNM-3.5-ii', 'notify-missing should SNM-4.6-iv', 'upload-missing should SNM-9.3-i'],
      ['blocked', 'not-eligible must SNM-7.7'],
      ['recordFact ', 'notify SNM-3.5-i', 'updateAction SNM-6.2', 'reopenMeetings SNM-7.7'],
      ['planned: SNM-7.3 should running, from concern.notified 2027-02-01T08:00:00Z to 2027-02-08T23:59:59.999Z'],
      [],
      ['2027-02-08T23:59:59.999Z'],
      ['window-late should SNM-7.3'],
    ],
  },
  {
    clause: 'SNM-7.9, SNM-1.6-ii, SNM-7.8-i',
    that: 'shows after a disruption the meetings before it, asks why there were none, and for its own meeting',
    of: ({ sees }) => {
      const ids = ['disruption-meeting', 'day-of-disruption', 'no-meetings-before', 'end-date', 'end-asked'];
      const day = (value: string) => answer('placement.endedOn', value);
      const texts = (given: ReturnType<typeof disrupted>) => sees(given).texts.filter(({ clause }) => clause === 'SNM-7.9' || clause === 'SNM-1.6-ii').map(({ clause, text }) => `${clause} ${/(Held|None was held) before [^.]*\./.exec(text)?.[0] ?? ''}`); // prettier-ignore
      return [
        duties(sees(moment(held(planned))), ...ids),
        duties(sees(disrupted(held(planned))), ...ids),
        duties(sees(since(moment(held(planned)), fact('placement.ended', told))), ...ids),
        duties(sees(disrupted(held(planned), day('2026-12-06'))), ...ids),
        duties(sees(disrupted(held(planned), day('2026-12-04'))), ...ids),
        duties(sees(since(moment(held(planned)), fact('placement.ended', told), day('2026-12-04'))), ...ids),
        duties(sees(disrupted(held(planned), fact('disruption.requested', '2026-12-05T09:00:00Z'))), 'disruption-meeting'),
        ...[true, false].map((value) =>
          duties(sees(disrupted(held(planned), answer('duty.disruption-meeting', value))), 'disruption-meeting'),
        ),
        duties(sees(disrupted(again(planned), day('2026-12-04'))), ...ids),
        duties(sees(since(moment(held(planned)), answer('placementEndDecided', true))), ...ids),
        found(sees(disrupted(held(planned), day('2026-12-04'))), 'record-incomplete'),
        found(sees(disrupted(held(planned))), 'record-incomplete'),
        texts(disrupted(held(planned), day('2026-12-06'))),
        texts(disrupted(held(planned), day('2026-12-04'))),
        texts(since(moment(held(planned)), fact('placement.ended', told))),
        texts(moment(held(planned))),
        questions(sees(disrupted(held(planned), day('2026-12-04')))).filter((each) => /1.6-ii|7.9|7.8/.test(each)),
      ];
    },
    is: [
      ['end-asked: SNM-7.8-i must open, chair (team-manager), recordFact'],
      [
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must open, child-social-worker (child-social-worker), recordFact',
      ],
      [
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must done, child-social-worker (child-social-worker), recordFact',
        'no-meetings-before: SNM-1.6-ii must open, child-social-worker (child-social-worker), recordFact',
      ],
      [
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must done, child-social-worker (child-social-worker), recordFact',
      ],
      [
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must done, child-social-worker (child-social-worker), recordFact',
        'no-meetings-before: SNM-1.6-ii must open, child-social-worker (child-social-worker), recordFact',
      ],
      [
        'end-asked: SNM-7.8-i must open, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must done, child-social-worker (child-social-worker), recordFact',
        'no-meetings-before: SNM-1.6-ii must open, child-social-worker (child-social-worker), recordFact',
      ],
      ['disruption-meeting: SNM-7.9 should done, child-social-worker (child-social-worker), recordFact'],
      ['disruption-meeting: SNM-7.9 should done, child-social-worker (child-social-worker), recordFact'],
      ['disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact'],
      [
        'end-asked: SNM-7.8-i must not-yet, chair (team-manager), recordFact',
        'disruption-meeting: SNM-7.9 should open, child-social-worker (child-social-worker), recordFact',
        'day-of-disruption: SNM-1.6-ii must done, child-social-worker (child-social-worker), recordFact',
        'no-meetings-before: SNM-1.6-ii must open, child-social-worker (child-social-worker), recordFact',
      ],
      [
        'end-asked: SNM-7.8-i must done, chair (team-manager), recordFact',
        'end-date: SNM-7.8-i should open, chair (team-manager), recordFact',
      ],
      ['record-incomplete should SNM-9.2', 'record-incomplete must SNM-1.6-ii'],
      ['record-incomplete should SNM-9.2', 'record-incomplete must SNM-1.6-ii'],
      ['SNM-7.9 ', 'SNM-1.6-ii Held before Sun 6 Dec 2026: Fri 4 Dec 2026.'],
      ['SNM-7.9 ', 'SNM-1.6-ii None was held before Fri 4 Dec 2026.'],
      ['SNM-7.9 ', 'SNM-1.6-ii None was held before Thu 3 Dec 2026.'],
      [],
      ['placementEndDecided: SNM-7.8-i yes-no', 'duty.disruption-meeting: SNM-7.9 yes-no', 'duty.no-meetings-before: SNM-1.6-ii text'],
    ],
  },
  {
    clause: 'SNM-5.6',
    that: 'asks again how the child is told once the next meeting is agreed, and books none before that is planned anew',
    of: ({ sees }) => {
      const after = sent();
      const next = { start: '2026-12-30T14:00:00Z', end: '2026-12-30T15:00:00Z', chair: 'team-manager', reason: 'As it is' };
      const { outcome, says } = after.does(worker, 'scheduleMeeting', next);
      return [
        questions(sees(moment(after))).filter((each) => each.includes('SNM-5.6')),
        [outcome, cited(says)],
        questions(sees(moment(after.must(worker, 'recordFact', { fact: 'duty.tell-who', value: 'Sam', number: 1 })))).filter((each) => each.includes('SNM-5.6')), // prettier-ignore
        questions(sees(moment(say(after, { 'duty.tell-who': 'Sam', 'duty.tell-when': 'Monday', 'duty.tell-how': 'By phone' })))).filter((each) => each.includes('SNM-5.6')), // prettier-ignore
        after.does(worker, 'scheduleMeeting', next).outcome,
      ];
    },
    is: [
      ['duty.tell-who: SNM-5.6 text', 'duty.tell-when: SNM-5.6 text', 'duty.tell-how: SNM-5.6 text'],
      ['incomplete', ['SNM-5.6', 'SNM-5.6', 'SNM-5.6']],
      ['duty.tell-who: SNM-5.6 text', 'duty.tell-when: SNM-5.6 text', 'duty.tell-how: SNM-5.6 text'],
      [],
      'ok',
    ],
  },
  {
    clause: 'SNM-1.2, SNM-7.4',
    that: 'says of a second meeting again what is said of each, and of the first only what is asked once',
    of: ({ sees }) => all(sees(moment(again(planned)))),
    is: [
      'invite: SNM-4.3 should open, child-social-worker (child-social-worker), due 2027-01-01T23:59:59.999Z, decideInvitee',
      'hold: SNM-7.4 should not-yet, child-social-worker (child-social-worker), due 2026-12-30T15:00:00Z, holdMeeting',
      'decide: SNM-3.2-ii must done, child-social-worker (child-social-worker), due 2027-01-01T23:59:59.999Z, decideRequest',
      'notify-iro-convened: SNM-3.5-i should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, notify',
      'notify-iro-outcome: SNM-3.5-ii should not-yet, child-social-worker (child-social-worker), notify',
      'notify-pr-convened-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, notify',
      'notify-pr-outcome-person-with-pr: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
      'at-risk: SNM-1.4 must done, child-social-worker (child-social-worker), recordFact',
      'urgency-decided: SNM-4.2-i should done, child-social-worker (child-social-worker), recordFact',
      'choice-offered: SNM-5.2-i should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'symbols-others: SNM-5.3-iii may open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'adjustments: SNM-5.4-i should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'pace: SNM-5.4-ii must open, chair (team-manager), due 2026-12-30T14:00:00Z, recordFact',
      'culture: SNM-5.4-iii should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'tell-who: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'tell-when: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'tell-how: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'advocate-asked: SNM-5.7-i should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'venue: SNM-6.3-i should open, child-social-worker (child-social-worker), due 2026-12-30T14:00:00Z, recordFact',
      'upload: SNM-9.3-i should not-yet, child-social-worker (child-social-worker), recordFact',
      'proforma: SNM-9.2 should not-yet, child-social-worker (child-social-worker), recordFact',
      'end-asked: SNM-7.8-i must not-yet, chair (team-manager), recordFact',
      'action-a: SNM-6.2 should open,  (child-social-worker), due 2026-12-10T23:59:59.999Z, updateAction',
      'notify-iro-outcome-1: SNM-3.5-ii should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
      'notify-pr-outcome-person-with-pr-1: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, notify',
      'upload-1: SNM-9.3-i should open, child-social-worker (child-social-worker), due 2026-12-11T23:59:59.999Z, recordFact',
      'proforma-1: SNM-9.2 should open, child-social-worker (child-social-worker), recordFact',
    ],
  },
  {
    clause: 'SNM-4.6-iii',
    that: 'wants the views of each parent who was not there, of none who was',
    of: ({ sees }) => {
      const two = { ...planned, also: twins('person-with-pr') };
      const seen = sees(moment(held(two, ...everyone, 'person-with-pr-1')));
      return duties(seen, 'pr-views', 'pr-views-person-with-pr', 'pr-views-person-with-pr-1', 'pr-views-person-with-pr-2');
    },
    is: [
      'pr-views-person-with-pr: SNM-4.6-iii must late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'pr-views-person-with-pr-2: SNM-4.6-iii must late, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
    ],
  },
];
