import type { Draft, Invitee } from './draft.ts';
import type { OutlookKind } from './outlookKind.ts';

/** What a call of Office.js comes to: a value, and the draft where it is changed. */
export type Outcome = { readonly value?: unknown; readonly draft?: Draft } | { readonly fails: string };

type Recipient = { readonly displayName?: string; readonly emailAddress?: string };

/** Answers a call as this Outlook would. */
export function officeAnswer(kind: OutlookKind, draft: Draft, name: string, args: readonly unknown[], rooms: Draft['rooms'] = []): Outcome {
  const [first, second] = args;
  switch (name) {
    case 'subject.get':
      return { value: draft.subject };
    case 'subject.set':
      return String(first).length > 255
        ? { fails: 'The subject is longer than 255 characters.' }
        : { draft: { ...draft, subject: String(first) } };
    case 'location.get':
      return { value: draft.location };
    case 'location.set':
      return { draft: { ...draft, location: String(first) } };
    case 'rooms.get':
      return { value: draft.rooms.map(({ name: displayName, email }) => ({ locationIdentifier: { id: email, type: 'room' }, emailAddress: email, displayName })) }; // prettier-ignore
    case 'rooms.add': {
      const added = (first as readonly { readonly id: string }[]).map(({ id }) => rooms.find(({ email }) => email === id));
      if (added.includes(undefined)) return { fails: 'There is no such room.' };
      return inRooms(draft, [
        ...draft.rooms,
        ...added.flatMap((room) => (room && !draft.rooms.some(({ email }) => email === room.email) ? [room] : [])),
      ]);
    }
    case 'rooms.remove':
      return inRooms(draft, draft.rooms.filter(({ email }) => !(first as readonly { readonly id: string }[]).some(({ id }) => id === email))); // prettier-ignore
    case 'body.get':
      return { value: draft.text };
    case 'body.prepend':
      return { draft: { ...draft, text: `${String(first)}${draft.text}` } };
    case 'body.set':
      return { draft: { ...draft, text: String(first) } };
    case 'start.get':
      return { value: new Date(draft.start).toISOString() };
    case 'end.get':
      return { value: new Date(draft.end).toISOString() };
    case 'start.set': {
      // Outlook keeps the length of the appointment when its start moves.
      const start = Date.parse(String(first));
      return { draft: { ...draft, start, end: start + (draft.end - draft.start) } };
    }
    case 'end.set':
      return Date.parse(String(first)) < draft.start
        ? { fails: 'The end is before the start.' }
        : { draft: { ...draft, end: Date.parse(String(first)) } };
    case 'required.get':
      return { value: listed(kind, draft, false) };
    case 'optional.get':
      return { value: listed(kind, draft, true) };
    case 'required.add':
    case 'optional.add':
      return { draft: { ...draft, people: withPeople(draft.people, first as readonly Recipient[], name === 'optional.add') } };
    case 'organizer.get':
      return { value: { displayName: draft.organiser.name, emailAddress: draft.organiser.email } };
    case 'sensitivity.get':
      return { value: draft.private ? 'private' : 'normal' };
    case 'sensitivity.set':
      return { draft: { ...draft, private: first === 'private' } };
    case 'session.get':
      return draft.session[String(first)] === undefined
        ? { fails: 'The specified key was not found.' }
        : { value: draft.session[String(first)] };
    case 'session.set':
      return String(second).length > 50_000
        ? { fails: 'The session data is longer than 50,000 characters.' }
        : { draft: { ...draft, session: { ...draft.session, [String(first)]: String(second) } } };
    case 'custom.load':
      return { value: draft.custom };
    case 'custom.save':
      return JSON.stringify(first).length > 2_500
        ? { fails: 'The properties are longer than 2,500 characters.' }
        : { draft: { ...draft, custom: first as Draft['custom'] } };
    default:
      return { fails: `${name} is not here.` };
  }
}

const inRooms = (draft: Draft, rooms: Draft['rooms']): Outcome => ({ draft: { ...draft, rooms, location: rooms.map(({ name }) => name).join('; ') } }); // prettier-ignore

/** Classic Outlook lists the organiser of a new appointment among those required; Outlook on the web does not. */
const listed = (kind: OutlookKind, { people, organiser }: Draft, optional: boolean) => [
  ...(kind === 'classic' && !optional ? [{ displayName: organiser.name, emailAddress: organiser.email }] : []),
  ...people.filter((one) => one.optional === optional).map(({ name, email }) => ({ displayName: name, emailAddress: email })),
];

function withPeople(people: readonly Invitee[], added: readonly Recipient[], optional: boolean): readonly Invitee[] {
  const fresh = added.flatMap(({ displayName = '', emailAddress = '' }) =>
    emailAddress === '' || people.some((one) => one.email.toLowerCase() === emailAddress.toLowerCase())
      ? []
      : [{ name: displayName || emailAddress, email: emailAddress, optional }],
  );
  return [...people, ...fresh];
}
