import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answer } from '../../../src/domain/form/answer.ts';
import type { FieldRule } from '../../../src/domain/policy/formRules.ts';
import { PartsField } from './PartsField.tsx';

type Props = {
  readonly at: string;
  readonly field: FieldRule;
  readonly answer: Answer | undefined;
  readonly change: (answer: Answer) => void;
  readonly way: string | undefined;
  readonly take: (way: string) => void;
  readonly wrongAt: (at: string) => string | undefined;
  readonly lock: boolean;
};

/** One of several: which it is, and then only what belongs to it. What was typed under another way stays, and is not handed in. */
export function EitherField({ at, field, answer, change, way, take, wrongAt, lock }: Props): ReactNode {
  const taken = field.ways?.find((each) => each.id === way);
  return (
    <>
      <RadioGroup
        id={at}
        aria-label={`${field.label}: one of these`}
        disabled={lock}
        value={way ?? ''}
        onChange={(_, data) => {
          take(data.value);
        }}
      >
        {(field.ways ?? []).map((each) => (
          <Radio key={each.id} value={each.id} label={each.label} />
        ))}
      </RadioGroup>
      {taken && <PartsField at={at} parts={taken.parts} answer={answer} change={change} wrongAt={wrongAt} lock={lock} />}
    </>
  );
}
