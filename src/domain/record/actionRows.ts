import type { ActionItem, Assessment } from '../assess/assessment.ts';
import type { CaseRows } from './caseRows.ts';
import { meetingsOf } from './meetingsOf.ts';
import { nameOf } from './nameOf.ts';
import { noonOf } from './noonOf.ts';
import { sayValue } from './sayValue.ts';
import { shortText } from './shortText.ts';

/** One row for each action of each meeting. The owner is an id where the plan names somebody of the case, and always a name. */
export const actionRows = (reference: string, assessment: Assessment): CaseRows['actions'] =>
  meetingsOf(assessment).flatMap(({ number, minutes }) =>
    (minutes?.actions ?? []).map((action) => ({
      key: `${reference}/${number}/${action.id}`,
      fields: {
        Reference: reference,
        MeetingNumber: number,
        ActionId: shortText(action.id),
        Task: action.task,
        ...(assessment.people.some(({ id }) => id === action.owner) && { OwnerId: shortText(action.owner) }),
        OwnerName: shortText(nameOf(assessment, action.owner)),
        ...(action.due !== undefined && { DueDay: action.due, DueAt: noonOf(action.due) }),
        ActionStatus: action.status,
        Details: detailsOf(assessment, action),
      },
    })),
  );

const usual = ['id', 'task', 'owner', 'due', 'status'];

/** What this procedure asks of an action beyond the usual: "Cuts the risk at once: yes". */
const detailsOf = ({ actionFields }: Assessment, action: ActionItem): string | undefined => {
  const lines = actionFields
    .filter(({ id }) => !usual.includes(id))
    .map(({ id, label }) => ({ label, value: sayValue(action[id]) }))
    .filter(({ value }) => value !== undefined)
    .map(({ label, value }) => `${label}: ${value ?? ''}`);
  return lines.length === 0 ? undefined : lines.join('\n');
};
