import { Badge } from '@fluentui/react-components';
import { addDays, sayDay } from '../time/londonTime.ts';
import { EventMarks } from './EventMarks.tsx';
import { eventTime } from './eventTime.ts';
import type { CalendarEvent } from './eventShape.ts';
import { toAnswer } from './toAnswer.ts';

type Props = {
  readonly monday: string;
  readonly today: string;
  readonly events: readonly CalendarEvent[];
  readonly openId: string;
  readonly addressOf: (event: CalendarEvent, day: string) => string;
};

/** Seven days and what is in them; the weekend only when something is. */
export function Week({ monday, today, events, openId, addressOf }: Props) {
  const days = Array.from({ length: 7 }, (_, count) => addDays(monday, count)).map((day) => ({
    day,
    events: events.filter((event) => eventTime(event.start).day === day),
  }));
  return (
    <ol className="week">
      {days
        .filter((one, at) => at < 5 || one.events.length > 0)
        .map((one) => (
          <li key={one.day} className={one.day === today ? 'day today' : 'day'}>
            <h2>
              {sayDay(one.day).replace(/ \d{4}$/, '')} {one.day === today && <Badge appearance="tint">today</Badge>}
            </h2>
            {one.events.length === 0 && <p className="quiet">Nothing</p>}
            <ul>
              {one.events.map((event) => (
                <li key={event.id} className={eventClass(event, openId)}>
                  <a href={addressOf(event, one.day)} aria-current={event.id === openId ? 'true' : undefined}>
                    <span className="event-time">
                      {event.isAllDay === true ? 'All day' : `${eventTime(event.start).time} to ${eventTime(event.end).time}`}
                    </span>
                    <span className="event-subject">{event.subject ?? 'No subject'}</span>
                  </a>
                  <EventMarks event={event} />
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ol>
  );
}

const eventClass = (event: CalendarEvent, openId: string): string =>
  [
    'event',
    event.isCancelled === true ? 'cancelled' : '',
    event.isOnlineMeeting === true ? 'teams' : '',
    toAnswer(event) ? 'unanswered' : '',
    event.id === openId ? 'open' : '',
  ]
    .filter(Boolean)
    .join(' ');
