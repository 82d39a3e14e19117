import type { ReactNode } from 'react';
import type { ActionItem, Assessment } from '../../src/domain/assess/assessment.ts';
import { sayValue } from '../../src/domain/record/sayValue.ts';
import { alwaysAsked } from './minutes/alwaysAsked.ts';

type Props = { readonly action: ActionItem; readonly fields: Assessment['actionFields'] };

/** What the procedure wants of an action beside what, who and by when, as far as it was said: its goal, its measure. */
export function ActionMore({ action, fields }: Props): ReactNode {
  const said = fields.flatMap(({ id, label, choices }) => {
    const value = alwaysAsked.has(id) ? undefined : sayValue(action[id]);
    return value === undefined ? [] : [{ id, label, value: choices?.find((choice) => choice.value === value)?.label ?? value }];
  });
  if (said.length === 0) return null;
  return (
    <dl className="facts">
      {said.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
