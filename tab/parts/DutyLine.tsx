import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Duty } from '../../src/domain/assess/assessment.ts';
import { routeFor, stepFor } from '../nextStep.ts';
import { useTab } from '../tabContext.ts';
import { strengthWords } from '../words.ts';
import { Clause } from './Clause.tsx';
import { Left } from './Left.tsx';
import { sayInstant } from '../../src/domain/time/words.ts';

type Props = { readonly duty: Duty; readonly reference: string; readonly child: string | undefined; readonly now: number };

/** One thing I owe: what, for which child, by when, how long that is, which clause says so, and the button that does it. */
export function DutyLine({ duty, reference, child, now }: Props): ReactNode {
  const { go } = useTab();
  const step = stepFor(duty.act);
  return (
    <li className={`card duty ${duty.state === 'late' ? 'card-late' : ''}`}>
      <div className="duty-what">
        <h3>{duty.label}</h3>
        <p className="about">
          <span className="reference">{reference}</span>
          {child && <span> · {child}</span>}
        </p>
        <p className="chips">
          {duty.due && <Left due={duty.due} now={now} />}
          <span className="chip">{strengthWords[duty.strength]}</span>
          <Clause id={duty.clause} />
        </p>
        {duty.due && <p className="quiet sentence">{duty.dueText ?? `By ${sayInstant(duty.due)}`}</p>}
      </div>
      <Button
        appearance="primary"
        size="large"
        aria-label={`${step.label}: ${duty.label}, ${reference}`}
        onClick={() => {
          go(routeFor(step, reference));
        }}
      >
        {step.label}
      </Button>
    </li>
  );
}
