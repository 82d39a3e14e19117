import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answer, Parts } from '../../../src/domain/form/answer.ts';
import { isRows } from '../../../src/domain/form/answer.ts';
import type { FieldRule, PartRule } from '../../../src/domain/policy/formRules.ts';
import { PartInput } from './PartInput.tsx';

type Props = {
  readonly at: string;
  readonly field: FieldRule;
  readonly answer: Answer | undefined;
  readonly change: (answer: Answer) => void;
  readonly wrongAt: (at: string) => string | undefined;
  readonly lock: boolean;
};

const range: readonly Pick<PartRule, 'id' | 'label' | 'kind' | 'choices' | 'hint'>[] = [
  { id: 'from', label: 'From', kind: 'date' },
  { id: 'to', label: 'To', kind: 'date', hint: 'Empty while it lasts' },
];

/** A list, a table or stays: one row after another, each of which can be taken out, and a button for one more. */
export function RowsField({ at, field, answer, change, wrongAt, lock }: Props): ReactNode {
  const columns = field.columns ?? (field.kind === 'date-ranges' ? range : undefined);
  const given = isRows(answer) ? answer : [];
  const rows: readonly (string | Parts)[] = given.length > 0 ? given : [columns ? {} : ''];
  const put = (index: number, row: string | Parts): void => {
    change(rows.map((each, place) => (place === index ? row : each)));
  };
  return (
    <>
      <ol className="lines">
        {rows.map((row, index) => (
          <li key={index} className="inset stack">
            {columns ? (
              <div className="row">
                {columns.map((column) => (
                  <PartInput
                    key={column.id}
                    at={`${at}.${String(index)}.${column.id}`}
                    rule={column}
                    value={typeof row === 'string' ? undefined : row[column.id]}
                    wrong={wrongAt(`${at}.${String(index)}.${column.id}`)}
                    lock={lock}
                    change={(value) => {
                      put(index, { ...(typeof row === 'string' ? {} : row), [column.id]: value ?? '' });
                    }}
                  />
                ))}
              </div>
            ) : (
              <PartInput
                at={`${at}.${String(index)}`}
                rule={{ label: `${field.label}, line ${String(index + 1)}`, kind: 'text' }}
                value={typeof row === 'string' ? row : ''}
                wrong={wrongAt(`${at}.${String(index)}`)}
                lock={lock}
                change={(value) => {
                  put(index, String(value ?? ''));
                }}
              />
            )}
            {!lock && rows.length > 1 && (
              <Button
                className="fit"
                size="small"
                aria-label={`Remove line ${String(index + 1)} of ${field.label}`}
                onClick={() => {
                  change(rows.filter((_, place) => place !== index));
                }}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!lock && (
        <Button
          className="fit"
          aria-label={`Add a line to ${field.label}`}
          onClick={() => {
            change([...rows, columns ? {} : '']);
          }}
        >
          Add a line
        </Button>
      )}
    </>
  );
}
