import { sayList } from '../time/words.ts';
import type { RoomCalendar } from './slotSearch.ts';

/** So many rooms are named; of the rest it is enough that there are more. */
const named = 3;

/** Which rooms are free, in a sentence: "Brook Room and Elm Room are free." */
export const sayRooms = (rooms: readonly RoomCalendar[]): string => {
  const names = rooms.slice(0, named).map(({ name }) => name);
  const more = rooms.length > named ? [`${String(rooms.length - named)} more`] : [];
  return `${sayList([...names, ...more])} ${rooms.length === 1 ? 'is' : 'are'} free.`;
};
