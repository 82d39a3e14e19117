/** Events a policy may start or stop a clock with. One vocabulary for every council. */
export const events = [
  'concern.raised', 'issue.identified', 'concern.notified', 'notice.received', 'notice.accepted', 'line-manager.consulted', 'iro.consulted',
  'request.submitted', 'request.received', 'request.withdrawn', 'decision.discussed', 'decision.hold', 'decision.refuse', 'approval.granted',
  'approval.refused', 'late.discussion', 'organiser.agreed', 'chair.agreed', 'meeting.scheduled', 'meeting.convened', 'invitation.sent',
  'invitee.decided', 'non-invite.recorded', 'carer.informed', 'notification.sent', 'prep.received', 'report.completed', 'report.shared',
  'meeting.started', 'meeting.inquorate', 'meeting.held', 'meeting.cancelled', 'minutes.drafted', 'minutes.finalised', 'minutes.circulated',
  'minutes.uploaded', 'circulation.ordered', 'action.updated', 'action.due', 'action.delayed', 'action.escalated', 'review.agreed',
  'review.rescheduled', 'cease.decided', 'series.reopened', 'placement.end-decided', 'placement.ended', 'disruption.requested',
  'learning-log.completed', 'looked-after-review.convened', 'child.feedback-given', 'analysis.generated', 'analysis.presented',
  'filed.in-system-of-record',
] as const; // prettier-ignore

/** Strengths a clause may have, strongest first. */
export const strengths = ['must', 'forbid', 'should', 'may', 'consider', 'inform'] as const;

/** Stages of a case, in the order a case usually goes. */
export const stages = [
  'concern', 'requested', 'refused', 'referred', 'approved', 'scheduled', 'held', 'minuted', 'circulated', 'cancelled', 'withdrawn', 'ceased',
] as const; // prettier-ignore

/** Acts of which a policy says who does them; who asks and who approves stand in their own rules. */
export const actNames = [
  'raiseConcern', 'assignRole', 'recordFact', 'decideInvitee', 'informCarer', 'notify',
  'scheduleMeeting', 'sendInvitations', 'rescheduleMeeting', 'cancelMeeting', 'startMeeting', 'holdMeeting', 'saveMinutes', 'agreeReview',
  'finaliseMinutes', 'circulateMinutes', 'updateAction',
] as const; // prettier-ignore
