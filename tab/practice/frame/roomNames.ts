import type { Room } from '../place/place.ts';

/** What the rooms are called on the screen. */
export const roomNames: Readonly<Record<Room, string>> = {
  chat: 'Chat',
  holdfast: 'Holdfast',
  calendar: 'Calendar',
  mail: 'Mail',
  lists: 'Lists',
};
