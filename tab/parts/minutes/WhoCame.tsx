import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Assessment } from '../../../src/domain/assess/assessment.ts';
import { nameOf, roleWord } from '../../words.ts';
import { mayHaveCome, timesOf, type MinutesTyped, type Part } from './minutesDraft.ts';

type Props = { readonly assessment: Assessment; readonly typed: MinutesTyped; readonly change: (typed: MinutesTyped) => void };

const choices: readonly { readonly value: Part; readonly word: string }[] = [
  { value: '', word: 'Not said yet' },
  { value: 'room', word: 'Present in the room' },
  { value: 'teams', word: 'Present in Teams' },
  { value: 'phone', word: 'Present by phone' },
  { value: 'apologies', word: 'Sent apologies' },
  { value: 'absent', word: 'Not present' },
];

const partOf = (value: string): Part => choices.find((choice) => choice.value === value)?.value ?? '';

/** When the meeting was and who took part, before that is recorded. */
export function WhoCame({ assessment, typed, change }: Props): ReactNode {
  const times = timesOf(assessment, typed);
  return (
    <>
      <div className="row">
        <Field label="Day">
          <Input
            type="date"
            value={times.day}
            onChange={(_, data) => {
              change({ ...typed, day: data.value });
            }}
          />
        </Field>
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
      <ul className="plain came">
        {mayHaveCome(assessment).map((person) => (
          <li key={person.id}>
            <Field
              label={nameOf(person)}
              hint={person.roles.map((role) => roleWord(assessment.roleLabels, role)).join(', ')}
              orientation="horizontal"
            >
              <Select
                value={typed.parts[person.id] ?? ''}
                onChange={(_, data) => {
                  change({ ...typed, parts: { ...typed.parts, [person.id]: partOf(data.value) } });
                }}
              >
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.word}
                  </option>
                ))}
              </Select>
            </Field>
          </li>
        ))}
      </ul>
    </>
  );
}
