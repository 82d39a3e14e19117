import { Button } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { CalendarEvent } from '../calendar/eventShape.ts';
import { startOf } from '../calendar/eventTime.ts';
import { useDesk } from '../frame/desk.ts';
import type { Person } from '../standin/shapes.ts';
import { outlookKinds } from './outlookKind.ts';
import { PaneFrame } from './PaneFrame.tsx';
import type { Ask } from './pressSend.ts';

/** Holdfast's pane beside a meeting that is only read, or with nothing selected, opened by its button. */
export function ReadPane({ person, event }: { readonly person: Person; readonly event?: CalendarEvent }) {
  const { sessions, appearance } = useDesk();
  const [open, setOpen] = useState(false);
  const ask = useCallback<Ask>(
    async (name) =>
      name === 'token'
        ? { status: 'succeeded', value: (await sessions.of(person.id)).apiToken }
        : { status: 'failed', why: 'This appointment is only read.' },
    [sessions, person.id],
  );
  const people = (event?.attendees ?? []).map(({ emailAddress }) => ({
    displayName: emailAddress?.name ?? '',
    emailAddress: emailAddress?.address ?? '',
  }));
  return (
    <>
      <Button
        className="pane-button"
        icon={<ShieldCheckmarkRegular />}
        aria-pressed={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        Stability meeting
      </Button>
      {open && (
        <PaneFrame
          called={person.name}
          hello={{
            office: 'hello',
            ...outlookKinds.web,
            user: { displayName: person.name, emailAddress: person.email },
            item: event
              ? {
                  subject: event.subject ?? '',
                  start: new Date(startOf(event)).toISOString(),
                  end: new Date(startOf(event)).toISOString(),
                  organizer: {
                    displayName: event.organizer?.emailAddress?.name ?? '',
                    emailAddress: event.organizer?.emailAddress?.address ?? '',
                  },
                  requiredAttendees: people,
                }
              : 'nothing',
            background: appearance === 'dark' ? '#1f1f1f' : '#ffffff',
          }}
          ask={ask}
          times=""
          people=""
        />
      )}
    </>
  );
}
