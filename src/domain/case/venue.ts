import type { Fact } from './fact.ts';
import { asRecord, asText } from './read.ts';

/** Kinds of place a meeting is booked for: `home` is where the child lives, `elsewhere` a place without a calendar. */
export const places = ['online', 'room', 'home', 'elsewhere'] as const;
export type Place = (typeof places)[number];

/** A room of the council; its address is its mailbox. */
export type Room = { readonly name: string; readonly email: string; readonly building?: string };

/** Where a meeting is booked to be. Whatever the place, there is a Teams link as well. */
export type Venue = { readonly place: Place; readonly room?: Room };

/** Where a booking says the meeting is; undefined where it says nothing. */
export const venueIn = (fact: Fact): Venue | undefined => {
  const place = places.find((each) => each === fact['place']);
  const { name, email, building } = asRecord(fact['room']);
  const [address, inside] = [asText(email), asText(building)];
  if (address !== undefined)
    return { place: 'room', room: { name: asText(name) ?? address, email: address, ...(inside !== undefined && { building: inside }) } };
  return place === undefined || place === 'room' ? undefined : { place };
};

/** A room as people are told of it: "Brook Room, Riverside House". */
export const sayRoom = ({ name, building }: Room): string => (building === undefined ? name : `${name}, ${building}`);

/** A place in a few words, as a record has it. */
export const sayVenue = ({ place, room }: Venue): string =>
  room === undefined ? { online: 'Microsoft Teams', room: 'A room of the council', home: 'At the child’s home', elsewhere: 'At another place' }[place] : sayRoom(room); // prettier-ignore
