import { strengthOf } from '../../../src/domain/policy/cite.ts';
import type { Expectation } from '../../support/expectation.ts';
import { approved, at, carlaLeftOut, drafted, held, minuted, requested, scheduled } from './cases.ts';
import { bindings, choices, form, rolesAt, reminded } from '../looks.ts';

const strengths = {
  must: 'DOR-1.5 DOR-1.5a DOR-1.5b DOR-1.5c DOR-2.3-ii DOR-2.5-ii DOR-2.8-ii DOR-2.8-iii DOR-2.10-i DOR-2.10-ii',
  forbid: 'DOR-2.4-i DOR-2.4-ii',
  should:
    'DOR-1.6 DOR-2.1 DOR-2.1a DOR-2.1b DOR-2.1c DOR-2.1d DOR-2.1e DOR-2.5-i DOR-2.6 DOR-2.7 DOR-2.7a DOR-2.7b DOR-2.7c DOR-2.7d DOR-2.7e DOR-2.7f DOR-2.8-i DOR-2.12',
  may: 'DOR-2.2 DOR-2.2a DOR-2.2b DOR-2.2c DOR-2.3-i DOR-2.11 DOR-2.11a DOR-2.11b DOR-2.11c DOR-2.11d DOR-2.11e DOR-2.11f DOR-2.11g DOR-2.11h DOR-2.11i DOR-2.11j',
  inform: 'DOR-0 DOR-1 DOR-1.1 DOR-1.2 DOR-1.3 DOR-1.3a DOR-1.3b DOR-1.4 DOR-1.4n DOR-2 DOR-2.9 DOR-gap',
};

