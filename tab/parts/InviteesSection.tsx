import type { ReactNode } from 'react';
import type { Seat } from '../../src/domain/assess/assessment.ts';
import { useCase } from '../caseContext.ts';
import { InviteOthers } from './InviteOthers.tsx';
import { SeatCard } from './SeatCard.tsx';
import { Section } from './Section.tsx';

const finished = new Set(['held', 'minuted', 'circulated', 'ceased', 'cancelled', 'withdrawn', 'refused', 'referred']);

/** The invitee checklist: each seat the procedure names, open ones first, those that do not apply at the end with the reason. */
export function InviteesSection(): ReactNode {
  const { view } = useCase();
  const { seats, stage, duties } = view.assessment;
  const here = seats.filter((seat) => seat.applies !== 'no');
  const toTell = new Set(
    duties
      .filter((duty) => duty.act === 'informCarer' && duty.state !== 'done' && duty.state !== 'done-late')
      .map((duty) => duty.about?.seat),
  );
  const complete = here.filter((seat) => seat.state === 'complete' && !toTell.has(seat.id));
  const open = here.filter((seat) => !complete.includes(seat));
  const absent = seats.filter((seat) => seat.applies === 'no');
  if (seats.length === 0) return null;
  return (
    <Section
      id="invitees"
      title="Who to invite"
      note={`${String(complete.length)} of ${String(here.length)} complete`}
      closed={finished.has(stage) || view.mayAct.includes('decideRequest') || (open.length === 0 && stage === 'scheduled')}
    >
      <InviteOthers seats={open} />
      {open.length > 0 && <Seats seats={open} />}
      {complete.length > 0 && (
        <>
          {open.length > 0 ? (
            <details className="more">
              <summary>Complete ({complete.length})</summary>
              <Seats seats={complete} />
            </details>
          ) : (
            <Seats seats={complete} />
          )}
        </>
      )}
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

const Seats = ({ seats }: { readonly seats: readonly Seat[] }): ReactNode => (
  <ul className="plain">
    {seats.map((seat) => (
      <SeatCard key={seat.id} seat={seat} />
    ))}
  </ul>
);
