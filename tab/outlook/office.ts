/*
 * As much of Office.js as the pane and the check on sending use, with the set each came in (Mailbox 1.1 where nothing is said).
 * Everything answers by a callback, with `status` "succeeded" or "failed".
 */

export type Result<T> = { readonly status: string; readonly value: T; readonly error?: { readonly message?: string } };
type Done<T> = (result: Result<T>) => void;
export type Recipient = { readonly displayName: string; readonly emailAddress: string };

type Field<T> = { getAsync(done: Done<T>): void; setAsync(value: T, done?: Done<unknown>): void };
type Body = {
  prependAsync(text: string, options: { coercionType: string }, done?: Done<unknown>): void;
  setAsync(text: string, options: { coercionType: string }, done?: Done<unknown>): void;
  getAsync(type: string, done: Done<string>): void;
};
export type Recipients = Field<Recipient[]> & { addAsync(people: readonly Recipient[], done?: Done<unknown>): void };

/** A place of an appointment: a room has its mailbox for an id, any other the words typed. Mailbox 1.8. */
type PlaceId = { readonly id: string; readonly type: 'room' | 'custom' };
type Places = {
  getAsync(done: Done<readonly { readonly locationIdentifier: PlaceId; readonly displayName?: string }[]>): void;
  addAsync(places: readonly PlaceId[], done?: Done<unknown>): void;
  removeAsync(places: readonly PlaceId[], done?: Done<unknown>): void;
};

/** Kept with the item once it is saved, for this add-in alone; at most 2,500 characters. */
export type CustomProperties = {
  get(name: string): unknown;
  set(name: string, value: string): void;
  saveAsync(done: Done<unknown>): void;
};
/** Kept while this item is being written, at most 50,000 characters. Mailbox 1.11. */
type SessionData = {
  getAsync(name: string, done: Done<string>): void;
  setAsync(name: string, value: string, done?: Done<unknown>): void;
};

/** An appointment its organiser is writing. */
export type Compose = {
  readonly subject: Field<string>;
  readonly start: Field<Date>;
  readonly end: Field<Date>;
  readonly location: Field<string>;
  /** Rooms as well as words. Mailbox 1.8. */
  readonly enhancedLocation?: Places;
  readonly requiredAttendees: Recipients;
  readonly optionalAttendees: Recipients;
  readonly body: Body;
  readonly sessionData?: SessionData;
  /** Mailbox 1.14. */
  readonly sensitivity?: Field<string>;
  /** Whose calendar it is written in. Mailbox 1.7. */
  readonly organizer?: { getAsync(done: Done<Recipient>): void };
  loadCustomPropertiesAsync(done: Done<CustomProperties>): void;
  addHandlerAsync?(type: string, handler: () => void, done?: Done<unknown>): void;
};

/** An appointment that is only read. */
export type Read = {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  readonly organizer?: Recipient;
  readonly requiredAttendees?: readonly Recipient[];
  readonly optionalAttendees?: readonly Recipient[];
};

export type Mailbox = {
  readonly item?: Compose | Read | null;
  readonly userProfile?: { readonly emailAddress: string; readonly displayName: string };
  addHandlerAsync?(type: string, handler: () => void, done?: Done<unknown>): void;
  displayNewAppointmentFormAsync?(form: object, done?: Done<unknown>): void;
};

export type OfficeHere = {
  onReady(): Promise<{ readonly host: string | null; readonly platform: string | null }>;
  readonly context: {
    readonly mailbox?: Mailbox;
    readonly requirements: { isSetSupported(set: string, version?: string): boolean };
    readonly officeTheme?: { readonly bodyBackgroundColor?: string };
    readonly auth?: { getAccessToken?(): Promise<string> };
    readonly ui?: { openBrowserWindow?(address: string): void };
  };
  /** Names of the events; older Outlooks lack some. */
  readonly EventType?: {
    readonly AppointmentTimeChanged?: string;
    readonly RecipientsChanged?: string;
    readonly ItemChanged?: string;
    readonly EnhancedLocationsChanged?: string;
  };
  readonly actions: { associate(name: string, handler: (event: SendEvent) => void): void };
};

/** The press of Send, answered once by `completed`. `cancelLabel` and `commandId` came with Mailbox 1.14. */
export type SendEvent = {
  completed(answer: { allowEvent: boolean; errorMessage?: string; cancelLabel?: string; commandId?: string }): void;
};