/** Who does what, how strongly each clause binds, and what a council may decide otherwise. */
export const whoMay: readonly Expectation[] = [
  ...bindings(strengths),
  {
    clause: 'DOR-1.5, DOR-2.1, DOR-2.2, DOR-2.4-i, DOR-2.4-ii',
    that: 'makes the request form: reasons, exclusions, homes and who asks',
    of: (tried) => [
      form(tried).triggers.map(({ code, clause }) => `${code} ${clause}`),
      form(tried).exclusions.map(({ code, clause }) => `${code} ${clause}`),
      form(tried).placementTypes.map(({ value }) => value),
      form(tried).requesters.map(({ role, clause }) => `${role} ${clause}`),
    ],
    is: [
      [
        'child-dissatisfied DOR-2.1a',
        'carer-cannot-continue DOR-2.1b',
        'fostering-sw-concern DOR-2.1c',
        'child-sw-concern DOR-2.1d',
        'missing-episode DOR-2.1e',
        'other DOR-2.1',
      ],
      ['quality-of-care DOR-2.4-i', 'allegation DOR-2.4-ii'],
      ['foster', 'residential', 'supported-lodgings', 'connected', 'other'],
      [
        'supervising-social-worker DOR-2.2a',
        'home-manager DOR-2.2b',
        'supported-lodgings-provider DOR-2.2c',
        'child-social-worker DOR-2.3-i',
      ],
    ],
  },
  {
    clause: 'DOR-2.2',
    that: 'leaves the request and its withdrawal to those who may ask',
    of: rolesAt(at('concern'), 'submitRequest', 'withdrawRequest'),
    is: ['submitRequest', 'withdrawRequest'].map((act) => [act, 'supervising-social-worker', 'home-manager', 'supported-lodgings-provider', 'child-social-worker']), // prettier-ignore
  },
  {
    clause: 'DOR-2.7',
    that: 'leaves the preparation to the people nearest the work',
    of: (tried) => [
      ...rolesAt(requested, 'decideRequest', 'assignRole', 'recordFact', 'decideInvitee')(tried),
      ...rolesAt(approved, 'notify', 'scheduleMeeting')(tried),
      ...rolesAt(carlaLeftOut, 'informCarer')(tried),
      ...rolesAt(scheduled, 'sendInvitations', 'rescheduleMeeting', 'cancelMeeting')(tried),
    ],
    is: [
      ['decideRequest', 'child-team-manager'],
      ['assignRole', 'child-social-worker', 'child-team-manager', 'business-support'],
      [
        'recordFact',
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'home-manager',
        'supported-lodgings-provider',
      ],
      ['decideInvitee', 'child-social-worker', 'child-team-manager'],
      ['notify', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['scheduleMeeting', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['informCarer', 'child-social-worker', 'child-team-manager', 'supervising-social-worker'],
      ['sendInvitations', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['rescheduleMeeting', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['cancelMeeting', 'child-social-worker', 'child-team-manager'],
    ],
  },
  {
    clause: 'DOR-2.11, DOR-2.12',
    that: 'leaves the meeting and its papers to the chair, the social worker and those who help them',
    of: (tried) => [
      ...rolesAt(scheduled, 'startMeeting', 'holdMeeting')(tried),
      ...rolesAt(held, 'saveMinutes', 'agreeReview')(tried),
      ...rolesAt(drafted, 'finaliseMinutes', 'updateAction')(tried),
      ...rolesAt(minuted, 'circulateMinutes')(tried),
    ],
    is: [
      ['startMeeting', 'child-team-manager', 'child-social-worker'],
      ['holdMeeting', 'child-team-manager', 'child-social-worker', 'business-support'],
      ['saveMinutes', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['agreeReview', 'child-team-manager', 'child-social-worker'],
      ['finaliseMinutes', 'child-team-manager', 'child-social-worker'],
      [
        'updateAction',
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'fostering-team-manager',
        'home-manager',
        'reviewing-officer',
        'business-support',
      ],
      ['circulateMinutes', 'child-social-worker', 'child-team-manager', 'business-support'],
    ],
  },
  {
    clause: 'DOR-0',
    that: 'says what a council may decide otherwise: what holds, what else there is, and under which clause',
    of: choices,
    is: [
      ['hours', 'clocks.window.latest', '48 hours', ['48 working hours', '2 working days'], 'DOR-2.6'],
      ['end-of-window', 'clocks.window.until', 'meeting.started', ['meeting.scheduled'], 'DOR-2.6'],
      ['notified', 'clocks.window.after', 'concern.notified', ['concern.raised'], 'DOR-2.6'],
      ['pause-on-approval', '-', false, [], 'DOR-2.3-ii'],
      ['late', 'clocks.window.strength', 'should', ['must'], 'DOR-2.6'],
      ['out-of-hours', '-', true, [false], 'DOR-2.6'],
      ['first-or-each-review', 'review.for', 'each', ['first'], 'DOR-2.11j'],
      ['notice-to-qaro', 'notify.reviewing-officer.before', 'meeting.started', ['meeting.convened'], 'DOR-2.5-ii'],
      ['stand-in', 'approval.stand-in.reason', true, [], 'DOR-2.3-ii'],
      ['child-left-out', '-', 'asked', ['required'], 'DOR-2.7a'],
      ['others-left-out', '-', 'asked', ['required'], 'DOR-2.8-ii'],
      ['both-carers', 'invite.carer.each', true, [false], 'DOR-2.8-i'],
      ['exclusion-decided-by', '-', 'requester and approver', [], 'DOR-2.4-i'],
      ['refusal-reason', 'approval.refusal.reason', 'asked', ['required'], 'DOR-gap'],
      ['recipients', 'circulation.to', 'attendees', [], 'DOR-2.12'],
      ['one-file-or-two', '-', 'two', ['one'], 'DOR-2.12'],
      ['remind-soon', 'reminders.soon.at', '75 %', ['50 %', '90 %'], 'DOR-gap'],
      ['remind-approver', 'reminders.approver.at', '25 %', ['10 %', '50 %'], 'DOR-2.3-ii'],
      ['remind-cover', 'reminders.cover.at', '40 %', ['25 %', '60 %'], 'DOR-2.3-ii'],
      ['remind-oversight', 'reminders.oversight.at', '60 %', ['50 %', '80 %'], 'DOR-2.3-ii'],
    ],
  },
  {
    clause: 'DOR-2.3-ii, DOR-gap',
    that: 'reminds of a request that waits whoever decides, then whoever can ask for a stand-in, then the QARO, in office hours',
    of: reminded(requested, 'decide'),
    is: [
      'decide approver DOR-2.3-ii 2026-12-04T09:00:00Z tess',
      'decide cover DOR-2.3-ii 2026-12-04T09:00:00Z sam',
      'decide oversight DOR-2.3-ii 2026-12-04T14:07:12Z quinn',
      'decide soon DOR-gap 2026-12-04T16:00:00Z tess',
      'decide past DOR-gap 2026-12-07T09:00:00Z tess',
    ],
  },
  {
    clause: 'DOR-gap',
    that: 'reminds whoever owes something once three quarters of the time have gone and when it is late',
    of: reminded(approved, 'book'),
    is: ['book soon DOR-gap 2026-12-04T16:00:00Z sam', 'book past DOR-gap 2026-12-07T09:00:00Z sam'],
  },
  {
    clause: 'DOR-0',
    that: 'is drawn from guidance that informs and does not bind by itself',
    of: ({ policy }) => [policy.source.clause, strengthOf(policy, policy.source), policy['not-specified'].clause],
    is: ['DOR-0', 'inform', 'DOR-gap'],
  },
];
