import { Button } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { RoomField } from '../parts/RoomField.tsx';
import { useTab } from '../tabContext.ts';
import type { Open, OutlookItem } from './appointment.ts';

type Props = { readonly reference: string; readonly open: Open; readonly item: OutlookItem; readonly done: () => Promise<void> };

/** The rooms that are free at the time of the appointment; one press asks one of them to it. */
export function RoomToTake({ reference, open, item, done }: Props): ReactNode {
  const { tell } = useTab();
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState({ time: '', room: '' });
  const [busy, setBusy] = useState(false);
  const time = `${open.start} ${open.end}`;
  // A room is free at one time: for another it is looked for again before it can be taken.
  const room = chosen.time === time ? chosen.room : '';
  const setRoom = useCallback(
    (found: string) => {
      setChosen({ time, room: found });
    },
    [time],
  );
  const take = async (): Promise<void> => {
    setBusy(true);
    const taken = await item.setRoom(room);
    await done();
    setBusy(false);
    tell({
      says: taken ? 'The room is asked to the appointment.' : 'Outlook did not take the room. Please add it by hand, under the location.',
    });
  };
  return (
    <section aria-labelledby="room-title">
      <h2 id="room-title">Room</h2>
      <p>{open.room === undefined ? 'Online, in Microsoft Teams.' : `${open.room.name} is asked to the appointment.`}</p>
      {wanted ? (
        <div className="stack">
          <RoomField
            key={time}
            reference={reference}
            offer={{ start: open.start, end: open.end, label: '' }}
            room={room}
            change={setRoom}
          />
          {room !== '' && (
            <Button className="fit" disabledFocusable={busy} onClick={() => void take()}>
              {busy ? 'Asking…' : 'Take this room'}
            </Button>
          )}
        </div>
      ) : (
        <Button
          className="fit"
          onClick={() => {
            setWanted(true);
          }}
        >
          Look for a room
        </Button>
      )}
    </section>
  );
}
