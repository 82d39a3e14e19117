import { asked, did } from './officeCalls.ts';
import type { Compose, CustomProperties, Mailbox, OfficeHere, Read, Recipient } from './office.ts';
import type { Snapshot } from '../../src/domain/appointment/appointment.ts';

/** An appointment as the pane sees it. Times are instants. */
export type Open = {
  readonly kind: 'writing' | 'reading';
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly people: readonly string[];
  readonly organiser?: string;
  /** The room it is in: its address and what it is called. */
  readonly room?: { readonly email: string; readonly name: string };
};
type Wanted = {
  readonly subject: string;
  readonly text: string;
  /** Absent where the place is chosen already. */
  readonly location?: string;
  readonly add: readonly { readonly name: string; readonly email: string; readonly required: boolean }[];
};

/** What the pane does with the item that is open. Nothing here throws; what failed is told by a sentence. */
export type OutlookItem = {
  /** What is open now; `nothing` when no item is, `unreadable` when Outlook does not say. */
  look(): Promise<Open | 'nothing' | 'unreadable'>;
  fill(wanted: Wanted): Promise<readonly string[]>;
  add(person: { readonly name: string; readonly email: string; readonly required: boolean }): Promise<boolean>;
  setTime(start: string, end: string): Promise<boolean>;
  /** Asks this room to the appointment, in place of any other. */
  setRoom(email: string): Promise<boolean>;
  leave(snapshot: Snapshot): Promise<boolean>;
  /** Calls back whenever time, people or the item itself change; gives what stops it. */
  onChange(changed: () => void): () => void;
  /** Opens the form of a new appointment, where this Outlook can. */
  readonly openNew?: () => void;
};

const place = 'holdfast';
const customMost = 2400;
const recipientsAtOnce = 100;

/** The item open in Outlook behind the few things the pane wants of it. */
export function outlookItem(office: OfficeHere): OutlookItem {
  const mailbox = (): Mailbox | undefined => office.context.mailbox;
  const writing = (): Compose | undefined => {
    const item = mailbox()?.item;
    return item && 'setAsync' in Object(item.subject) ? (item as Compose) : undefined;
  };
  const can = (version: string): boolean => office.context.requirements.isSetSupported('Mailbox', version);

  return {
    async look() {
      const item = mailbox()?.item;
      if (!item) return 'nothing';
      const compose = writing();
      if (!compose) return readOnly(item as Read);
      const [subject, start, end, required, optional, organiser, rooms] = await Promise.all([
        asked<string>((done) => { compose.subject.getAsync(done); }), // prettier-ignore
        asked<Date>((done) => { compose.start.getAsync(done); }), // prettier-ignore
        asked<Date>((done) => { compose.end.getAsync(done); }), // prettier-ignore
        asked<Recipient[]>((done) => { compose.requiredAttendees.getAsync(done); }), // prettier-ignore
        asked<Recipient[]>((done) => { compose.optionalAttendees.getAsync(done); }), // prettier-ignore
        compose.organizer ? asked<Recipient>((done) => { compose.organizer?.getAsync(done); }) : undefined, // prettier-ignore
        roomsOf(compose),
      ]);
      if (start === undefined || end === undefined || required === undefined || optional === undefined) return 'unreadable';
      const whose = organiser?.emailAddress ?? mailbox()?.userProfile?.emailAddress;
      return {
        kind: 'writing',
        subject: subject ?? '',
        start: instant(start),
        end: instant(end),
        people: [...required, ...optional].map(({ emailAddress }) => emailAddress),
        ...(whose && { organiser: whose }),
        ...(rooms[0] !== undefined && { room: rooms[0] }),
      };
    },

    async fill({ subject, text, location, add }) {
      const item = writing();
      if (!item) return ['the appointment, which is not open for writing'];
      const people = (required: boolean) =>
        add.filter((one) => one.required === required).map(({ name, email }) => ({ displayName: name, emailAddress: email }));
      const [needed, welcome] = [people(true), people(false)];
      const done: readonly (readonly [string, boolean])[] = [
        ['the subject', await did((back) => { item.subject.setAsync(subject, back); })], // prettier-ignore
        ['the place', location === undefined || (await did((back) => { item.location.setAsync(location, back); }))], // prettier-ignore
        ['the text', await written(item, text)],
        ['the people', (await added(item, 'requiredAttendees', needed)) && (await added(item, 'optionalAttendees', welcome))],
        ['“private”', can('1.14') && item.sensitivity ? await did((back) => { item.sensitivity?.setAsync('private', back); }) : false], // prettier-ignore
      ];
      return done.flatMap(([what, ok]) => (ok ? [] : [what]));
    },

    async add({ name, email, required }) {
      const item = writing();
      return (
        item !== undefined &&
        added(item, required ? 'requiredAttendees' : 'optionalAttendees', [{ displayName: name, emailAddress: email }])
      );
    },

    async setRoom(email) {
      const item = writing();
      const places = can('1.8') ? item?.enhancedLocation : undefined;
      if (item === undefined || places === undefined) return false;
      const there = (await roomsOf(item)).map((one) => one.email);
      const others = there.filter((one) => one.toLowerCase() !== email.toLowerCase());
      if (others.length > 0) await did((back) => { places.removeAsync(others.map(asRoom), back); }); // prettier-ignore
      return others.length < there.length || did((back) => { places.addAsync([asRoom(email)], back); }); // prettier-ignore
    },

    async setTime(start, end) {
      const item = writing();
      if (!item) return false;
      const set = (field: 'start' | 'end', at: string) => did((back) => { item[field].setAsync(new Date(at), back); }); // prettier-ignore
      // Outlook refuses an end before the start it has, and moves the end along with the start.
      return (await set('start', start)) && (await set('end', end));
    },

    async leave(snapshot) {
      const item = writing();
      if (!item) return false;
      const text = JSON.stringify(snapshot);
      const session = item.sessionData;
      const kept = session && can('1.11') ? await did((back) => { session.setAsync(place, text, back); }) : false; // prettier-ignore
      const custom = await asked<CustomProperties>((done) => { item.loadCustomPropertiesAsync(done); }); // prettier-ignore
      if (!custom) return kept;
      // Too long for the appointment: the check then asks for the pane where this sitting's copy is gone.
      custom.set(place, text.length <= customMost ? text : 'too long');
      return (await did((back) => { custom.saveAsync(back); })) || kept; // prettier-ignore
    },

    onChange(changed) {
      let wanted = true;
      const heard = (): void => {
        if (wanted) changed();
      };
      const item = writing();
      const types = office.EventType;
      for (const type of [types?.AppointmentTimeChanged, types?.RecipientsChanged, types?.EnhancedLocationsChanged])
        if (type) item?.addHandlerAsync?.(type, heard);
      if (types?.ItemChanged) mailbox()?.addHandlerAsync?.(types.ItemChanged, heard);
      addEventListener('focus', heard);
      return () => {
        wanted = false;
        removeEventListener('focus', heard);
      };
    },

    ...(can('1.9') && {
      openNew: () => {
        mailbox()?.displayNewAppointmentFormAsync?.({});
      },
    }),
  };
}

