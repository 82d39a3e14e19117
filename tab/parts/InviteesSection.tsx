import type { ReactNode } from 'react';
import { useCase } from '../caseContext.ts';
import { InviteOthers } from './InviteOthers.tsx';
import { SeatCard } from './SeatCard.tsx';
import { Section } from './Section.tsx';

const finished = new Set(['held', 'minuted', 'circulated', 'ceased', 'cancelled', 'withdrawn', 'refused', 'referred']);

/** The invitee checklist in the procedure's order: a line keeps its place when it is decided. What does not apply stands at the end with its reason. */
export function InviteesSection(): ReactNode {
  const { view } = useCase();
  const { seats, stage } = view.assessment;
  const here = seats.filter((seat) => seat.applies !== 'no');
  const absent = seats.filter((seat) => seat.applies === 'no');
  const complete = here.filter((seat) => seat.state === 'complete').length;
  if (seats.length === 0) return null;
  return (
    <Section
      id="invitees"
      title="Who to invite"
      note={`${String(complete)} of ${String(here.length)} complete`}
      closed={finished.has(stage) || view.mayAct.includes('decideRequest') || (complete === here.length && stage === 'scheduled')}
    >
      <InviteOthers seats={here} />
      <ul className="plain">
        {here.map((seat) => (
          <SeatCard key={seat.id} seat={seat} />
        ))}
      </ul>
      {absent.length > 0 && (
        <details className="more">
          <summary>Not for this case ({absent.length})</summary>
          <ul className="lines">
            {absent.map((seat) => (
              <li key={seat.id}>
                <strong>{seat.label}</strong>: {seat.because}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
