import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { nextStep } from '../nextStep.ts';
import { useTab } from '../tabContext.ts';
import { goToStep } from './goToStep.ts';
import { Left } from './Left.tsx';

/** On narrow windows: the time left and the next step, always in view. Wide windows have them at the side. */
export function CaseBar(): ReactNode {
  const { go } = useTab();
  const { view, now } = useCase();
  const next = nextStep(view);
  const due = next?.duty?.due ?? view.assessment.clocks.find((clock) => clock.state === 'running' || clock.state === 'late')?.latest;
  if (!next && !due) return null;
  return (
    <div className="case-bar" role="group" aria-label="Time left and next step">
      {due && <Left due={due} now={now} />}
      {next && (
        <Button
          appearance="primary"
          onClick={() => {
            goToStep(next.step, view.reference, go);
          }}
        >
          {next.step.label}
        </Button>
      )}
    </div>
  );
}
