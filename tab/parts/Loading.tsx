import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Asked } from '../useAnswer.ts';
import { Trouble } from './Trouble.tsx';

type Props<T> = { readonly asked: Asked<T>; readonly label: string; readonly children: (value: T) => ReactNode };

/** Shows what the server answered; until then that it is being asked, and when it cannot be asked, why. An older answer stays while asking again. */
export function Loading<T>({ asked, label, children }: Props<T>): ReactNode {
  return (
    <>
      {asked.problem && (
        <Trouble
          problem={asked.problem}
          again={asked.again || asked.value !== undefined ? asked.askAgain : undefined}
          busy={asked.asking}
        />
      )}
      {asked.value !== undefined ? children(asked.value) : !asked.problem && <Spinner className="wait" label={label} />}
    </>
  );
}
