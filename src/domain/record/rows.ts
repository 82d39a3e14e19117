import type { Assessment } from '../assess/assessment.ts';
import { actionRows } from './actionRows.ts';
import type { CaseRows } from './caseRows.ts';
import { inviteeRows } from './inviteeRows.ts';
import { meetingRows } from './meetingRows.ts';
import { minutesRows } from './minutesRows.ts';

/** The case as people read it in SharePoint: a row for each meeting, each person of a seat, each section of the minutes, each action. */
export const rowsOf = (reference: string, assessment: Assessment): CaseRows => ({
  meetings: meetingRows(reference, assessment),
  invitees: inviteeRows(reference, assessment),
  minutes: minutesRows(reference, assessment),
  actions: actionRows(reference, assessment),
});
