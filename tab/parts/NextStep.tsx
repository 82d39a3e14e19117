import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayInstant, sayList } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { alsoOwed, nextStep, waitingOn } from '../nextStep.ts';
import { useTab } from '../tabContext.ts';
import { nameOf, roleWord } from '../words.ts';
import { Clause } from './Clause.tsx';
import { goToStep } from './goToStep.ts';
import { Left } from './Left.tsx';

/** The one thing to do next, what else this person owes, and whom the case waits for otherwise. */
export function NextStep(): ReactNode {
  const { go } = useTab();
  const { view, now } = useCase();
  const next = nextStep(view);
  const also = alsoOwed(view);
  const others = waitingOn(view);
  return (
    <section className="card next" aria-labelledby="next-title">
      <h2 id="next-title" tabIndex={-1}>
        {next ? 'Next for you' : 'Nothing for you just now'}
      </h2>
      {next && (
        <>
          {next.duty && <p>{next.duty.label}</p>}
          {next.duty && (
            <p className="chips">
              {next.duty.due && <Left due={next.duty.due} now={now} />}
              <Clause id={next.duty.clause} />
            </p>
          )}
          <Button
            appearance="primary"
            size="large"
            onClick={() => {
              goToStep(next.step, view.reference, go);
            }}
          >
            {next.step.label}
          </Button>
        </>
      )}
      {also.length > 0 && (
        <div className="waiting">
          <h3>Also for you</h3>
          <ul className="lines">
            {also.map(({ step, duty }) => (
              <li key={duty.id}>
                <Link
                  as="button"
                  inline
                  onClick={() => {
                    goToStep(step, view.reference, go);
                  }}
                >
                  {duty.label}
                </Link>
                {duty.due && <span className="quiet"> by {sayInstant(duty.due)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <div className="waiting">
          <h3>Waiting for</h3>
          <ul className="lines">
            {others.map((duty) => (
              <li key={duty.id}>
                <strong>
                  {duty.owners.length > 0
                    ? sayList(duty.owners.map(nameOf))
                    : sayList(
                        duty.ownerRoles.map((role) => roleWord(view.assessment.roleLabels, role)),
                        'or',
                      )}
                </strong>
                : {duty.label}
                {duty.due && <span className="quiet"> by {sayInstant(duty.due)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
