import { strengthOf } from '../../../src/domain/policy/cite.ts';
import type { Expectation } from '../../support/expectation.ts';
import { bindings, choices, moment, rolesAt, reminded } from '../looks.ts';
import { asked, concern, final, homes, notes, over, requested, scheduled } from './cases.ts';

const drafted = moment(notes({}));

/** Who does what, how strongly each clause binds, and what a council may decide otherwise. */
export const whoMay: readonly Expectation[] = [
  ...bindings({
    inform: 'PSM-0 PSM-1.1 PSM-1.3 PSM-1.4 PSM-1.6 PSM-1.7 PSM-1.7a PSM-1.7b PSM-1.7c PSM-1.7d PSM-2.1-i PSM-2.1-ii PSM-5.2 PSM-gap',
    must: 'PSM-1.2 PSM-1.5 PSM-2.3-i PSM-2.4-ii PSM-5.1-ii PSM-7.1-iv',
    should:
      'PSM-1.8 PSM-1.8a PSM-1.8b PSM-1.8c PSM-1.8d PSM-1.8e PSM-1.8f PSM-1.8g PSM-1.8h PSM-1.8i PSM-1.9-ii PSM-1.9-iv PSM-1.10 PSM-2.2-i PSM-2.2-ii PSM-2.2-iii PSM-2.2-iv PSM-2.3-ii PSM-2.4-i PSM-2.4-iii PSM-3.1 PSM-3.1a PSM-3.1b PSM-3.1c PSM-3.1d PSM-3.1e PSM-3.1f PSM-3.1g PSM-3.1h PSM-3.1i PSM-4.1 PSM-4.2 PSM-5.1-i PSM-5.1-iii PSM-5.3 PSM-5.3a PSM-5.3b PSM-5.3c PSM-5.3d PSM-5.3e PSM-5.3f PSM-6.1-i PSM-6.1-iii PSM-7.1-i PSM-7.1-ii',
    may: 'PSM-1.9-i PSM-1.9-iii PSM-2.3-iii PSM-3.1j PSM-6.1-ii PSM-6.1-iv PSM-7.1-iii',
  }),
  {
    clause: 'PSM-3.1a',
    that: 'leaves the preparation to the people nearest the work',
    of: (tried) => [
      ...rolesAt(concern, 'assignRole', 'recordFact', 'decideInvitee', 'consult')(tried),
      ...rolesAt(requested, 'scheduleMeeting', 'notify', 'recordStatutoryReview')(tried),
      ...rolesAt(scheduled, 'sendInvitations', 'rescheduleMeeting', 'cancelMeeting')(tried),
    ],
    is: [
      ['assignRole', 'child-social-worker', 'child-team-manager', 'business-support'],
      [
        'recordFact',
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'key-worker',
        'fostering-team-manager',
        'team-manager',
        'practice-manager',
        'reviewing-officer',
        'business-support',
      ],
      ['decideInvitee', 'child-social-worker', 'child-team-manager'],
      ['consult', 'child-social-worker', 'child-team-manager'],
      ['scheduleMeeting', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['notify', 'child-social-worker', 'child-team-manager', 'reviewing-officer', 'business-support'],
      ['recordStatutoryReview', 'child-social-worker', 'child-team-manager', 'reviewing-officer', 'business-support'],
      ['sendInvitations', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['rescheduleMeeting', 'child-social-worker', 'child-team-manager', 'business-support'],
      ['cancelMeeting', 'child-social-worker', 'child-team-manager'],
    ],
  },
  {
    clause: 'PSM-4.1, PSM-5.3, PSM-7.1-iv',
    that: 'leaves the meeting, its record and its end to those who have to do with it',
    of: (tried) => [
      ...rolesAt(scheduled, 'startMeeting', 'holdMeeting')(tried),
      ...rolesAt(over, 'saveMinutes', 'agreeReview', 'ceaseMeetings')(tried),
      ...rolesAt(drafted, 'finaliseMinutes', 'updateAction')(tried),
      ...rolesAt(final, 'circulateMinutes', 'recordStatutoryReview')(tried),
    ],
    is: [
      ['startMeeting', 'fostering-team-manager', 'child-social-worker'],
      ['holdMeeting', 'fostering-team-manager', 'child-social-worker', 'business-support'],
      ['saveMinutes', 'child-social-worker', 'fostering-team-manager', 'business-support'],
      ['agreeReview', 'fostering-team-manager', 'child-social-worker'],
      ['ceaseMeetings', 'team-manager', 'child-team-manager', 'fostering-team-manager', 'reviewing-officer'],
      ['finaliseMinutes', 'fostering-team-manager', 'child-social-worker'],
      [
        'updateAction',
        'child-social-worker',
        'child-team-manager',
        'supervising-social-worker',
        'key-worker',
        'reviewing-officer',
        'business-support',
      ],
      ['circulateMinutes'],
      ['recordStatutoryReview', 'child-social-worker', 'child-team-manager', 'reviewing-officer', 'business-support'],
    ],
  },
  {
    clause: 'PSM-0',
    that: 'says what a council may decide otherwise: what holds, what else there is, and under which clause',
    of: choices,
    is: [
      ['rhythm', '-', 'none', ['7 calendar days', '14 calendar days'], 'PSM-6.1-iv'],
      ['sixteen', 'invite.personal-adviser.when.child.age.at-least', 16, [17], 'PSM-1.8d'],
      ['age-on', '-', 'the day of the meeting', [], 'PSM-1.8d'],
      ['residential-chair', 'chair.0.when.any.1.placement.type', 'residential', [], 'PSM-4.2'],
      ['chair-side', 'chair.1.unusual.0.strength', 'inform', ['consider', 'should'], 'PSM-4.1'],
      ['experience', '-', "a team manager's statement", [], 'PSM-4.1'],
      ['advocate', 'duties.advocate.for', 'each', ['once'], 'PSM-1.8i'],
      ['flags', '-', 'set by a person', [], 'PSM-1.9-ii'],
      ['consultation', 'invite.commissioning.mode', 'consult', ['invite'], 'PSM-1.10'],
      ['interpreter', '-', 'the child', ['everybody'], 'PSM-2.3-i'],
      ['other-reason', 'triggers.other.after-consulting', 'reviewing-officer', [], 'PSM-3.1j'],
      ['cease', 'cease.in-review-by', 'reviewing-officer', [], 'PSM-7.1-iv'],
      ['headings', 'record.sections.support-agreement.when.placement.type.0', 'residential', [], 'PSM-5.3e'],
      ['before-review', 'duties.for-review.remind.before', '5 working days', ['10 working days'], 'PSM-7.1-i'],
      ['feedback', 'notify.feedback.remind.after', '2 working days', ['1 working day', '5 working days'], 'PSM-2.2-ii'],
      ['birth-parents', 'invite.birth-parents.filled-by', 'birth-parent', [], 'PSM-1.9-iii'],
      ['remind-soon', 'reminders.soon.at', '75 %', ['50 %', '90 %'], 'PSM-gap'],
    ],
  },
  {
    clause: 'PSM-gap, PSM-2.2-ii',
    that: 'reminds whoever owes something once three quarters of the time have gone and when it is late, or when the procedure says',
    of: reminded(final, 'action-a1', 'notify-feedback'),
    is: [
      'notify-feedback noted PSM-2.2-ii 2026-12-11T09:00:00Z child-social-worker',
      'action-a1 soon PSM-gap 2026-12-14T09:00:00Z child-social-worker',
      'action-a1 past PSM-gap 2026-12-15T09:00:00Z child-social-worker',
    ],
  },
  {
    clause: 'PSM-0',
    that: 'is the edition of 1 February 2018, which informs and does not bind by itself',
    of: ({ policy, sees }) => [
      policy.source.clause,
      strengthOf(policy, policy.source),
      policy.source.edition,
      sees(moment(asked({ home: homes.foster }))).policy,
    ],
    is: [
      'PSM-0',
      'inform',
      '2018-02-01',
      {
        id: 'psm',
        title: 'Placement Stability Meetings for Looked After Children',
        version: '1',
        cite: 'Placement Stability Meetings',
        prefix: 'PSM-',
      },
    ],
  },
];
