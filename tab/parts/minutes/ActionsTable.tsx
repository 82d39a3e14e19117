import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ReactNode } from 'react';
import type { ActionItem, Assessment } from '../../../src/domain/assess/assessment.ts';
import { ActionFields } from './ActionFields.tsx';

type Props = {
  readonly assessment: Assessment;
  readonly actions: readonly ActionItem[];
  readonly change: (actions: readonly ActionItem[]) => void;
};

/** The action plan, one card for each action. */
export function ActionsTable({ assessment, actions, change }: Props): ReactNode {
  const add = (): void => {
    change([...actions, { id: crypto.randomUUID(), task: '', owner: '', status: 'open' }]);
  };
  return (
    <>
      <ol className="plain">
        {actions.map((action, at) => (
          <li key={action.id} className="card">
            <ActionFields
              assessment={assessment}
              action={action}
              number={at + 1}
              change={(next) => {
                change(actions.with(at, next));
              }}
              remove={() => {
                change(actions.toSpliced(at, 1));
              }}
            />
          </li>
        ))}
      </ol>
      <Button icon={<AddRegular />} className="fit" onClick={add}>
        Add an action
      </Button>
    </>
  );
}
