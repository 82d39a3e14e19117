import { Button, Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from '../Choice.tsx';
import { DateField } from '../DateField.tsx';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import type { Person } from '../../../src/domain/case/fact.ts';
import { nameOf, roleWord } from '../../words.ts';
import { mayHaveCome, timesOf, type MinutesTyped, type Part } from './minutesDraft.ts';

type Props = { readonly assessment: Assessment; readonly typed: MinutesTyped; readonly change: (typed: MinutesTyped) => void };

const choices: readonly { readonly value: Part; readonly label: string }[] = [
  { value: '', label: 'Not said yet' },
  { value: 'room', label: 'Present in the room' },
  { value: 'teams', label: 'Present in Teams' },
  { value: 'phone', label: 'Present by phone' },
  { value: 'apologies', label: 'Sent apologies' },
  { value: 'absent', label: 'Not present' },
];

const partOf = (value: string): Part => choices.find((choice) => choice.value === value)?.value ?? '';

/** Their part in the case; the child's seat is called by it already. */
const partIn = ({ roleLabels }: Assessment, person: Person): string => {
  const part = person.roles.map((role) => roleWord(roleLabels, role)).join(', ');
  return part === nameOf(person) ? '' : part;
};

/** When the meeting was and who took part, before that is recorded. */
export function WhoCame({ assessment, typed, change }: Props): ReactNode {
  const times = timesOf(assessment, typed);
  const people = mayHaveCome(assessment);
  const leftOut = new Set(
    assessment.seats.flatMap((seat) => seat.people).flatMap((one) => (one.decision === 'leave-out' ? [one.person.id] : [])),
  );
  const unsaid = people.filter((person) => !typed.parts[person.id] && !leftOut.has(person.id));
  const sayOfTheRest = (part: Part): void => {
    change({ ...typed, parts: { ...typed.parts, ...Object.fromEntries(unsaid.map((person) => [person.id, part])) } });
  };
  return (
    <>
      <div className="row">
        <DateField
          label="Day"
          value={times.day}
          change={(day) => {
            change({ ...typed, day });
          }}
        />
        <Field label="Started">
          <Input
            type="time"
            value={times.from}
            onChange={(_, data) => {
              change({ ...typed, from: data.value });
            }}
          />
        </Field>
        <Field label="Ended">
          <Input
            type="time"
            value={times.to}
            onChange={(_, data) => {
              change({ ...typed, to: data.value });
            }}
          />
        </Field>
      </div>
      <div className="buttons">
        <Button
          disabled={unsaid.length === 0}
          onClick={() => {
            sayOfTheRest('room');
          }}
        >
          All others were in the room
        </Button>
        <Button
          disabled={unsaid.length === 0}
          onClick={() => {
            sayOfTheRest('teams');
          }}
        >
          All others were in Teams
        </Button>
      </div>
      <ul className="plain came">
        {people.map((person) => (
          <li key={person.id}>
            <Field label={nameOf(person)} hint={partIn(assessment, person)} orientation="horizontal">
              <Choice
                value={typed.parts[person.id] ?? ''}
                change={(part) => {
                  change({ ...typed, parts: { ...typed.parts, [person.id]: partOf(part) } });
                }}
                choices={choices}
              />
            </Field>
          </li>
        ))}
      </ul>
    </>
  );
}
