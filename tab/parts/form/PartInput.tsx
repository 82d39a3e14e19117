import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Scalar } from '../../../src/domain/form/answer.ts';
import { isDay } from '../../../src/domain/time/london.ts';
import { sayLongDay } from '../../../src/domain/time/words.ts';
import type { FieldRule, PartRule } from '../../../src/domain/policy/formRules.ts';
import { Choice } from '../Choice.tsx';
import { YesNo } from '../YesNo.tsx';

type Props = {
  /** Where the answer stands in the form: `answers.disruption.date`. The summary of what is missing leads there. */
  readonly at: string;
  readonly rule: Pick<PartRule | FieldRule, 'label' | 'hint' | 'kind' | 'choices'>;
  readonly value: Scalar | undefined;
  readonly change: (value: Scalar | undefined) => void;
  readonly wrong: string | undefined;
  readonly lock?: boolean;
};

/** One thing to answer, as its kind is answered. */
export function PartInput({ at, rule, value, change, wrong, lock = false }: Props): ReactNode {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const day = rule.kind === 'date' && isDay(value) ? sayLongDay(value) : undefined;
  const hint = [rule.hint, day].filter((each) => each !== undefined).join(' · ');
  const field = {
    label: rule.label,
    ...(hint !== '' && { hint }),
    ...(wrong !== undefined && { validationMessage: wrong, validationState: 'error' as const }),
  };
  if (rule.kind === 'yes-no')
    return (
      <Field {...field}>
        <YesNo id={at} disabled={lock} value={typeof value === 'boolean' ? value : undefined} change={change} />
      </Field>
    );
  if (rule.kind === 'choice')
    return (
      <Field {...field} className="short">
        <Choice
          id={at}
          disabled={lock}
          value={text}
          change={(chosen) => {
            change(chosen === '' ? undefined : chosen);
          }}
          choices={rule.choices ?? []}
          nothing="Choose…"
        />
      </Field>
    );
  if (rule.kind === 'long-text')
    return (
      <Field {...field} className="grows">
        <Textarea
          id={at}
          readOnly={lock}
          value={text}
          resize="vertical"
          rows={3}
          onChange={(_, data) => {
            change(data.value);
          }}
        />
      </Field>
    );
  return (
    <Field {...field} className={rule.kind === 'text' ? '' : 'find'}>
      <Input
        id={at}
        type={rule.kind === 'date' ? 'date' : 'text'}
        inputMode={rule.kind === 'number' ? 'decimal' : 'text'}
        readOnly={lock}
        autoComplete="off"
        value={text}
        onChange={(_, data) => {
          change(data.value);
        }}
      />
    </Field>
  );
}
