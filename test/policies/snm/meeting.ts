import type { Expectation, Given } from '../../support/expectation.ts';
import { came, found, later, moment, since } from '../looks.ts';
import { fact } from '../../domain/support/packStory.ts';
import { again, all, booked, booking, chair, decided, everyone, held, listed, present, questions, raised, say, start, told, worker } from './cases.ts'; // prettier-ignore

const now = '2026-12-04T14:00:00Z';
const starts = (how: Parameters<typeof booked>[0], ...facts: ReturnType<typeof fact>[]) => since(later(moment(booked(how)), now), ...facts);
const every = { urgency: 'planned', englishNotFirstLanguage: true, disabled: true, exploitation: true, inEducation: false };
const none = {
  urgency: 'planned',
  englishNotFirstLanguage: false,
  disabled: false,
  exploitation: false,
  inEducation: true,
  proceedingsOngoing: false,
};
const answer = (name: string, value: unknown) => fact('fact.recorded', told, { fact: name, value });
const left = fact('invitee.decided', '2026-12-03T12:00:00Z', {
  seat: 'child',
  person: 'child',
  decision: 'leave-out',
  reason: 'In hospital',
});
const declined = { ...fact('invitation.answered', told, { answer: 'declined' }), by: 'child' };
const answers = {
  'duty.choice-offered': ['offered', 'not-practical', 'not-in-interests'],
  'duty.interpreter': [true, false],
  'duty.symbols': [true, false],
  'duty.adjustments': ['None'],
  'duty.pace': [true, false],
  'duty.culture': ['None'],
  'duty.child-views': ['gathered', 'not-fitting'],
  'duty.pr-views.person-with-pr': ['obtained', 'not-obtainable'],
} as const;
const urgent = booked({ facts: { ...none, urgency: 'urgent' } }).at('2026-12-04T15:30:00Z');
const four = ['child-social-worker', 'foster-carer', 'supervising-social-worker', 'placement-management'];

/** A meeting asked for, agreed on and booked, by the log alone; it is over. */
const bookedIn = (how: Parameters<typeof raised>[0]) =>
  later(
    since(
      moment(raised(how)),
      ...['request.submitted', 'approval.granted'].map((event) => fact(event, told, {})),
      fact('meeting.scheduled', told, { ...booking }),
    ),
    '2026-12-04T15:30:00Z',
  );

