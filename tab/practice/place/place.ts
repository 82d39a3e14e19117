/** The rooms a person's desk has. */
const rooms = ['chat', 'holdfast', 'calendar', 'mail', 'lists'] as const;
export type Room = (typeof rooms)[number];

/** Where on the desk one is: nobody's desk, or a person's room and a path inside it (`case/SM-7K2Q`, a week, a mail). */
export type Place = { readonly person?: string; readonly room?: Room; readonly inside: string };

const isRoom = (word: string | undefined): word is Room => rooms.some((room) => room === word);

/** Reads `#/sam/holdfast/case/SM-7K2Q`. */
export function placeOf(hash: string): Place {
  const [person, room, ...inside] = hash.replace(/^#\/?/, '').split('/');
  if (!person) return { inside: '' };
  return isRoom(room) ? { person, room, inside: inside.map(plain).join('/') } : { person, inside: '' };
}

/** Writes the address of a place, as `placeOf` reads it. */
export function addressOf(person: string, room: Room, inside = ''): string {
  const path = inside === '' ? '' : `/${inside.split('/').map(encodeURIComponent).join('/')}`;
  return `#/${person}/${room}${path}`;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
