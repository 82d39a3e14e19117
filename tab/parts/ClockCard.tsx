import type { ReactNode } from 'react';
import type { Clock } from '../../src/domain/assess/assessment.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { strengthWords } from '../words.ts';
import { Clause } from './Clause.tsx';
import { Left } from './Left.tsx';

/** A time limit that counts now: what is left, how it was worked out, and what could trip one up. */
export function ClockCard({ clock, level: Heading = 'h3' }: { readonly clock: Clock; readonly level?: 'h2' | 'h3' }): ReactNode {
  const { now } = useCase();
  const last = clock.lastWorkable && clock.state === 'running' ? sayInstant(clock.lastWorkable) : undefined;
  const lastStart = last && !clock.warnings.some((warning) => warning.includes(last)) ? last : undefined;
  return (
    <div className={`card clock clock-${clock.state}`}>
      <Heading>{clock.label}</Heading>
      {clock.latest && (
        <p className="clock-left">
          <Left due={clock.latest} now={now} />
        </p>
      )}
      <p>{clock.explanation}</p>
      {lastStart && (
        <p>
          Last start in office hours: <strong>{lastStart}</strong>
        </p>
      )}
      {clock.warnings.length > 0 && (
        <ul className="warnings">
          {clock.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <p className="chips">
        <span className="chip">{strengthWords[clock.strength]}</span>
        <Clause id={clock.clause} />
      </p>
    </div>
  );
}
