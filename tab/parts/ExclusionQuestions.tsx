import { useId, type ReactNode } from 'react';
import { YesNo } from './YesNo.tsx';
import { useTab } from '../tabContext.ts';
import { Clause } from './Clause.tsx';

export type Exclusions = Readonly<Record<string, boolean>>;

type Props = { readonly answers: Exclusions; readonly change: (answers: Exclusions) => void };

/** The procedure's questions whether another procedure must be used instead. None is answered beforehand. */
export function ExclusionQuestions({ answers, change }: Props): ReactNode {
  const { procedure } = useTab();
  return (procedure?.exclusions ?? []).map((exclusion) => (
    <Asked
      key={exclusion.code}
      ask={exclusion.ask}
      clause={exclusion.clause}
      answer={answers[exclusion.code]}
      change={(answer) => {
        change({ ...answers, [exclusion.code]: answer });
      }}
    />
  ));
}

type AskedProps = {
  readonly ask: string;
  readonly clause: string;
  readonly answer: boolean | undefined;
  readonly change: (answer: boolean) => void;
};

function Asked({ ask, clause, answer, change }: AskedProps): ReactNode {
  const label = useId();
  return (
    <div className="question">
      <p>
        <span id={label}>{ask}</span> <Clause id={clause} />
      </p>
      <YesNo aria-labelledby={label} value={answer} change={change} />
    </div>
  );
}
