import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { places, type Place } from '../../src/domain/case/venue.ts';
import { Choice } from './Choice.tsx';

const labels: Readonly<Record<Place, string>> = {
  online: 'Online, in Teams',
  room: 'In a room of the council',
  home: 'Where the child lives',
  elsewhere: 'At another place',
};

/** Where the meeting is to be; whatever is chosen, people can join online too. */
export function PlaceField({ place, change }: { readonly place: Place; readonly change: (place: Place) => void }): ReactNode {
  return (
    <Field label="Where" className="short">
      <Choice
        value={place}
        change={(chosen) => {
          change(places.find((each) => each === chosen) ?? 'online');
        }}
        choices={places.map((each) => ({ value: each, label: labels[each] }))}
      />
    </Field>
  );
}
