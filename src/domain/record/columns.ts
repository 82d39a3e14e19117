/** How a column keeps its value. `text` holds 255 characters, `note` as many as are typed; `dateTime` an ISO instant. */
export type ColumnKind = 'text' | 'note' | 'number' | 'boolean' | 'dateTime' | 'choice';

export type Column = {
  /** Internal name, the one programs use: never changed once a council has the list. */
  readonly name: string;
  /** The heading people read. */
  readonly displayName: string;
  readonly kind: ColumnKind;
  readonly indexed?: true;
  /** No two items may share the value. A unique column is indexed too. */
  readonly unique?: true;
  readonly choices?: readonly string[];
};

const rowKey = { name: 'RowKey', displayName: 'Row key', kind: 'text', indexed: true, unique: true } as const;
const reference = { name: 'Reference', displayName: 'Reference', kind: 'text', indexed: true } as const;
const meetingNumber = { name: 'MeetingNumber', displayName: 'Meeting number', kind: 'number' } as const;

/**
 * The SharePoint lists of a council, by display name, and the columns each is made with. `RowKey` holds `Row.key` of the four lists that are
 * written by projection, and case, person and form of a draft; SharePoint's own `Title` column is not in here.
 * Days that count in law are YYYY-MM-DD text, since date-only columns shift a day in summer; the instant beside them is for sorting.
 */
