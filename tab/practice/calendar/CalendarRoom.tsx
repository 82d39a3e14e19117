import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useDesk } from '../frame/desk.ts';
import { go } from '../place/go.ts';
import type { Person } from '../standin/shapes.ts';
import { addDays, londonTime, mondayOf, sayDay } from '../time/londonTime.ts';
import { EventDetail } from './EventDetail.tsx';
import { useWeek } from './useWeek.ts';
import { AppointmentForm } from '../outlook/AppointmentForm.tsx';
import { ReadPane } from '../outlook/ReadPane.tsx';
import { Week } from './Week.tsx';

type Props = {
  readonly person: Person;
  readonly called: string;
  /** `2026-12-03/<event id>`: the day whose week is shown, and the entry that is open; `new` while an appointment is written. */
  readonly inside: string;
  readonly shown: boolean;
  readonly onAnswered: () => void;
};

/** A person's calendar, a week at a time. */
export function CalendarRoom({ person, called, inside, shown, onAnswered }: Props) {
  const { now, addressOf } = useDesk();
  const today = londonTime(now()).day;
  const [asked = '', ...rest] = inside.split('/');
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today);
  const openId = rest.join('/');
  const { value: events, problem, readAgain } = useWeek(person, monday, shown);
  const open = events?.find((event) => event.id === openId);
  const turn = (day: string) => () => {
    go(addressOf(person, 'calendar', day));
  };
  if (asked === 'new' && !person.outside)
    return (
      <AppointmentForm
        person={person}
        called={called}
        onClose={turn(today)}
        onSent={(day) => {
          readAgain();
          go(addressOf(person, 'calendar', day));
        }}
      />
    );
  return (
    <>
      <div className="room-head">
        <h1 className="room-title">{called}’s calendar</h1>
        {!person.outside && (
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={turn('new')}>
            New appointment
          </Button>
        )}
        <div className="week-turn">
          <Button size="small" icon={<ChevronLeftRegular />} aria-label="Previous week" onClick={turn(addDays(monday, -7))} />
          <Button size="small" onClick={turn(today)}>
            This week
          </Button>
          <Button size="small" icon={<ChevronRightRegular />} aria-label="Next week" onClick={turn(addDays(monday, 7))} />
        </div>
      </div>
      <p className="week-words" aria-live="polite">
        Week of {sayDay(monday)}
      </p>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {!events && problem === undefined && <Spinner size="small" label="Reading the calendar" />}
      {events && (
        <div className={open ? 'two-panes' : ''}>
          <Week
            monday={monday}
            today={today}
            events={events}
            openId={openId}
            addressOf={(event, day) => addressOf(person, 'calendar', `${day}/${event.id}`)}
          />
          {open && (
            <EventDetail
              key={open.id}
              person={person}
              event={open}
              onClose={turn(monday)}
              onAnswered={() => {
                readAgain();
                onAnswered();
              }}
            />
          )}
        </div>
      )}
      {(events !== undefined || openId === '') && !open && !person.outside && <ReadPane person={person} />}
    </>
  );
}
