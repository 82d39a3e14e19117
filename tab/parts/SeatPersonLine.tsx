import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Seat, SeatPerson } from '../../src/domain/assess/assessment.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameOf } from '../words.ts';
import { InformCarer } from './InformCarer.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { ReplyBox } from './ReplyBox.tsx';

const answers = { accepted: 'Accepted', declined: 'Declined', tentative: 'Maybe', none: 'No answer yet' };

/** One person in a seat: invited or left out, what they were told, and the buttons to decide it. */
export function SeatPersonLine({ seat, one }: { readonly seat: Seat; readonly one: SeatPerson }): ReactNode {
  const { view, changed } = useCase();
  const line = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState<'leave-out' | 'inform'>();
  const inviting = useAct(view.reference, 'decideInvitee', (answer) => {
    line.current?.focus();
    changed(answer);
  });
  const may = (act: string): boolean => view.mayAct.includes(act);
  const name = nameOf(one.person);
  const close = (): void => {
    line.current?.focus();
    setOpen(undefined);
  };
  const invite = (): void => {
    inviting.run({ seat: seat.id, person: one.person.id, decision: 'invite' });
  };

  return (
    <li className="person" ref={line} tabIndex={-1}>
      <div className="person-head">
        <p>
          <strong>{name}</strong>
          {one.person.organisation && <span className="quiet"> · {one.person.organisation}</span>}
          {one.person.name && one.person.email && <span className="quiet address"> · {one.person.email}</span>}
        </p>
        <p className={`decision decision-${one.decision}`}>{standing(one)}</p>
      </div>
      {one.decision === 'leave-out' && (
        <div className="left-out">
          {one.reason && <p>Why: {one.reason}</p>}
          {one.reasonShared && <p>What they are told: {one.reasonShared}</p>}
          <p>{one.informedAt ? `Told on ${sayInstant(one.informedAt)}` : 'Not told yet'}</p>
        </div>
      )}
      <div className="buttons">
        {may('decideInvitee') && one.decision !== 'invite' && (
          <Button disabledFocusable={inviting.busy} aria-label={`Invite ${name}`} onClick={invite}>
            Invite
          </Button>
        )}
        {may('decideInvitee') && one.decision !== 'leave-out' && (
          <Button
            aria-label={`Leave out ${name}`}
            aria-expanded={open === 'leave-out'}
            onClick={() => {
              setOpen(open === 'leave-out' ? undefined : 'leave-out');
            }}
          >
            Leave out…
          </Button>
        )}
        {may('informCarer') && one.decision === 'leave-out' && !one.informedAt && (
          <Button
            aria-label={`Record what ${name} was told`}
            aria-expanded={open === 'inform'}
            onClick={() => {
              setOpen(open === 'inform' ? undefined : 'inform');
            }}
          >
            Record that they were told…
          </Button>
        )}
      </div>
      {open === 'leave-out' && <LeaveOut seat={seat.id} person={one.person} close={close} />}
      {open === 'inform' && <InformCarer person={one.person} whyTold={one.reasonShared ?? ''} close={close} />}
      <ReplyBox acting={inviting} keep={`invite:${one.person.id}`} />
    </li>
  );
}

function standing(one: SeatPerson): string {
  if (one.decision === 'undecided') return 'Not decided';
  if (one.decision === 'leave-out') return 'Left out';
  if (one.decision === 'contribute') return 'Asked to contribute';
  if (!one.invitedAt) return 'To be invited';
  return one.answer ? `Invited · ${answers[one.answer]}` : 'Invited';
}
