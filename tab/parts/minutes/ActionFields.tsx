import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from '../Choice.tsx';
import { DateField } from '../DateField.tsx';
import type { ActionItem, Assessment } from '../../../src/domain/assess/assessment.ts';
import { alwaysAsked } from './alwaysAsked.ts';
import { OwnerField } from './OwnerField.tsx';

type Props = {
  readonly assessment: Assessment;
  readonly action: ActionItem;
  readonly number: number;
  readonly change: (action: ActionItem) => void;
  readonly remove: () => void;
};

/** One action: what, who, by when, and whatever else the procedure wants of an action. */
export function ActionFields({ assessment, action, number, change, remove }: Props): ReactNode {
  const others = assessment.actionFields.filter(
    (field) => !alwaysAsked.has(field.id) && (field.forKind === undefined || action['kind'] === field.forKind),
  );
  const text = (id: string): string => {
    const value = action[id];
    return typeof value === 'string' ? value : '';
  };
  const chosen = (id: string, value: string): ActionItem => {
    const rest = Object.fromEntries(Object.entries(action).filter(([key]) => key !== id));
    return { ...rest, id: action.id, task: action.task, owner: action.owner, status: action.status, ...(value && { [id]: value }) };
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
        <OwnerField
          owner={action.owner}
          people={assessment.people}
          change={(owner) => {
            change({ ...action, owner });
          }}
        />
        <DateField
          label="By when"
          value={action.due ?? ''}
          change={(due) => {
            const { due: _before, ...rest } = action;
            change({ ...rest, ...(due && { due }) });
          }}
        />
        {others
          .filter((field) => field.kind !== 'yes-no')
          .map((field) => (
            <Field key={field.id} label={field.label} required={field.required}>
              {field.choices ? (
                <Choice
                  value={text(field.id)}
                  change={(value) => {
                    change(chosen(field.id, value));
                  }}
                  choices={field.choices}
                  nothing={field.required ? 'Choose…' : 'None of these'}
                />
              ) : (
                <Textarea
                  value={text(field.id)}
                  resize="vertical"
                  rows={2}
                  onChange={(_, data) => {
                    change({ ...action, [field.id]: data.value });
                  }}
                />
              )}
            </Field>
          ))}
      </div>
      {others
        .filter((field) => field.kind === 'yes-no')
        .map((field) => (
          <Checkbox
            key={field.id}
            label={field.label}
            checked={action[field.id] === true}
            onChange={(_, data) => {
              change({ ...action, [field.id]: data.checked === true });
            }}
          />
        ))}
      <Button className="fit" appearance="subtle" onClick={remove} aria-label={`Remove action ${String(number)}`}>
        Remove
      </Button>
    </div>
  );
}
