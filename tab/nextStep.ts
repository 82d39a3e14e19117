import type { CaseView } from '../src/api/contract.ts';
import { actLabels } from '../src/domain/assess/words/actLabels.ts';
import type { Duty } from '../src/domain/assess/assessment.ts';
import type { Route } from './route.ts';

/** Where an act is done in the tab, and the words on the button that leads there. */
export type Step = {
  readonly act: string;
  readonly label: string;
  readonly page: 'request' | 'case' | 'minutes';
  readonly section?: string;
};

/** In the order a case usually goes. */
const steps: readonly Step[] = [
  { act: 'submitRequest', label: 'Fill in the request', page: 'request' },
  { act: 'decideRequest', label: 'Approve or refuse', page: 'case', section: 'approval' },
  { act: 'recordFact', label: 'Answer the question', page: 'case', section: 'questions' },
  { act: 'completeForm', label: 'Complete the form', page: 'case', section: 'forms' },
  { act: 'assignRole', label: 'Name the people', page: 'case', section: 'invitees' },
  { act: 'decideInvitee', label: 'Decide who to invite', page: 'case', section: 'invitees' },
  { act: 'informCarer', label: 'Record what the carer was told', page: 'case', section: 'invitees' },
  { act: 'scheduleMeeting', label: 'Pick a time', page: 'case', section: 'times' },
  { act: 'sendInvitations', label: 'Record the invitations', page: 'case', section: 'meeting' },
  { act: 'notify', label: 'Record who was told', page: 'case', section: 'tell' },
  { act: 'startMeeting', label: 'Start the meeting', page: 'case', section: 'meeting' },
  { act: 'holdMeeting', label: 'Write the minutes', page: 'minutes' },
  { act: 'saveMinutes', label: 'Write the minutes', page: 'minutes' },
  { act: 'agreeReview', label: 'Set the review date', page: 'minutes' },
  { act: 'finaliseMinutes', label: 'Finish the minutes', page: 'minutes' },
  { act: 'circulateMinutes', label: 'Send the minutes', page: 'minutes' },
  { act: 'updateAction', label: 'Update the actions', page: 'case', section: 'actions' },
];

/** The step that does an act: one without a part of its own stands among what is also possible. */
export const stepFor = (act: string | undefined): Step =>
  steps.find((step) => step.act === act) ?? {
    act: act ?? '',
    label: act === undefined ? 'Open the case' : (actLabels[act] ?? 'Open the case'),
    page: 'case',
    ...(act !== undefined && { section: `act-${act}` }),
  };

/** The page on which a step is done. */
export const routeFor = (step: Step, reference: string): Route => ({
  page: step.page,
  reference,
  ...(step.section && { section: step.section }),
});

const pressing = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'late';

const owes = (duty: Duty, me: CaseView['me']): boolean =>
  duty.owners.some((owner) => owner.id === me.id) || duty.ownerRoles.some((role) => me.roles.includes(role));

/** The one thing this person should do next, and the duty behind it; undefined when nothing waits for them. */
export function nextStep(view: CaseView): { readonly step: Step; readonly duty?: Duty } | undefined {
  const mine = view.assessment.duties.filter((duty) => pressing(duty) && owes(duty, view.me));
  const duty = mine.find((one) => one.act !== undefined && view.mayAct.includes(one.act));
  if (duty) return { step: stepFor(duty.act), duty };
  const { meeting, asOf } = view.assessment;
  const held = meeting?.heldAt !== undefined;
  const ahead = meeting?.start !== undefined && Date.parse(asOf) < Date.parse(meeting.start);
  const ready = steps.find(
    (step) =>
      view.mayAct.includes(step.act) &&
      !standing.has(step.act) &&
      !(held && step.act === 'scheduleMeeting') &&
      !(ahead && step.page === 'minutes'),
  );
  return ready && { step: ready };
}

/** Acts that stay possible for a long time and so are no next step of their own; a duty makes them one. */
const standing = new Set([
  'assignRole',
  'recordFact',
  'completeForm',
  'decideInvitee',
  'informCarer',
  'notify',
  'startMeeting',
  'sendInvitations',
  'updateAction',
  'agreeReview',
  'saveMinutes',
]);

/** Questions and agreed actions stand one by one in a part of their own. */
const placed = new Set(['recordFact', 'updateAction']);

/** What this person owes beside the next step, each with where it is done. */
export function alsoOwed(view: CaseView): readonly { readonly step: Step; readonly duty: Duty }[] {
  const next = nextStep(view)?.duty;
  return view.assessment.duties
    .filter((duty) => duty !== next && !placed.has(duty.act ?? '') && pressing(duty) && owes(duty, view.me))
    .flatMap((duty) => (duty.act !== undefined && view.mayAct.includes(duty.act) ? [{ step: stepFor(duty.act), duty }] : []));
}

/** What the case waits for from others. */
export const waitingOn = (view: CaseView): readonly Duty[] =>
  view.assessment.duties.filter((duty) => pressing(duty) && !owes(duty, view.me));
