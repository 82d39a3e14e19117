import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useDesk } from '../frame/desk.ts';
import { ReadPane } from '../outlook/ReadPane.tsx';
import { Letter } from '../mail/Letter.tsx';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Person } from '../standin/shapes.ts';
import { sayDay } from '../time/londonTime.ts';
import { answerInvitation, type InvitationAnswer } from './answerInvitation.ts';
import { answerWords } from './answerWords.ts';
import { EventMarks } from './EventMarks.tsx';
import type { CalendarEvent } from './eventShape.ts';
import { eventTime } from './eventTime.ts';
import { ProposeTime } from './ProposeTime.tsx';

type Props = { readonly person: Person; readonly event: CalendarEvent; readonly onClose: () => void; readonly onAnswered: () => void };

/** One calendar entry: when, who, their answers, how to join, and one's own answer. */
export function EventDetail({ person, event, onClose, onAnswered }: Props) {
  const { sessions, tell } = useDesk();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const title = useId();
  const mine = event.responseStatus?.response;
  const asked = event.isOrganizer !== true && event.isCancelled !== true && (event.attendees?.length ?? 0) > 0;
  const answer = (given: InvitationAnswer): void => {
    setBusy(true);
    setProblem(undefined);
    answerInvitation(sessions, person, event.id, given)
      .then(
        () => {
          tell({ accept: 'Accepted.', decline: 'Declined.', maybe: 'Proposed.' }[given.word]);
          onAnswered();
        },
        (refused: unknown) => {
          setProblem(reasonOf(refused));
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  const [start, end] = [eventTime(event.start), eventTime(event.end)];
  return (
    <section className="detail" aria-labelledby={title}>
      <div className="detail-head">
        <h2 id={title}>{event.subject ?? 'No subject'}</h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Close" onClick={onClose} />
      </div>
      <p>
        {sayDay(start.day)}, {start.time} to {end.time}
      </p>
      <EventMarks event={event} />
      {asked && (
        <div className="detail-answer">
          <Button
            appearance={mine === 'accepted' ? 'secondary' : 'primary'}
            disabledFocusable={busy || mine === 'accepted'}
            onClick={() => {
              answer({ word: 'accept' });
            }}
          >
            Accept
          </Button>
          <Button
            disabledFocusable={busy || mine === 'declined'}
            onClick={() => {
              answer({ word: 'decline' });
            }}
          >
            Decline
          </Button>
          <span>You: {answerWords(mine)}</span>
        </div>
      )}
      {asked && event.allowNewTimeProposals !== false && (
        <ProposeTime
          event={event}
          busy={busy}
          propose={(proposed) => {
            answer({ word: 'maybe', proposed });
          }}
        />
      )}
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {event.location?.displayName && <p>Where: {event.location.displayName}</p>}
      {event.onlineMeeting?.joinUrl && (
        <p className="join">
          Join link:{' '}
          <a href={event.onlineMeeting.joinUrl} target="_blank" rel="noopener noreferrer">
            {event.onlineMeeting.joinUrl}
          </a>
          <span className="quiet"> (made up: there is no call behind it)</span>
        </p>
      )}
      <h3>People</h3>
      <ul className="attendees">
        <li>
          {event.organizer?.emailAddress?.name ?? event.organizer?.emailAddress?.address ?? 'Nobody'}{' '}
          <span className="quiet">organiser</span>
        </li>
        {(event.attendees ?? [])
          .filter((one) => one.emailAddress?.address?.toLowerCase() !== event.organizer?.emailAddress?.address?.toLowerCase())
          .map((one) => (
            <li key={one.emailAddress?.address ?? one.emailAddress?.name}>
              {one.emailAddress?.name ?? one.emailAddress?.address}{' '}
              <span className="quiet">
                {one.type === 'optional' ? 'optional, ' : ''}
                {answerWords(one.status?.response)}
              </span>
            </li>
          ))}
      </ul>
      {!person.outside && <ReadPane person={person} event={event} />}
      {event.body?.content && (
        <Letter title={event.subject ?? 'Invitation'} contentType={event.body.contentType ?? 'html'} content={event.body.content} />
      )}
    </section>
  );
}
