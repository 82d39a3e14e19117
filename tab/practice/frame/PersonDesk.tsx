import { useCallback, useEffect, useRef, useState } from 'react';
import { CalendarRoom } from '../calendar/CalendarRoom.tsx';
import { invitationsOf } from '../calendar/invitationsOf.ts';
import { ChatRoom } from '../chat/ChatRoom.tsx';
import { unread } from '../chat/unread.ts';
import { useChat } from '../chat/useChat.ts';
import { HoldfastRoom } from '../holdfast/HoldfastRoom.tsx';
import { ListsRoom } from '../lists/ListsRoom.tsx';
import { MailRoom } from '../mail/MailRoom.tsx';
import { readMail } from '../mail/readMail.ts';
import { go } from '../place/go.ts';
import type { Place, Room } from '../place/place.ts';
import type { Person } from '../standin/shapes.ts';
import { usePolled } from '../standin/usePolled.ts';
import { useDesk } from './desk.ts';
import { Rail } from './Rail.tsx';
import { roomNames } from './roomNames.ts';
import type { ReadMarks } from './useRead.ts';

type Props = {
  readonly person: Person;
  readonly called: string;
  readonly place: Place;
  readonly shown: boolean;
  readonly marks: ReadMarks;
};

const lookEveryMs = 6_000;

/** One person's desk. Rooms once opened stay as they were left, also while another person's desk is on the screen. */
export function PersonDesk({ person, called, place, shown, marks }: Props) {
  const { sessions, addressOf, now } = useDesk();
  const open: readonly Room[] = person.outside ? ['calendar', 'mail'] : ['chat', 'holdfast', 'calendar', 'mail', 'lists'];
  const room = place.room !== undefined && open.includes(place.room) ? place.room : person.outside ? 'mail' : 'chat';
  const [visited, setVisited] = useState<readonly Room[]>([room]);
  if (!visited.includes(room)) setVisited([...visited, room]);
  const [insides, setInsides] = useState<Readonly<Partial<Record<Room, string>>>>({});
  if (shown && insides[room] !== place.inside) setInsides({ ...insides, [room]: place.inside });
  const [tabVisits, setTabVisits] = useState(0);
  const openTab = useCallback(
    (page: string) => {
      setTabVisits((count) => count + 1);
      go(addressOf(person, 'holdfast', page));
    },
    [addressOf, person],
  );

  const chat = useChat(person.id, shown && !person.outside);
  const { sequence, read } = chat;
  const { mark } = marks;
  const reading = shown && room === 'chat';
  useEffect(() => {
    if (reading && read) mark(person.id, sequence);
  }, [reading, read, mark, person.id, sequence]);

  const loadMail = useCallback((signal: AbortSignal) => readMail(sessions, person, signal), [sessions, person]);
  const mail = usePolled(loadMail, shown, lookEveryMs);
  const loadInvitations = useCallback((signal: AbortSignal) => invitationsOf(sessions, person, now(), signal), [sessions, person, now]);
  const invitations = usePolled(loadInvitations, shown, lookEveryMs);

  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!shown) return;
    document.title = `${roomNames[room]}, ${called} · Holdfast practice desk`;
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [shown, room, called]);

  const badges: Readonly<Partial<Record<Room, number>>> = {
    chat: reading ? 0 : unread(chat.activities, marks.upTo(person.id) ?? 0),
    mail: mail.value?.filter((message) => message.isRead === false).length ?? 0,
    calendar: invitations.value ?? 0,
  };
  const contentOf = (one: Room) => {
    const inside = insides[one] ?? '';
    const live = shown && one === room;
    if (one === 'chat') return <ChatRoom person={person} chat={chat} shown={live} onOpenTab={openTab} />;
    if (one === 'holdfast') return <HoldfastRoom person={person} called={called} page={inside} visit={tabVisits} shown={live} />;
    if (one === 'calendar')
      return <CalendarRoom person={person} called={called} inside={inside} shown={live} onAnswered={invitations.readAgain} />;
    if (one === 'mail') return <MailRoom person={person} called={called} mail={mail} inside={inside} />;
    return <ListsRoom person={person} inside={inside} shown={live} />;
  };
  return (
    <div className="person-desk" hidden={!shown}>
      <Rail person={person} called={called} open={open} room={room} insides={insides} badges={badges} />
      <main ref={main} id={shown ? 'main' : undefined} tabIndex={-1} className={`main main-${room}`} hidden={!shown}>
        {visited.map((one) => (
          <div key={one} className={`room room-${one}`} hidden={one !== room}>
            {contentOf(one)}
          </div>
        ))}
      </main>
    </div>
  );
}
