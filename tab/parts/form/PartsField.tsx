import type { ReactNode } from 'react';
import type { Answer } from '../../../src/domain/form/answer.ts';
import { isParts } from '../../../src/domain/form/answer.ts';
import type { PartRule } from '../../../src/domain/policy/formRules.ts';
import { PartInput } from './PartInput.tsx';

type Props = {
  readonly at: string;
  readonly parts: readonly PartRule[];
  readonly answer: Answer | undefined;
  readonly change: (answer: Answer) => void;
  readonly wrongAt: (at: string) => string | undefined;
  readonly lock: boolean;
};

/** The parts of one field, one under the other. */
export function PartsField({ at, parts, answer, change, wrongAt, lock }: Props): ReactNode {
  const given = isParts(answer) ? answer : {};
  return (
    <>
      {parts.map((part) => (
        <PartInput
          key={part.id}
          at={`${at}.${part.id}`}
          rule={part}
          value={given[part.id]}
          wrong={wrongAt(`${at}.${part.id}`)}
          lock={lock}
          change={(value) => {
            change({ ...given, [part.id]: value ?? '' });
          }}
        />
      ))}
    </>
  );
}
