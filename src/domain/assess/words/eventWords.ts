import { own } from '../../policy/own.ts';

const words: Readonly<Record<string, string>> = {
  'concern.raised': 'the worry was first recorded',
  'concern.notified': 'the worry was passed on',
  'issue.identified': 'the difficulty was first seen',
  'notice.received': 'notice was received',
  'notice.accepted': 'the notice was accepted',
  'request.submitted': 'the request was made',
  'request.received': 'the request was received',
  'disruption.requested': 'the disruption meeting was asked for',
  'learning-log.completed': 'the learning log was finished',
  'approval.granted': 'the request was approved',
  'decision.hold': 'it was decided to hold the meeting',
  'meeting.scheduled': 'the meeting was booked',
  'meeting.convened': 'the invitations went out',
  'meeting.started': 'the meeting started',
  'previous-meeting.held': 'the last meeting was held',
  'meeting.held': 'the meeting was held',
  'minutes.finalised': 'the notes were finalised',
  'looked-after-review.convened': 'the statutory review was set',
  'looked-after-review.held': 'the statutory review was held',
  'placement.ended': 'the child stopped living there',
};

/** An event as the end of "when …". */
export const eventWords = (event: string): string => own(words, event) ?? `“${event.replace('.', ' ')}” was recorded`;