export const lists = {
  Cases: [
    { ...reference, unique: true },
    { name: 'ChildName', displayName: 'Child', kind: 'text' },
    { name: 'DateOfBirth', displayName: 'Date of birth', kind: 'text' },
    { name: 'CaseNumber', displayName: 'Case number', kind: 'text' },
    { name: 'Policy', displayName: 'Procedure', kind: 'text' },
    { name: 'OpenedAt', displayName: 'Opened', kind: 'dateTime', indexed: true },
  ],
  'Case log': [
    { name: 'Position', displayName: 'Position', kind: 'text', indexed: true, unique: true },
    reference,
    { name: 'Sequence', displayName: 'Sequence', kind: 'number', indexed: true },
    { name: 'Facts', displayName: 'Facts', kind: 'note' },
    { name: 'Facts2', displayName: 'Facts, second part', kind: 'note' },
    { name: 'Facts3', displayName: 'Facts, third part', kind: 'note' },
    { name: 'Facts4', displayName: 'Facts, fourth part', kind: 'note' },
    { name: 'Hash', displayName: 'Hash', kind: 'text' },
    { name: 'Previous', displayName: 'Hash of the one before', kind: 'text' },
    { name: 'Writer', displayName: 'Writer', kind: 'text' },
  ],
  Meetings: [
    rowKey,
    reference,
    meetingNumber,
    { name: 'MeetingName', displayName: 'Meeting', kind: 'text' },
    { name: 'MeetingKind', displayName: 'Kind', kind: 'text' },
    { name: 'Stage', displayName: 'Stage', kind: 'text', indexed: true },
    { name: 'StageText', displayName: 'Where it stands', kind: 'note' },
    { name: 'Procedure', displayName: 'Procedure', kind: 'text' },
    { name: 'Triggers', displayName: 'Why it was called', kind: 'note' },
    { name: 'MeetingDay', displayName: 'Day of the meeting', kind: 'text' },
    { name: 'MeetingStart', displayName: 'Begins', kind: 'dateTime', indexed: true },
    { name: 'MeetingEnd', displayName: 'Ends', kind: 'dateTime' },
    { name: 'OrganiserId', displayName: 'Organiser id', kind: 'text' },
    { name: 'OrganiserName', displayName: 'Organiser', kind: 'text' },
    { name: 'ChairId', displayName: 'Chair id', kind: 'text' },
    { name: 'ChairName', displayName: 'Chair', kind: 'text' },
    { name: 'StartedAt', displayName: 'Started', kind: 'dateTime' },
    { name: 'HeldDay', displayName: 'Day held', kind: 'text' },
    { name: 'HeldAt', displayName: 'Held', kind: 'dateTime' },
    { name: 'CancelledAt', displayName: 'Cancelled', kind: 'dateTime' },
    { name: 'Present', displayName: 'Present', kind: 'note' },
    { name: 'Absent', displayName: 'Not present', kind: 'note' },
    { name: 'LimitDay', displayName: 'To be held by (day)', kind: 'text' },
    { name: 'LimitAt', displayName: 'To be held by', kind: 'dateTime', indexed: true },
    { name: 'LimitState', displayName: 'Time limit', kind: 'text' },
    { name: 'LimitExplained', displayName: 'How the time limit is worked out', kind: 'note' },
    { name: 'LimitClause', displayName: 'Clause of the time limit', kind: 'text' },
    { name: 'ReviewDay', displayName: 'Review on (day)', kind: 'text' },
    { name: 'ReviewAt', displayName: 'Review on', kind: 'dateTime', indexed: true },
    { name: 'ReviewReason', displayName: 'Reason for the review date', kind: 'note' },
    { name: 'MinutesState', displayName: 'Minutes', kind: 'choice', choices: ['draft', 'final'] },
    { name: 'FinalisedAt', displayName: 'Minutes finalised', kind: 'dateTime' },
  ],
  Invitees: [
    rowKey,
    reference,
    meetingNumber,
    { name: 'Seat', displayName: 'Seat id', kind: 'text' },
    { name: 'SeatLabel', displayName: 'Seat', kind: 'text' },
    { name: 'Clause', displayName: 'Clause', kind: 'text' },
    { name: 'Strength', displayName: 'Strength', kind: 'text' },
    { name: 'PersonId', displayName: 'Person id', kind: 'text', indexed: true },
    { name: 'PersonName', displayName: 'Person', kind: 'text' },
    { name: 'Organisation', displayName: 'Organisation', kind: 'text' },
    { name: 'Decision', displayName: 'Decision', kind: 'choice', choices: ['undecided', 'invite', 'contribute', 'leave-out'] },
    { name: 'Reason', displayName: 'Reason', kind: 'note' },
    { name: 'ReasonShared', displayName: 'Reason as told to the person', kind: 'note' },
    { name: 'InvitedAt', displayName: 'Invited', kind: 'dateTime' },
    { name: 'InformedAt', displayName: 'Told', kind: 'dateTime' },
    { name: 'Answer', displayName: 'Answer', kind: 'choice', choices: ['accepted', 'declined', 'tentative', 'none'] },
    { name: 'Attended', displayName: 'Attended', kind: 'boolean' },
  ],
  Minutes: [
    rowKey,
    reference,
    meetingNumber,
    { name: 'Section', displayName: 'Section id', kind: 'text' },
    { name: 'SectionNumber', displayName: 'Section number', kind: 'number' },
    { name: 'SectionLabel', displayName: 'Section', kind: 'text' },
    { name: 'Clause', displayName: 'Clause', kind: 'text' },
    { name: 'Words', displayName: 'Words', kind: 'note' },
    { name: 'MinutesState', displayName: 'State', kind: 'choice', choices: ['draft', 'final'] },
    { name: 'FinalisedAt', displayName: 'Finalised', kind: 'dateTime' },
  ],
  Drafts: [
    rowKey,
    { name: 'Holder', displayName: 'Case and person', kind: 'text', indexed: true },
    reference,
    { name: 'PersonId', displayName: 'Person id', kind: 'text' },
    { name: 'Form', displayName: 'Form', kind: 'text' },
    { name: 'SavedAt', displayName: 'Saved', kind: 'dateTime', indexed: true },
    { name: 'Revision', displayName: 'Revision', kind: 'text' },
    { name: 'Typed', displayName: 'Typed so far', kind: 'note' },
    { name: 'Typed2', displayName: 'Typed so far, second part', kind: 'note' },
    { name: 'Typed3', displayName: 'Typed so far, third part', kind: 'note' },
    { name: 'Typed4', displayName: 'Typed so far, fourth part', kind: 'note' },
  ],
  Actions: [
    rowKey,
    reference,
    meetingNumber,
    { name: 'ActionId', displayName: 'Action id', kind: 'text' },
    { name: 'Task', displayName: 'Task', kind: 'note' },
    { name: 'OwnerId', displayName: 'Owner id', kind: 'text', indexed: true },
    { name: 'OwnerName', displayName: 'Owner', kind: 'text' },
    { name: 'DueDay', displayName: 'Due (day)', kind: 'text' },
    { name: 'DueAt', displayName: 'Due', kind: 'dateTime', indexed: true },
    { name: 'ActionStatus', displayName: 'Status', kind: 'choice', choices: ['open', 'done', 'delayed', 'cancelled'], indexed: true },
    { name: 'Details', displayName: 'Details', kind: 'note' },
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type ListName = keyof typeof lists;

type ValueOf<K extends ColumnKind> = K extends 'number' ? number : K extends 'boolean' ? boolean : string;

/** The fields an item of a list may carry: every name a column, every value of the column's kind. */
export type FieldsOf<L extends ListName> = { readonly [C in (typeof lists)[L][number] as C['name']]?: ValueOf<C['kind']> | undefined };