/** What is asked, thought of and brought before the meeting, and who has to be there for it to count. */
export const meeting: readonly Expectation[] = [
  {
    clause:
      'SNM-1.6-i, SNM-7.1, SNM-4.3d, SNM-5.2-i, SNM-5.3-i, SNM-5.3-ii, SNM-5.4-i, SNM-5.4-ii, SNM-5.4-iii, SNM-5.6, SNM-5.7-i, SNM-6.3-i, SNM-6.1-i, SNM-6.1-ii',
    that: 'is owed much once it is decided on, each by somebody',
    of: ({ sees }) => all(sees(moment(decided({ facts: every })))),
    is: [
      'invite: SNM-4.3 should open, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideInvitee',
      'book: SNM-7.3 should open, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, scheduleMeeting',
      'decide: SNM-3.2-ii must done, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideRequest',
      'notify-iro-convened: SNM-3.5-i should open, child-social-worker (child-social-worker), notify',
      'notify-iro-outcome: SNM-3.5-ii should not-yet, child-social-worker (child-social-worker), notify',
      'notify-solicitor-convened: SNM-3.6 should open, child-social-worker (child-social-worker), notify',
      'notify-solicitor-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
      'notify-guardian-convened: SNM-3.6 should open, child-social-worker (child-social-worker), notify',
      'notify-guardian-outcome: SNM-3.6 should not-yet, child-social-worker (child-social-worker), notify',
      'notify-pr-convened-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), notify',
      'notify-pr-outcome-person-with-pr: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
      'prep-care-plan: SNM-6.1-i should open, child-social-worker (child-social-worker), recordFact',
      'prep-risk-assessment: SNM-6.1-ii must open, child-social-worker (child-social-worker), recordFact',
      'at-risk: SNM-1.4 must done, child-social-worker (child-social-worker), recordFact',
      'urgency-decided: SNM-4.2-i should done, child-social-worker (child-social-worker), recordFact',
      'necessity: SNM-3.1 should done, child-social-worker (child-social-worker), recordFact',
      'foresee: SNM-1.6-i should open, child-social-worker (child-social-worker), recordFact',
      'exploitation-kind: SNM-3.3k consider open, child-social-worker (child-social-worker), recordFact',
      'soon: SNM-7.1 consider open, child-social-worker (child-social-worker), recordFact',
      'not-in-education: SNM-4.3d consider open, child-social-worker (child-social-worker), recordFact',
      'choice-offered: SNM-5.2-i should open, child-social-worker (child-social-worker), recordFact',
      'interpreter: SNM-5.3-i must open, child-social-worker (child-social-worker), recordFact',
      'language: SNM-5.3-i should open, child-social-worker (child-social-worker), recordFact',
      'symbols: SNM-5.3-ii should open, child-social-worker (child-social-worker), recordFact',
      'adjustments: SNM-5.4-i should open, child-social-worker (child-social-worker), recordFact',
      'pace: SNM-5.4-ii must not-yet, chair (), recordFact',
      'culture: SNM-5.4-iii should open, child-social-worker (child-social-worker), recordFact',
      'tell-who: SNM-5.6 must open, child-social-worker (child-social-worker), recordFact',
      'tell-when: SNM-5.6 must open, child-social-worker (child-social-worker), recordFact',
      'tell-how: SNM-5.6 must open, child-social-worker (child-social-worker), recordFact',
      'advocate-asked: SNM-5.7-i should open, child-social-worker (child-social-worker), recordFact',
      'venue: SNM-6.3-i should open, child-social-worker (child-social-worker), recordFact',
      'upload: SNM-9.3-i should not-yet, child-social-worker (child-social-worker), recordFact',
      'proforma: SNM-9.2 should not-yet, child-social-worker (child-social-worker), recordFact',
      'end-asked: SNM-7.8-i must not-yet, chair (), recordFact',
    ],
  },
  {
    clause: 'SNM-5.2-i, SNM-5.3-iii, SNM-5.4-ii, SNM-6.1-ii',
    that: 'owes other things where other things are so, and by the start of the meeting once it is booked',
    of: ({ sees }) => all(sees(moment(booked({ facts: none })))),
    is: [
      'invite: SNM-4.3 should open, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideInvitee',
      'hold: SNM-7.3 should not-yet, child-social-worker (child-social-worker), due 2026-12-04T15:00:00Z, holdMeeting',
      'decide: SNM-3.2-ii must done, child-social-worker (child-social-worker), due 2026-12-10T23:59:59.999Z, decideRequest',
      'notify-iro-convened: SNM-3.5-i should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
      'notify-iro-outcome: SNM-3.5-ii should not-yet, child-social-worker (child-social-worker), notify',
      'notify-pr-convened-person-with-pr: SNM-4.6-iv should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, notify',
      'notify-pr-outcome-person-with-pr: SNM-4.6-iv should not-yet, child-social-worker (child-social-worker), notify',
      'prep-care-plan: SNM-6.1-i should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'prep-risk-assessment: SNM-6.1-ii should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'at-risk: SNM-1.4 must done, child-social-worker (child-social-worker), recordFact',
      'urgency-decided: SNM-4.2-i should done, child-social-worker (child-social-worker), recordFact',
      'necessity: SNM-3.1 should done, child-social-worker (child-social-worker), recordFact',
      'foresee: SNM-1.6-i should open, child-social-worker (child-social-worker), recordFact',
      'soon: SNM-7.1 consider done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'choice-offered: SNM-5.2-i should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'symbols-others: SNM-5.3-iii may open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'adjustments: SNM-5.4-i should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'pace: SNM-5.4-ii must open, chair (team-manager), due 2026-12-04T14:00:00Z, recordFact',
      'culture: SNM-5.4-iii should open, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'tell-who: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'tell-when: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'tell-how: SNM-5.6 must done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'advocate-asked: SNM-5.7-i should done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'venue: SNM-6.3-i should done, child-social-worker (child-social-worker), due 2026-12-04T14:00:00Z, recordFact',
      'upload: SNM-9.3-i should not-yet, child-social-worker (child-social-worker), recordFact',
      'proforma: SNM-9.2 should not-yet, child-social-worker (child-social-worker), recordFact',
      'end-asked: SNM-7.8-i must not-yet, chair (team-manager), recordFact',
    ],
  },
  {
    clause: 'SNM-5.2-i, SNM-5.6, SNM-5.7-i, SNM-6.3-i, SNM-7.1',
    that: 'asks each in words that can be answered',
    of: ({ sees }) => questions(sees(moment(decided({ facts: every })))),
    is: [
      'complex: SNM-8.1-ii yes-no',
      'independenceRequired: SNM-8.1-iii yes-no',
      'child.dateOfBirth: SNM-4.3b date',
      'child.legalStatus: SNM-4.6-i choice s20 s31 interim other',
      'plan: SNM-4.6-i choice rehabilitation permanence other',
      'proceedingsOngoing: SNM-3.6 yes-no',
      'placementDisrupted: SNM-7.9 yes-no',
      'placementEndDecided: SNM-7.8-i yes-no',
      'prep.care-plan: SNM-6.1-i yes-no',
      'prep.risk-assessment: SNM-6.1-ii yes-no',
      'duty.foresee: SNM-1.6-i text',
      'duty.exploitation-kind: SNM-3.3k choice sexual gangs county-lines serious-violence other',
      'duty.soon: SNM-7.1 yes-no',
      'duty.not-in-education: SNM-4.3d text',
      'duty.choice-offered: SNM-5.2-i choice offered not-practical not-in-interests',
      'duty.interpreter: SNM-5.3-i yes-no',
      'language: SNM-5.3-i text',
      'duty.symbols: SNM-5.3-ii yes-no',
      'duty.adjustments: SNM-5.4-i text',
      'duty.culture: SNM-5.4-iii text',
      'duty.tell-who: SNM-5.6 text',
      'duty.tell-when: SNM-5.6 text',
      'duty.tell-how: SNM-5.6 text',
      'duty.advocate-asked: SNM-5.7-i choice with-child on-behalf declined',
      'duty.venue: SNM-6.3-i choice neutral online placement',
    ],
  },
  {
    clause: 'SNM-6.3-i, SNM-6.3-ii',
    that: 'takes where it is booked for the answer: online, a room or another place are well; the home asks for a neutral place',
    of: ({ judges }) =>
      [{}, { place: 'online' }, { place: 'room', room: { email: 'brook@council.example' } }, { place: 'elsewhere' }, { place: 'home' }].map(
        (where) =>
        came(judges(moment(listed({ facts: none, answers: {} })), worker, 'scheduleMeeting', { ...booking, ...where })).filter((each) => each.includes('6.3')), // prettier-ignore
      ),
    is: [['precondition-unanswered should SNM-6.3-i'], [], [], [], ['precondition-unanswered should SNM-6.3-ii']],
  },
  {
    clause: 'SNM-5.6, SNM-5.7-i, SNM-6.3-i, SNM-7.1, SNM-5.3-i, SNM-6.3-ii',
    that: 'asks before it is booked who tells the child, when and how, whether they want an advocate, and where; in the placement only with a reason',
    of: ({ judges }) => [
      came(judges(moment(listed({ facts: every, answers: {} })), worker, 'scheduleMeeting', booking)),
      came(judges(moment(listed({ facts: none, answers: {} })), worker, 'scheduleMeeting', booking)),
      ...['neutral', 'online', 'placement'].map((value) => came(judges(moment(say(listed({ facts: none }), { 'duty.venue': value })), worker, 'scheduleMeeting', booking)).filter((each) => each.includes('6.3'))), // prettier-ignore
      came(judges(moment(say(listed({ facts: every }), { language: 'Polish' })), worker, 'scheduleMeeting', booking)).filter((each) => each.includes('5.3-i')), // prettier-ignore
    ],
    is: [
      [
        'incomplete',
        'invitee-missing should SNM-4.3b',
        'invitee-missing should SNM-4.6-i',
        'precondition-unanswered consider SNM-7.1',
        'precondition-unanswered should SNM-5.3-i',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered should SNM-5.7-i',
        'precondition-unanswered should SNM-6.3-i',
      ],
      [
        'incomplete',
        'invitee-missing should SNM-4.3b',
        'invitee-missing should SNM-4.6-i',
        'precondition-unanswered consider SNM-7.1',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered must SNM-5.6',
        'precondition-unanswered should SNM-5.7-i',
        'precondition-unanswered should SNM-6.3-i',
      ],
      [],
      [],
      ['precondition-unanswered should SNM-6.3-ii'],
      [],
    ],
  },
  {
    clause:
      'SNM-5.2-i, SNM-5.3-i, SNM-5.3-ii, SNM-5.3-iii, SNM-5.4-i, SNM-5.4-ii, SNM-5.4-iii, SNM-5.5, SNM-4.6-iii, SNM-6.1-i, SNM-6.1-ii',
    that: 'looks at the start at what the child needs and what was to be brought',
    of: ({ judges }) => [
      came(judges(starts({ facts: every }), chair, 'startMeeting', {})),
      came(judges(starts({ facts: none }), chair, 'startMeeting', {})),
      came(judges(starts({ facts: { urgency: 'planned' } }), chair, 'startMeeting', {})),
      came(judges(starts({ facts: every }, left), chair, 'startMeeting', {})),
      came(judges(starts({ facts: none }, declined, fact('invitee.decided', told, { seat: 'parents', person: 'person-with-pr', decision: 'leave-out', reason: 'A court order' })), chair, 'startMeeting', {})), // prettier-ignore
    ],
    is: [
      [
        'blocked',
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'prep-missing should SNM-6.1-i',
        'prep-missing must SNM-6.1-ii',
        'precondition-unanswered should SNM-5.2-i',
        'interpreter-missing must SNM-5.3-i',
        'precondition-unanswered should SNM-5.3-ii',
        'precondition-unanswered should SNM-5.4-i',
        'precondition-unanswered must SNM-5.4-ii',
        'precondition-unanswered should SNM-5.4-iii',
        'precondition-unanswered consider SNM-5.5',
        'precondition-unanswered consider SNM-4.6-iii',
      ],
      [
        'incomplete',
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-4.6-iv',
        'prep-missing should SNM-6.1-i',
        'prep-missing should SNM-6.1-ii',
        'precondition-unanswered should SNM-5.2-i',
        'precondition-unanswered may SNM-5.3-iii',
        'precondition-unanswered should SNM-5.4-i',
        'precondition-unanswered must SNM-5.4-ii',
        'precondition-unanswered should SNM-5.4-iii',
        'precondition-unanswered consider SNM-5.5',
        'precondition-unanswered consider SNM-4.6-iii',
      ],
      [
        'incomplete',
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'precondition-unanswered must SNM-6.1-ii',
        'precondition-unanswered consider SNM-6.1-ii',
        'prep-missing should SNM-6.1-i',
        'precondition-unanswered should SNM-5.2-i',
        'precondition-unanswered must SNM-5.3-i',
        'precondition-unanswered consider SNM-5.3-ii',
        'precondition-unanswered consider SNM-5.3-iii',
        'precondition-unanswered should SNM-5.4-i',
        'precondition-unanswered must SNM-5.4-ii',
        'precondition-unanswered should SNM-5.4-iii',
        'precondition-unanswered consider SNM-5.5',
        'precondition-unanswered consider SNM-4.6-iii',
      ],
      [
        'blocked',
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-3.6',
        'notify-missing should SNM-4.6-iv',
        'prep-missing should SNM-6.1-i',
        'prep-missing must SNM-6.1-ii',
        'precondition-unanswered should SNM-5.2-i',
        'precondition-unanswered should SNM-5.3-ii',
        'precondition-unanswered should SNM-5.4-i',
        'precondition-unanswered should SNM-5.4-iii',
        'views-missing should SNM-5.5',
        'precondition-unanswered consider SNM-4.6-iii',
      ],
      [
        'incomplete',
        'notify-missing should SNM-3.5-i',
        'notify-missing should SNM-4.6-iv',
        'prep-missing should SNM-6.1-i',
        'prep-missing should SNM-6.1-ii',
        'precondition-unanswered should SNM-5.2-i',
        'precondition-unanswered may SNM-5.3-iii',
        'precondition-unanswered should SNM-5.4-i',
        'precondition-unanswered must SNM-5.4-ii',
        'precondition-unanswered should SNM-5.4-iii',
        'views-missing should SNM-5.5',
        'views-missing must SNM-4.6-iii',
      ],
    ],
  },
  {
    clause: 'SNM-5.2-i, SNM-5.3-i, SNM-5.3-ii, SNM-5.4-i, SNM-5.4-ii, SNM-5.4-iii, SNM-5.5, SNM-4.6-iii',
    that: 'is ready by some answers, and not by others',
    of: ({ judges, sees }) => {
      const pr = fact('invitee.decided', told, {
        seat: 'parents',
        person: 'person-with-pr',
        decision: 'leave-out',
        reason: 'A court order',
      });
      const given = starts({ facts: every }, declined, pr);
      const missing = (...facts: ReturnType<typeof fact>[]) => judges(since(given, ...facts), chair, 'startMeeting', {}).findings.flatMap(({ about }) => (about?.['duty'] && about['fact'] ? [about['fact']] : [])); // prettier-ignore
      const before = missing();
      return Object.entries(answers).map(([name, values]) => [
        name,
        ...values.map((value) => {
          const after = missing(answer(name, value));
          return `${String(value)}: ${before.filter((each) => !after.includes(each)).join(' ')}; ${sees(since(given, answer(name, value))).duties.filter((duty) => duty.about?.['fact'] === name).map(({ state }) => state)[0] ?? '-'}`; // prettier-ignore
        }),
      ]);
    },
    is: [
      [
        'duty.choice-offered',
        'offered: duty.choice-offered; done',
        'not-practical: duty.choice-offered; done',
        'not-in-interests: duty.choice-offered; done',
      ],
      ['duty.interpreter', 'true: duty.interpreter; done', 'false: ; open'],
      ['duty.symbols', 'true: duty.symbols; done', 'false: ; open'],
      ['duty.adjustments', 'None: duty.adjustments; done'],
      ['duty.pace', 'true: duty.pace; done', 'false: ; open'],
      ['duty.culture', 'None: duty.culture; done'],
      ['duty.child-views', 'gathered: duty.child-views; done', 'not-fitting: duty.child-views; done'],
      [
        'duty.pr-views.person-with-pr',
        'obtained: duty.pr-views.person-with-pr; done',
        'not-obtainable: duty.pr-views.person-with-pr; done',
      ],
    ],
  },
  {
    clause: 'SNM-5.3-i, SNM-5.4-ii',
    that: 'needs no interpreter for a child who neither comes nor is asked, no pace for one left out, and has the chair answer for the pace',
    of: ({ judges, sees }) => [
      came(judges(starts({ facts: every }, left, answer('duty.child-views', 'not-fitting')), chair, 'startMeeting', {})).filter((each) => /5.3-i$|5.4-ii$/.test(each)), // prettier-ignore
      came(judges(starts({ facts: every }, answer('duty.child-views', 'not-fitting')), chair, 'startMeeting', {})).filter((each) => /5.3-i$|5.4-ii$/.test(each)), // prettier-ignore
      came(judges(starts({ facts: every }), worker, 'recordFact', { fact: 'duty.pace', value: true })),
      came(judges(starts({ facts: every }), chair, 'recordFact', { fact: 'duty.pace', value: true })),
      sees(starts({ facts: none }, left)).duties.flatMap(({ id, explanation }) => (id === 'child-views' ? [explanation] : [])),
    ],
    is: [
      [],
      ['interpreter-missing must SNM-5.3-i', 'precondition-unanswered must SNM-5.4-ii'],
      ['blocked', 'not-eligible must SNM-5.4-ii'],
      ['ok'],
      [
        "Have the child's wishes and feelings been gathered? Together with the foster carer (primary carer), family or friends carer (primary carer), supported lodgings provider (primary carer) or key worker. Stability Network Meetings 5.5.",
      ],
    ],
  },
  {
    clause: 'SNM-6.1-i, SNM-6.1-ii',
    that: 'wants Care Plan or Pathway Plan, and a risk assessment or safety plan, at the first meeting; the latter must be there for exploitation',
    of: ({ judges, sees }) => {
      const missing = (...names: readonly string[]) =>
        came(judges(starts({ facts: every }, ...names.map((name) => answer(`prep.${name}`, true))), chair, 'startMeeting', {})).filter((each) => each.includes('6.1')); // prettier-ignore
      return [
        ...['care-plan', 'pathway-plan', 'risk-assessment', 'safety-plan'].map((name) => missing(name)),
        came(judges(starts({ facts: { ...none, exploitation: true } }), chair, 'startMeeting', {})).filter((each) => each.includes('6.1')),
        came(judges(starts({ facts: none, triggers: ['exploitation'] }), chair, 'startMeeting', {})).filter((each) => each.includes('6.1')),
        ...['risk-assessment', 'safety-plan', 'care-plan', 'pathway-plan'].map((name) => missing(name)),
        ...['risk-assessment', 'safety-plan'].map((name) => came(judges(starts({ facts: none }, answer(`prep.${name}`, true)), chair, 'startMeeting', {})).filter((each) => each.includes('6.1'))), // prettier-ignore
        sees(moment(again({ facts: every }))).duties.flatMap(({ id }) => (id.startsWith('prep') ? [id] : [])),
        sees(moment(decided({ facts: none }))).duties.flatMap(({ id, label }) => (id.startsWith('prep') ? [label] : [])),
      ];
    },
    is: [
      ['prep-missing must SNM-6.1-ii'],
      ['prep-missing must SNM-6.1-ii'],
      ['prep-missing should SNM-6.1-i'],
      ['prep-missing should SNM-6.1-i'],
      ['prep-missing should SNM-6.1-i', 'prep-missing must SNM-6.1-ii'],
      ['prep-missing should SNM-6.1-i', 'prep-missing must SNM-6.1-ii'],
      ['prep-missing should SNM-6.1-i'],
      ['prep-missing should SNM-6.1-i'],
      ['prep-missing must SNM-6.1-ii'],
      ['prep-missing must SNM-6.1-ii'],
      ['prep-missing should SNM-6.1-i'],
      ['prep-missing should SNM-6.1-i'],
      [],
      ['Bring the care plan or the pathway plan', 'Bring the risk assessment or the safety plan'],
    ],
  },
  {
    clause: 'SNM-4.2-ii',
    that: 'counts an urgent meeting only with its four, each of them somebody',
    of: ({ judges }) => {
      const given = moment(urgent);
      const hold = (by: typeof chair, more: object, ...ids: readonly string[]) =>
        came(judges(given, by, 'holdMeeting', { startedAt: start, attendance: present('team-manager', ...ids), ...more })).slice(0, 2);
      return [
        hold(chair, {}, ...four),
        ...four.map((each) => hold(chair, {}, ...four.filter((id) => id !== each))),
        hold(chair, { spared: ['supervising-social-worker'] }, 'child-social-worker', 'foster-carer', 'placement-management'),
        ...['connected-carer', 'key-worker'].map((id) => hold(chair, {}, ...four.filter((each) => each !== 'foster-carer'), id)),
      ];
    },
    is: [
      ['ok-with-prompt', 'notify-missing consider SNM-3.5-i'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      ['incomplete', 'form-incomplete must SNM-4.2-ii'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
      ['blocked', 'quorum-not-met must SNM-4.2-ii'],
    ],
  },
  {
    clause: 'SNM-4.2-ii',
    that: 'seats the one who cares for the child in such a home, and nobody of another',
    of: ({ judges }) =>
      ['foster', 'connected', 'residential', 'supported-lodgings', 'other'].map((home) => {
        const given = bookedIn({ facts: { urgency: 'urgent' }, home });
        const there = present('team-manager', 'child-social-worker', 'supervising-social-worker', 'placement-management');
        const carers = ['foster-carer', 'connected-carer', 'key-worker', 'supported-lodgings-provider'];
        return carers.filter(
          (id) =>
            judges(given, chair, 'holdMeeting', {
              startedAt: start,
              attendance: [...there, ...present(id)],
            }).outcome === 'ok-with-prompt',
        );
      }),
    is: [
      ['foster-carer'],
      ['connected-carer'],
      ['key-worker'],
      ['key-worker', 'supported-lodgings-provider'],
      ['foster-carer', 'connected-carer', 'key-worker'],
    ],
  },
  {
    clause: 'SNM-4.2-ii, SNM-4.2-i',
    that: 'asks whether it was urgent before a meeting without the four counts, and says at the start who is not there yet',
    of: ({ judges, sees }) => {
      const unsaid = bookedIn({ facts: { ...none, urgency: 'unknown' } });
      const three = { startedAt: start, attendance: present('team-manager', 'child-social-worker', 'foster-carer') };
      const first = (said: ReturnType<typeof judges>) =>
        [
          said.outcome,
          ...said.findings.filter(({ clause }) => clause === 'SNM-4.2-ii').map(({ code, about }) => `${code} ${about?.fact ?? '-'}`),
        ].join(': ');
      const begins = (urgency: string, ...ids: readonly string[]) =>
        first(judges(bookedIn({ facts: { ...none, urgency } }), chair, 'startMeeting', { at: start, present: ids }));
      return [
        first(judges(unsaid, chair, 'holdMeeting', three)),
        begins('urgent', 'team-manager', 'foster-carer'),
        begins('planned', 'team-manager'),
        found(sees(since(unsaid, fact('meeting.held', start, three))), 'precondition-unanswered').filter((each) => each.endsWith('4.2-ii')),
      ];
    },
    is: [
      'incomplete: precondition-unanswered urgency',
      'blocked: quorum-not-met -',
      'incomplete',
      ['precondition-unanswered must SNM-4.2-ii'],
    ],
  },
  {
    clause: 'SNM-4.2-i, SNM-4.2-ii, SNM-7.2',
    that: 'takes urgent as said of one meeting: of the next it is asked, with the whole list and no quorum until then; said again it has 48 hours',
    of: ({ judges, sees }) => {
      const [second, end] = ['2026-12-30T14:00:00Z', '2026-12-30T15:00:00Z'];
      const said = (urgency?: string, number?: number): Given =>
        later(
          since(moment(again({ facts: { urgency: 'urgent' } })), ...(urgency === undefined ? [] : [fact('fact.recorded', '2026-12-29T10:00:00Z', { fact: 'urgency', value: urgency, ...(number !== undefined && { number }) })])), // prettier-ignore
          '2026-12-30T15:10:00Z',
        );
      const looks = (given: Given) => {
        const seen = sees(given);
        const came2 = judges(given, chair, 'holdMeeting', { startedAt: second, endedAt: end, attendance: present('team-manager', 'child-social-worker'), reason: 'As it was' }); // prettier-ignore
        return [
          seen.questions.filter((question) => question.fact === 'urgency').map(({ before }) => before),
          seen.seats.filter(({ id }) => ['personal-adviser', 'education', 'virtual-school'].includes(id)).map(({ mode }) => mode),
          seen.clocks.filter(({ id }) => id === 'urgent').map(({ state, latest }) => `${state} ${latest ?? ''}`),
          [
            came2.outcome,
            ...came2.findings.filter(({ clause }) => clause === 'SNM-4.2-ii').map(({ code, about }) => `${code} ${about?.fact ?? ''}`),
          ],
        ];
      };
      return [undefined, 'urgent', 'planned'].map((urgency) => looks(said(urgency))).concat([looks(said('urgent', 1))]);
    },
    is: [
      [['startMeeting'], ['invite', 'invite', 'invite'], ['met 2026-12-05T09:00:00Z'], ['incomplete', 'precondition-unanswered urgency']],
      [[], ['suggest', 'suggest', 'suggest'], ['running 2026-12-31T10:00:00Z'], ['blocked', 'quorum-not-met ']],
      [[], ['invite', 'invite', 'invite'], [], ['ok-with-prompt']],
      [['startMeeting'], ['invite', 'invite', 'invite'], ['met 2026-12-05T09:00:00Z'], ['incomplete', 'precondition-unanswered urgency']],
    ],
  },
  {
    clause: 'SNM-4.2-i, SNM-4.2-ii',
    that: 'judges no second meeting as urgent for what was said of the first, and one after a first that did not count still as the first',
    of: ({ sees }) => {
      const first = fact('meeting.held', '2026-12-04T15:00:00Z', { number: 1, startedAt: start, attendance: present(...everyone) });
      const short = { ...first, attendance: present('team-manager') };
      const booked2 = fact('meeting.scheduled', '2026-12-05T09:00:00Z', {
        number: 2,
        start: '2026-12-08T14:00:00Z',
        end: '2026-12-08T15:00:00Z',
      });
      const held2 = fact('meeting.held', '2026-12-08T15:00:00Z', { number: 2, startedAt: '2026-12-08T14:00:00Z', attendance: present('team-manager') }); // prettier-ignore
      const counts = (...facts: readonly (typeof first)[]) => {
        const { meeting, earlierMeetings } = sees(
          later(since(bookedIn({ facts: { ...none, urgency: 'urgent' } }), ...facts), '2026-12-09T09:00:00Z'),
        );
        return [...earlierMeetings, meeting].map((each) => each?.heldAt !== undefined);
      };
      return [counts(first, booked2, held2), counts(short, booked2, held2)];
    },
    is: [
      [true, true],
      [false, false],
    ],
  },
  {
    clause: 'SNM-4.2-ii',
    that: 'lets the chair spare the fostering seat in a home that is none, and nobody else',
    of: ({ judges, sees }) =>
      ['residential', 'other', 'connected'].map((home) => {
        const story = booked({ facts: { ...none, urgency: 'urgent' }, home }).at('2026-12-04T15:30:00Z');
        const three = {
          startedAt: start,
          attendance: present('team-manager', 'child-social-worker', 'key-worker', 'placement-management'),
        };
        const spared = { ...three, spared: ['supervising-social-worker'] };
        return [
          came(judges(moment(story), chair, 'holdMeeting', three)),
          came(judges(moment(story), chair, 'holdMeeting', spared)).slice(0, 1),
          came(judges(moment(story), worker, 'holdMeeting', spared)),
          judges(moment(story), chair, 'holdMeeting', three).findings[0]?.wayOn?.includes('supervising-social-worker'),
          ...[three, spared].map((data) => sees(since(moment(story), fact('meeting.held', '2026-12-04T15:00:00Z', data))).stage),
        ];
      }),
    is: [
      [
        [
          'blocked',
          'quorum-not-met must SNM-4.2-ii',
          'notify-missing consider SNM-3.5-i',
          'notify-missing consider SNM-4.6-iv',
          'prep-missing consider SNM-6.1-i',
          'prep-missing consider SNM-6.1-ii',
          'precondition-unanswered consider SNM-5.2-i',
          'precondition-unanswered consider SNM-5.3-iii',
          'precondition-unanswered consider SNM-5.4-i',
          'precondition-unanswered consider SNM-5.4-ii',
          'precondition-unanswered consider SNM-5.4-iii',
          'precondition-unanswered consider SNM-5.5',
          'precondition-unanswered consider SNM-4.6-iii',
        ],
        ['ok-with-prompt'],
        ['blocked', 'not-eligible must SNM-4.2-ii'],
        true,
        'approved',
        'held',
      ],
      [
        [
          'blocked',
          'quorum-not-met must SNM-4.2-ii',
          'notify-missing consider SNM-3.5-i',
          'notify-missing consider SNM-4.6-iv',
          'prep-missing consider SNM-6.1-i',
          'prep-missing consider SNM-6.1-ii',
          'precondition-unanswered consider SNM-5.2-i',
          'precondition-unanswered consider SNM-5.3-iii',
          'precondition-unanswered consider SNM-5.4-i',
          'precondition-unanswered consider SNM-5.4-ii',
          'precondition-unanswered consider SNM-5.4-iii',
          'precondition-unanswered consider SNM-5.5',
          'precondition-unanswered consider SNM-4.6-iii',
        ],
        ['ok-with-prompt'],
        ['blocked', 'not-eligible must SNM-4.2-ii'],
        true,
        'approved',
        'held',
      ],
      [
        [
          'blocked',
          'quorum-not-met must SNM-4.2-ii',
          'notify-missing consider SNM-3.5-i',
          'notify-missing consider SNM-4.6-iv',
          'prep-missing consider SNM-6.1-i',
          'prep-missing consider SNM-6.1-ii',
          'precondition-unanswered consider SNM-5.2-i',
          'precondition-unanswered consider SNM-5.3-iii',
          'precondition-unanswered consider SNM-5.4-i',
          'precondition-unanswered consider SNM-5.4-ii',
          'precondition-unanswered consider SNM-5.4-iii',
          'precondition-unanswered consider SNM-5.5',
          'precondition-unanswered consider SNM-4.6-iii',
        ],
        ['incomplete'],
        ['incomplete', 'form-incomplete must SNM-4.2-ii'],
        false,
        'approved',
        'approved',
      ],
    ],
  },
  {
    clause: 'SNM-4.2-ii',
    that: 'asks no quorum of a planned meeting, and one person fills one seat',
    of: ({ judges, sees }) => {
      const story = booked({ facts: { ...none, urgency: 'urgent' } }).at('2026-12-04T15:30:00Z');
      const twice = moment(story.must(worker, 'assignRole', { role: 'placement-management', person: { id: 'child-social-worker' } }));
      const three = { startedAt: start, attendance: present('child-social-worker', 'foster-carer', 'supervising-social-worker') };
      return [
        judges(twice, chair, 'holdMeeting', three).outcome,
        sees(moment(held({ facts: none }, 'child-social-worker'))).stage,
        found(sees(since(moment(urgent), fact('meeting.inquorate', '2026-12-04T15:00:00Z', { attendance: present(...everyone.slice(0, 2)) }))), 'quorum-not-met'), // prettier-ignore
      ];
    },
    is: ['blocked', 'held', ['quorum-not-met must SNM-4.2-ii']],
  },
];
