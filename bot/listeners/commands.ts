export type Command = { readonly word: string; readonly type: string; readonly about: string };

/** What people are told they can type, in the order of the work. */
export const commands: readonly Command[] = [
  { word: 'request', type: 'request', about: 'ask for a meeting' },
  { word: 'worry', type: 'worry sam', about: "tell a child's social worker (here: Sam) of a worry" },
  { word: 'approvals', type: 'approvals', about: 'what waits for your decision' },
  { word: 'case', type: 'case SM-7K2Q', about: 'where a case stands' },
  { word: 'invitees', type: 'invitees SM-7K2Q', about: 'who must, should and may come, and why' },
  { word: 'schedule', type: 'schedule SM-7K2Q', about: 'times inside the limit when people are free' },
  { word: 'minutes', type: 'minutes SM-7K2Q', about: 'write or read the minutes' },
  { word: 'actions', type: 'actions', about: 'what you agreed to do' },
  { word: 'due', type: 'due', about: 'what you owe, by when, and which clause says so' },
  { word: 'policy', type: 'policy chair', about: 'what the procedure says on a topic' },
  { word: 'reschedule', type: 'reschedule SM-7K2Q', about: 'move the meeting' },
  { word: 'withdraw', type: 'withdraw SM-7K2Q', about: 'take a request back' },
  { word: 'cancel', type: 'cancel SM-7K2Q', about: 'cancel a booked meeting' },
  { word: 'cover', type: 'cover', about: 'have somebody stand in for you' },
];
