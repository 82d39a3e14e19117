import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Assessment, Seat, SeatPerson } from '../../src/domain/assess/assessment.ts';
import { partOfTime } from '../../src/domain/effects/partOf.ts';
import { sayInstant, sayTime } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useAct } from '../useAct.ts';
import { nameOf } from '../words.ts';
import { InformCarer } from './InformCarer.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { PartOfTime } from './PartOfTime.tsx';
import { PartOnly } from './PartOnly.tsx';
import { ReplyBox } from './ReplyBox.tsx';

const answers = { accepted: 'Accepted', declined: 'Declined', tentative: 'Maybe', none: 'No answer yet' };

/** One person in a seat: invited or left out, what they were told, and the buttons to decide it. */
export function SeatPersonLine({ seat, one }: { readonly seat: Seat; readonly one: SeatPerson }): ReactNode {
  const { view, changed } = useCase();
  const line = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState<'leave-out' | 'inform' | 'part' | 'items'>();
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
  const decide = (decision: 'invite' | 'contribute'): void => {
    inviting.run({ seat: seat.id, person: one.person.id, decision });
  };
  const lacking =
    one.decision === 'leave-out' &&
    seat.findings.some(({ code, about }) => code.startsWith('non-invite') && about?.person === one.person.id);

  return (
    <li className="person" ref={line} tabIndex={-1}>
      <div className="person-head">
        <p>
          <strong>{name}</strong>
          {one.person.organisation && <span className="quiet"> · {one.person.organisation}</span>}
          {one.person.name && one.person.email && <span className="quiet address"> · {one.person.email}</span>}
        </p>
        <p className={`decision decision-${one.decision}`}>{standing(one)}</p>
        {one.decision === 'invite' && one.part && <p className="quiet">{sayPart(one.part, view.assessment.meeting)}</p>}
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
          <Button
            disabledFocusable={inviting.busy}
            aria-label={`Invite ${name}`}
            onClick={() => {
              decide('invite');
            }}
          >
            Invite
          </Button>
        )}
        {may('decideInvitee') && seat.mode === 'contribute' && one.decision !== 'contribute' && (
          <Button
            disabledFocusable={inviting.busy}
            aria-label={`Ask ${name} to contribute`}
            onClick={() => {
              decide('contribute');
            }}
          >
            Ask to contribute
          </Button>
        )}
        {may('decideInvitee') && seat.partOnlyAsk && one.decision === 'invite' && (
          <Button
            aria-label={`Which items ${name} comes for`}
            aria-expanded={open === 'items'}
            onClick={() => {
              setOpen(open === 'items' ? undefined : 'items');
            }}
          >
            For some items…
          </Button>
        )}
        {may('decideInvitee') && (one.decision !== 'leave-out' || lacking) && (
          <Button
            aria-label={lacking ? `Write what is missing about ${name}` : `Leave out ${name}`}
            aria-expanded={open === 'leave-out'}
            onClick={() => {
              setOpen(open === 'leave-out' ? undefined : 'leave-out');
            }}
          >
            {lacking ? 'Write what is missing…' : 'Leave out…'}
          </Button>
        )}
        {may('decideInvitee') && one.decision === 'invite' && !one.person.roles.includes('child') && (
          <Button
            aria-label={`Ask ${name} for part of the time`}
            aria-expanded={open === 'part'}
            onClick={() => {
              setOpen(open === 'part' ? undefined : 'part');
            }}
          >
            Part of the time…
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
      {open === 'leave-out' && <LeaveOut seat={seat} one={one} close={close} />}
      {open === 'part' && <PartOfTime seat={seat.id} one={one} close={close} />}
      {open === 'items' && <PartOnly seat={seat} one={one} close={close} />}
      {open === 'inform' && <InformCarer person={one.person} whyTold={one.reasonShared ?? ''} close={close} />}
      <ReplyBox acting={inviting} keep={`invite:${one.person.id}`} />
    </li>
  );
}

function standing(one: SeatPerson): string {
  if (one.decision === 'undecided') return 'Not decided';
  if (one.decision === 'leave-out') return 'Left out';
  if (one.decision === 'contribute') return 'Asked to contribute';
  if (!one.invitedAt) return one.partOnly ? 'To be invited, for some items' : 'To be invited';
  return one.answer ? `Invited · ${answers[one.answer]}` : 'Invited';
}

/** In hours of the day once there is a time, else in minutes of the meeting. */
function sayPart(part: NonNullable<SeatPerson['part']>, meeting: Assessment['meeting']): string {
  const own = meeting?.start && meeting.end && !meeting.heldAt ? partOfTime(meeting.start, meeting.end, part) : undefined;
  return own ? `For ${sayTime(own.start)} to ${sayTime(own.end)}` : `For minutes ${String(part.from)} to ${String(part.to)}`;
}
