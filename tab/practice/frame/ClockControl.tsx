import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useCallback, useId, useState } from 'react';
import { nextMeeting, type NextMeeting } from '../calendar/nextMeeting.ts';
import type { practice } from '../standin/practice.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Person } from '../standin/shapes.ts';
import { usePolled } from '../standin/usePolled.ts';
import { sayInstant } from '../time/londonTime.ts';
import { nextWorkingMorning } from '../time/nextWorkingMorning.ts';
import { useDesk } from './desk.ts';
import type { PracticeClock } from './usePracticeClock.ts';
import { useShownTime } from './useShownTime.ts';

type Target = Parameters<typeof practice.moveClock>[0];
const never = 2 ** 31 - 1;

/** The practice clock: what time it is here, and three ways to move it on. */
export function ClockControl({ clock, person }: { readonly clock: PracticeClock; readonly person: Person | undefined }) {
  const { sessions, tell } = useDesk();
  const shown = useShownTime(clock.now);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [moving, setMoving] = useState(false);
  const title = useId();
  const meeting = useId();
  const load = useCallback(
    (signal: AbortSignal): Promise<NextMeeting | undefined> =>
      person === undefined ? Promise.resolve(undefined) : nextMeeting(sessions, person, clock.now(), signal),
    [sessions, person, clock],
  );
  const { value: next } = usePolled(load, open, never);
  const move = (to: Target): void => {
    // It never goes back: a second press before the first is answered would move it twice.
    if (moving) return;
    setMoving(true);
    setProblem(undefined);
    clock
      .move(to)
      .then(
        (now) => {
          setOpen(false);
          tell(`The practice clock now says ${sayInstant(now)}.`);
        },
        (refused: unknown) => {
          setProblem(reasonOf(refused));
        },
      )
      .finally(() => {
        setMoving(false);
      });
  };
  const morning = open ? nextWorkingMorning(clock.now()) : 0;
  return (
    <Popover
      open={open}
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
      trapFocus
      positioning="below-end"
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" className="clock" icon={<ClockRegular />}>
          <span className="for-readers">Practice clock: </span>
          {shown}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-labelledby={title} className="clock-surface">
        <h2 id={title}>Practice clock</h2>
        <p>
          Deadlines count in practice time. Move it on to see what a late day looks like, or to hold a meeting today that is booked for
          tomorrow. It only goes forwards, for everybody.
        </p>
        <ul className="clock-moves">
          <li>
            <Button
              disabledFocusable={moving}
              onClick={() => {
                move({ advanceMinutes: 60 });
              }}
            >
              +1 hour
            </Button>
          </li>
          <li>
            <Button
              disabledFocusable={moving}
              onClick={() => {
                move({ now: new Date(morning).toISOString() });
              }}
              aria-describedby={`${meeting}-morning`}
            >
              Next working morning
            </Button>
            <span id={`${meeting}-morning`}>{open ? sayInstant(morning) : ''}</span>
          </li>
          <li>
            <Button
              disabledFocusable={!next || moving}
              onClick={() => {
                if (next) move({ now: new Date(next.start).toISOString() });
              }}
              aria-describedby={meeting}
            >
              Go to the meeting
            </Button>
            <span id={meeting}>
              {next
                ? `${sayInstant(next.start)}: ${next.subject}`
                : person
                  ? `No meeting ahead in ${person.name}’s calendar.`
                  : 'Sign in as somebody first.'}
            </span>
          </li>
        </ul>
        {problem !== undefined && <p role="alert">{problem}</p>}
      </PopoverSurface>
    </Popover>
  );
}
