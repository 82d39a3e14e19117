import type { Finding } from './assessment.ts';
import { filing } from './papers/filing.ts';
import type { Scene } from '../scene/scene.ts';
import { finding } from '../policy/cite.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import type { Policy } from '../policy/policy.ts';

/** Acts that carry out a rule not every procedure has: what they are about, the rule, and the way on without it. */
const rules: Readonly<Record<string, readonly [string, (rules: MeetingRules, policy: Policy) => unknown, string?]>> = {
  decideRequest: ['approving the meeting', ({ approval }) => approval, 'The request is enough: book the meeting.'],
  circulateMinutes: ['sending the record round', ({ circulation }) => circulation],
  ceaseMeetings: ['how these meetings end', ({ cease }) => cease],
  reopenMeetings: ['beginning these meetings again', ({ cease }) => cease?.reopen, 'A new worry is a new request.'],
  agreeReview: ['a review', ({ review }) => review],
  agreeOrganiser: ['agreeing who arranges the meeting', ({ organiser }) => organiser['agreed-among']],
  handOver: ['handing over the reviews and actions', ({ oversight }) => oversight],
  fileRecord: ['filing the record in another system', filing],
  recordNotice: ['a notice on the home', ({ gates }) => gates[0]],
  acceptNotice: ['a notice on the home', ({ gates }) => gates[0]],
  recordStatutoryReview: ['the statutory review', (each) => each['statutory-review']],
  requestDisruption: ['a disruption meeting', ({ request }) => request.with === 'disruption.requested' || undefined],
  discussLate: ['talking over a late meeting', ({ clocks }) => clocks.find((rule) => rule.late)],
  completeForm: ['forms to complete', (_, { forms }) => forms[0]],
  shareReports: ['reports to share', (_, { forms }) => forms.find((form) => form.event === 'report.completed')],
};

/** Acts that are of one meeting: another kind's rule is not lent to it either. */
const ofOneMeeting: readonly string[] = ['agreeReview', 'circulateMinutes'];

/** That a procedure says nothing of what an act is about, in no kind of its meetings: then there is nothing to do, and no other council's rule is lent. */
export const silentOn = ({ policy, rules: kind }: Scene, act: string): Finding | undefined => {
  const [about, ruleOf, wayOn] = own(rules, act) ?? [];
  if (about === undefined || ruleOf === undefined) return undefined;
  const kinds = ofOneMeeting.includes(act) ? [kind] : Object.values(policy.meetings);
  if (kinds.some((each) => ruleOf(each, policy) !== undefined)) return undefined;
  const { clause } = policy['not-specified'];
  return finding(
    policy,
    'not-specified',
    { clause, strength: 'inform' },
    `This procedure says nothing of ${about}${kinds.length < Object.keys(policy.meetings).length ? ` for the ${kind.name}` : ''}, so it is not required.`,
    {
      ...(wayOn !== undefined && { wayOn }),
    },
  );
};
