/** The council's lists and the columns people read first in each, by internal name. */
export const listViews: Readonly<Record<string, readonly string[]>> = {
  Cases: ['Reference', 'ChildName', 'Policy', 'OpenedAt'],
  Meetings: ['Reference', 'MeetingName', 'StageText', 'MeetingStart', 'ChairName', 'LimitAt', 'MinutesState'],
  Invitees: ['Reference', 'SeatLabel', 'PersonName', 'Decision', 'Answer', 'Attended'],
  Minutes: ['Reference', 'SectionLabel', 'Words', 'MinutesState'],
  Actions: ['Reference', 'Task', 'OwnerName', 'DueDay', 'ActionStatus'],
  'Case log': ['Reference', 'Sequence', 'Facts', 'Writer'],
};
