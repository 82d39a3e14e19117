import type { ReactNode } from 'react';
import type { Clock } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { ClockCard } from './ClockCard.tsx';

const counts = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'late' || clock.state === 'unknown';
const words: Readonly<Partial<Record<Clock['state'], string>>> = {
  met: 'Met',
  'met-late': 'Met, late',
  waiting: 'Not started',
  waived: 'No meeting is due',
  'not-specified': 'No limit in the procedure',
};

/** The time limits: those that count now in full, the others in a line each. */
export function Clocks(): ReactNode {
  const { view } = useCase();
  const { clocks } = view.assessment;
  const others = clocks.filter((clock) => !counts(clock));
  return (
    <section aria-labelledby="clocks-title" className="clocks">
      <h2 id="clocks-title">Time limits</h2>
      {clocks.length === 0 && <p className="quiet">This procedure gives no number of days, so none is counted.</p>}
      {clocks.filter(counts).map((clock) => (
        <ClockCard key={clock.id} clock={clock} />
      ))}
      {others.length > 0 && (
        <ul className="lines">
          {others.map((clock) => (
            <li key={clock.id}>
              <details>
                <summary>
                  {clock.label} · <span className={`quiet clock-${clock.state}`}>{words[clock.state]}</span>
                </summary>
                <p>{clock.explanation}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
