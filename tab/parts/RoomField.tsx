import { Field } from '@fluentui/react-components';
import { useCallback, useEffect, type ReactNode } from 'react';
import { sayRoom } from '../../src/domain/case/venue.ts';
import { useTab } from '../tabContext.ts';
import { useAnswer } from '../useAnswer.ts';
import { Choice } from './Choice.tsx';
import { Loading } from './Loading.tsx';
import type { Chosen } from './OwnTime.tsx';

type Props = {
  readonly reference: string;
  readonly offer: Chosen;
  readonly room: string;
  readonly change: (room: string) => void;
};

/** The rooms that are free at the chosen time; the one of the offer is chosen first. */
export function RoomField({ reference, offer, room, change }: Props): ReactNode {
  const { api } = useTab();
  const asked = useAnswer(useCallback(() => api.rooms(reference, offer.start, offer.end), [api, reference, offer.start, offer.end]));
  const free = asked.value?.rooms;
  useEffect(() => {
    if (free === undefined || free.some(({ email }) => email === room)) return;
    change(free.find(({ email }) => email === offer.roomEmail)?.email ?? free[0]?.email ?? '');
  }, [free, room, offer.roomEmail, change]);
  return (
    <Loading asked={asked} label="Looking for free rooms">
      {({ rooms, notes }) => (
        <>
          {rooms.length > 0 && (
            <Field label="Room">
              <Choice
                value={room}
                change={change}
                choices={rooms.map((each) => ({
                  value: each.email,
                  label: `${sayRoom(each)}${each.seats === undefined ? '' : ` (${String(each.seats)} seats)`}`,
                }))}
              />
            </Field>
          )}
          {notes.map((note) => (
            <p key={note} className="quiet">
              {note}
            </p>
          ))}
        </>
      )}
    </Loading>
  );
}