const asRoom = (id: string) => ({ id, type: 'room' }) as const;

type Found = { readonly locationIdentifier: { readonly id: string; readonly type: string }; readonly displayName?: string };

/** The rooms of an appointment; none where this Outlook does not say. */
async function roomsOf({ enhancedLocation }: Compose): Promise<readonly NonNullable<Open['room']>[]> {
  if (enhancedLocation === undefined) return [];
  const places = await asked<readonly Found[]>((done) => { enhancedLocation.getAsync(done); }); // prettier-ignore
  return (places ?? []).flatMap(({ locationIdentifier: { id, type }, displayName }) =>
    type.toLowerCase() === 'room' ? [{ email: id, name: displayName ?? id }] : [],
  );
}

function readOnly(item: Read): Open {
  const people = [...(item.requiredAttendees ?? []), ...(item.optionalAttendees ?? [])];
  return {
    kind: 'reading',
    subject: item.subject,
    start: instant(item.start),
    end: instant(item.end),
    people: people.map(({ emailAddress }) => emailAddress),
    ...(item.organizer && { organiser: item.organizer.emailAddress }),
  };
}

/** Puts the text before what stands there, which may be the way into the Teams meeting; once it is there it is left alone. */
async function written(item: Compose, text: string): Promise<boolean> {
  const before = await asked<string>((done) => { item.body.getAsync('text', done); }); // prettier-ignore
  const [opening = ''] = text.split('\n');
  if (before?.includes(opening) === true) return true;
  const asText = { coercionType: 'text' };
  if (before?.trim() === '') return did((back) => { item.body.setAsync(text, asText, back); }); // prettier-ignore
  return did((back) => { item.body.prependAsync(`${text}\n\n`, asText, back); }); // prettier-ignore
}

async function added(item: Compose, field: 'requiredAttendees' | 'optionalAttendees', people: readonly Recipient[]): Promise<boolean> {
  for (let first = 0; first < people.length; first += recipientsAtOnce) {
    const some = people.slice(first, first + recipientsAtOnce);
    if (!(await did((back) => { item[field].addAsync(some, back); }))) return false; // prettier-ignore
  }
  return true;
}

const instant = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
