import { acceptNotice } from './acceptNotice.ts';
import { agreeOrganiser } from './agreeOrganiser.ts';
import { agreeReview } from './agreeReview.ts';
import { askTimes } from './askTimes.ts';
import { assignRole } from './assignRole.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { ceaseMeetings } from './ceaseMeetings.ts';
import { circulateMinutes } from './circulateMinutes.ts';
import { completeForm } from './completeForm.ts';
import { consult } from './consult.ts';
import { decideInvitee } from './decideInvitee.ts';
import { decideRequest } from './decideRequest.ts';
import type { ActDefinition } from './defineAct.ts';
import { fileRecord } from './fileRecord.ts';
import { discussLate } from './discussLate.ts';
import { finaliseMinutes } from './finaliseMinutes.ts';
import { handOver } from './handOver.ts';
import { holdMeeting } from './holdMeeting.ts';
import { informCarer } from './informCarer.ts';
import { notify } from './notify.ts';
import { putBack } from './putBack.ts';
import { raiseConcern } from './raiseConcern.ts';
import { recordFact } from './recordFact.ts';
import { recordNotice } from './recordNotice.ts';
import { recordStatutoryReview } from './recordStatutoryReview.ts';
import { reopenMeetings } from './reopenMeetings.ts';
import { requestDisruption } from './requestDisruption.ts';
import { rescheduleMeeting } from './rescheduleMeeting.ts';
import { saveMinutes } from './saveMinutes.ts';
import { sayTravel } from './sayTravel.ts';
import { scheduleMeeting } from './scheduleMeeting.ts';
import { sendInvitations } from './sendInvitations.ts';
import { shareReports } from './shareReports.ts';
import { startMeeting } from './startMeeting.ts';
import { submitRequest } from './submitRequest.ts';
import { takeMove } from './takeMove.ts';
import { updateAction } from './updateAction.ts';
import { withdrawRequest } from './withdrawRequest.ts';

/** Everything a person can do in a case, in the order a case usually goes. */
export const acts: Readonly<Record<string, ActDefinition>> = {
  raiseConcern,
  submitRequest,
  decideRequest,
  withdrawRequest,
  assignRole,
  recordFact,
  decideInvitee,
  informCarer,
  notify,
  askTimes,
  sayTravel,
  scheduleMeeting,
  sendInvitations,
  rescheduleMeeting,
  takeMove,
  putBack,
  cancelMeeting,
  startMeeting,
  holdMeeting,
  saveMinutes,
  agreeReview,
  finaliseMinutes,
  circulateMinutes,
  updateAction,
  consult,
  agreeOrganiser,
  handOver,
  fileRecord,
  recordNotice,
  acceptNotice,
  ceaseMeetings,
  reopenMeetings,
  recordStatutoryReview,
  completeForm,
  shareReports,
  requestDisruption,
  discussLate,
};
