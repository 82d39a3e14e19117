import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionItem, Assessment } from '../../../src/domain/assess/assessment.ts';
import { nameOf } from '../../words.ts';

type Props = {
  readonly assessment: Assessment;
  readonly action: ActionItem;
  readonly number: number;
  readonly change: (action: ActionItem) => void;
  readonly remove: () => void;
};

const always = new Set(['id', 'task', 'owner', 'due', 'status', 'what', 'who', 'when']);

/** One action: what, who, by when, and whatever else the procedure wants of an action. */
export function ActionFields({ assessment, action, number, change, remove }: Props): ReactNode {
  const others = assessment.actionFields.filter((field) => !always.has(field.id));
  const text = (id: string): string => {
    const value = action[id];
    return typeof value === 'string' ? value : '';
  };
  return (
    <div className="stack" role="group" aria-label={`Action ${String(number)}`}>
      <Field label={`Action ${String(number)}: what is to be done`}>
        <Textarea
          value={action.task}
          resize="vertical"
          rows={2}
          onChange={(_, data) => {
            change({ ...action, task: data.value });
          }}
        />
      </Field>
      <div className="row">
        <Field label="Who does it">
          <Select
            value={action.owner}
            onChange={(_, data) => {
              change({ ...action, owner: data.value });
            }}
          >
            <option value="">Choose…</option>
            {assessment.people.map((person) => (
              <option key={person.id} value={person.id}>
                {nameOf(person)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="By when">
          <Input
            type="date"
            value={action.due ?? ''}
            onChange={(_, data) => {
              const { due: _before, ...rest } = action;
              change({ ...rest, ...(data.value && { due: data.value }) });
            }}
          />
        </Field>
        {others.map((field) => (
          <Field key={field.id} label={field.label} required={field.required}>
            <Input
              value={text(field.id)}
              onChange={(_, data) => {
                change({ ...action, [field.id]: data.value });
              }}
            />
          </Field>
        ))}
      </div>
      <Button className="fit" appearance="subtle" onClick={remove} aria-label={`Remove action ${String(number)}`}>
        Remove
      </Button>
    </div>
  );
}
