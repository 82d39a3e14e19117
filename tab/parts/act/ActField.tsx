import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayInstant } from '../../../src/domain/time/words.ts';
import { Choice } from '../Choice.tsx';
import { DateField } from '../DateField.tsx';
import { YesNo } from '../YesNo.tsx';
import { actData, type Field as Asked, type Typed } from './actData.ts';

type Props = {
  readonly field: Asked;
  readonly value: Typed[string] | undefined;
  readonly change: (value: Typed[string]) => void;
  /** What the procedure said of this field at the last press. */
  readonly slip: string | undefined;
};

/** One thing an act takes, asked in the way that suits its kind. */
export function ActField({ field, value, change, slip }: Props): ReactNode {
  const { label, hint, required, choices = [] } = field;
  const text = typeof value === 'string' ? value : '';
  const kind = field.kind === 'number' && choices.length > 0 ? 'choice' : field.kind;
  const about = { label, required, ...(hint !== undefined && { hint }), ...(slip !== undefined && { validationMessage: slip }) };
  switch (kind) {
    case 'yes-no':
      return (
        <Field {...about}>
          <YesNo value={value === undefined ? undefined : value === true} change={change} />
        </Field>
      );
    case 'choice':
    case 'person':
      return (
        <Field {...about} className="fit">
          <Choice value={text} change={change} choices={choices} nothing={required ? 'Choose…' : 'None of these'} />
        </Field>
      );
    case 'choices':
    case 'people': {
      const ticked = Array.isArray(value) ? (value as readonly string[]) : [];
      return (
        <fieldset className="plain-set">
          <legend>
            {label}
            {required && ' *'}
          </legend>
          {slip !== undefined && <p className="slip">{slip}</p>}
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              label={choice.label}
              checked={ticked.includes(choice.value)}
              onChange={(_, data) => {
                change(data.checked === true ? [...ticked, choice.value] : ticked.filter((one) => one !== choice.value));
              }}
            />
          ))}
        </fieldset>
      );
    }
    case 'day':
      return (
        <div>
          <DateField label={label} value={text} change={change} className="fit" />
          {slip !== undefined && <p className="slip">{slip}</p>}
        </div>
      );
    case 'instant': {
      const at = (actData([{ ...field, id: 'at' }], { at: text }) as { at?: string }).at;
      return (
        <Field {...about} {...(at !== undefined && text.length >= 16 && { hint: sayInstant(at) })} className="fit">
          <Input
            type="datetime-local"
            value={text}
            onChange={(_, data) => {
              change(data.value);
            }}
          />
        </Field>
      );
    }
    case 'long-words':
    case 'lines':
      return (
        <Field {...about} {...(field.kind === 'lines' && { hint: 'One on each line.' })}>
          <Textarea
            value={text}
            resize="vertical"
            rows={3}
            onChange={(_, data) => {
              change(data.value);
            }}
          />
        </Field>
      );
    default:
      return (
        <Field {...about}>
          <Input
            value={text}
            inputMode={field.kind === 'number' ? 'numeric' : 'text'}
            autoComplete="off"
            onChange={(_, data) => {
              change(data.value);
            }}
          />
        </Field>
      );
  }
}
