import type { CaseView } from '../../../src/api/contract.ts';

/** Acts with a part of a page of their own. */
const placed: ReadonlySet<string> = new Set([
  'submitRequest',
  'decideRequest',
  'withdrawRequest',
  'assignRole',
  'recordFact',
  'decideInvitee',
  'informCarer',
  'askTimes',
  'sayTravel',
  'scheduleMeeting',
  'sendInvitations',
  'rescheduleMeeting',
  'cancelMeeting',
  'startMeeting',
  'holdMeeting',
  'saveMinutes',
  'agreeReview',
  'finaliseMinutes',
  'circulateMinutes',
  'updateAction',
  'completeForm',
]);

/** What this person may do now that no other part of the page does. Somebody told beyond what is owed is recorded here too. */
export const otherActs = ({ assessment, mayAct }: CaseView): readonly { readonly act: string; readonly label: string }[] =>
  assessment.openActs.filter(
    ({ act }) =>
      mayAct.includes(act) &&
      !placed.has(act) &&
      !(act === 'notify' && assessment.duties.some((duty) => duty.act === act && (duty.state === 'open' || duty.state === 'late'))),
  );
