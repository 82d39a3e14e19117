import { CounterBadge } from '@fluentui/react-components';
import {
  CalendarLtrFilled,
  CalendarLtrRegular,
  ChatFilled,
  ChatRegular,
  MailFilled,
  MailRegular,
  ShieldCheckmarkFilled,
  ShieldCheckmarkRegular,
  TableFilled,
  TableRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Room } from '../place/place.ts';
import type { Person } from '../standin/shapes.ts';
import { useDesk } from './desk.ts';
import { roomNames } from './roomNames.ts';

const icons: Readonly<Record<Room, readonly [ReactElement, ReactElement]>> = {
  chat: [<ChatRegular key="r" />, <ChatFilled key="f" />],
  holdfast: [<ShieldCheckmarkRegular key="r" />, <ShieldCheckmarkFilled key="f" />],
  calendar: [<CalendarLtrRegular key="r" />, <CalendarLtrFilled key="f" />],
  mail: [<MailRegular key="r" />, <MailFilled key="f" />],
  lists: [<TableRegular key="r" />, <TableFilled key="f" />],
};

type Props = {
  readonly person: Person;
  readonly called: string;
  readonly open: readonly Room[];
  readonly room: Room;
  /** Where in each room the person was last. */
  readonly insides: Readonly<Partial<Record<Room, string>>>;
  readonly badges: Readonly<Partial<Record<Room, number>>>;
};

/** The way between a person's rooms: down the left side, or along the bottom where the screen is narrow. */
export function Rail({ person, called, open, room, insides, badges }: Props) {
  const { addressOf } = useDesk();
  return (
    <nav className="rail" aria-label={`${called}’s rooms`}>
      <ul>
        {open.map((one) => {
          const count = badges[one] ?? 0;
          const badge = `badge-${person.id}-${one}`;
          return (
            <li key={one}>
              <a
                href={addressOf(person, one, one === room ? '' : insides[one])}
                aria-label={roomNames[one]}
                aria-current={one === room ? 'page' : undefined}
                aria-describedby={count > 0 ? badge : undefined}
              >
                <span className="rail-icon">{icons[one][one === room ? 1 : 0]}</span>
                <span>{roomNames[one]}</span>
              </a>
              {count > 0 && <CounterBadge className="rail-badge" size="small" count={count} color="danger" aria-hidden />}
              <span id={badge} hidden>
                {one === 'calendar' ? `${String(count)} to answer` : `${String(count)} new`}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
