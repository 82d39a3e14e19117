/** The acts by which an event comes about, in the order a case usually goes. */
export const comesBy: Readonly<Record<string, string>> = {
  'request.submitted': 'submitRequest',
  'approval.granted': 'decideRequest',
  'meeting.scheduled': 'scheduleMeeting',
  'meeting.convened': 'scheduleMeeting',
  'meeting.started': 'startMeeting',
  'meeting.held': 'holdMeeting',
  'minutes.finalised': 'finaliseMinutes',
};
