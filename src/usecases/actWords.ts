import type { Fact } from '../domain/case/fact.ts';

const words: Readonly<Record<string, string>> = {
  'concern.raised': 'raised this concern',
  'request.submitted': 'submitted this request',
  'approval.granted': 'approved this',
  'approval.refused': 'refused this',
  'request.withdrawn': 'withdrew this request',
  'role.assigned': 'changed who has a part in this',
  'role.ended': 'changed who has a part in this',
  'fact.recorded': 'answered a question on this',
  'child.identified': 'recorded who the child is',
  'invitee.decided': 'decided on the people to invite',
  'non-invite.recorded': 'decided on the people to invite',
  'carer.informed': 'recorded that the carer was told',
  'notification.sent': 'recorded that somebody was told',
  'meeting.scheduled': 'set the time of this meeting',
  'chair.agreed': 'set the chair of this meeting',
  'invitation.planned': 'gave the reason for a time',
  'invitation.sent': 'sent invitations',
  'meeting.cancelled': 'cancelled this meeting',
  'meeting.started': 'started this meeting',
  'meeting.held': 'recorded this meeting as held',
  'minutes.drafted': 'saved the minutes',
  'review.agreed': 'set the review date',
  'minutes.finalised': 'finalised the minutes',
  'circulation.ordered': 'sent the minutes round',
  'minutes.circulated': 'recorded the minutes as sent',
  'action.updated': 'updated an action',
  'request-form.completed': 'completed a form',
  'report.completed': 'completed a report',
  'learning-log.completed': 'completed the learning log',
  'report.shared': 'shared the reports',
};

/** What somebody did, as the end of a sentence about them: "approved this". */
export const actWords = (fact: Fact): string => words[fact.event] ?? 'changed this case';
