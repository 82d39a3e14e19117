import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { places, type Place } from '../../src/domain/case/venue.ts';

const labels: Readonly<Record<Place, string>> = {
  online: 'Online, in Microsoft Teams',
  room: 'In a room of the council',
  home: 'Where the child lives',
  elsewhere: 'At another place',
};

/** Where the meeting is to be; whatever is chosen, people can join online too. */
export function PlaceField({ place, change }: { readonly place: Place; readonly change: (place: Place) => void }): ReactNode {
  return (
    <Field label="Where" className="short">
      <Select
        value={place}
        onChange={(_, data) => {
          change(places.find((each) => each === data.value) ?? 'online');
        }}
      >
        {places.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
