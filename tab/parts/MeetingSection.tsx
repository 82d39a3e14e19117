import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayDay, sayInstant, sayTime } from '../../src/domain/time/words.ts';
import { useCase } from '../caseContext.ts';
import { useTab } from '../tabContext.ts';
import { nameIn } from '../words.ts';
import { Attendance } from './Attendance.tsx';
import { ByHand } from './ByHand.tsx';
import { Section } from './Section.tsx';
import { StartMeeting } from './StartMeeting.tsx';

const minutesActs = ['holdMeeting', 'saveMinutes', 'agreeReview', 'finaliseMinutes', 'circulateMinutes'];

/** The meeting itself: when, who leads it, the way in, who came, and its minutes. */
export function MeetingSection(): ReactNode {
  const { go } = useTab();
  const { view } = useCase();
  const { meeting, meetingName } = view.assessment;
  if (!meeting?.start) return null;
  const writes = minutesActs.some((act) => view.mayAct.includes(act));
  return (
    <Section id="meeting" title={`The ${meetingName}`}>
      <dl className="facts">
        <div>
          <dt>When</dt>
          <dd>
            <strong>{sayInstant(meeting.start)}</strong>
            {meeting.end && ` to ${sayTime(meeting.end)}`}
          </dd>
        </div>
        {meeting.venue && (
          <div>
            <dt>Where</dt>
            <dd>{meeting.venue}</dd>
          </div>
        )}
        {meeting.chair && (
          <div>
            <dt>Chair</dt>
            <dd>{nameIn(view.assessment, meeting.chair)}</dd>
          </div>
        )}
        {meeting.organiser && (
          <div>
            <dt>Booked by</dt>
            <dd>{nameIn(view.assessment, meeting.organiser)}</dd>
          </div>
        )}
        {meeting.heldAt && (
          <div>
            <dt>Held</dt>
            <dd>{sayInstant(meeting.startedAt ?? meeting.heldAt)}</dd>
          </div>
        )}
        {meeting.review && (
          <div>
            <dt>Review</dt>
            <dd>{sayDay(meeting.review.date)}</dd>
          </div>
        )}
      </dl>
      <div className="buttons">
        {view.joinUrl && !meeting.heldAt && (
          <Button as="a" href={view.joinUrl} target="_blank" rel="noreferrer" appearance="primary" size="large">
            Join the meeting
          </Button>
        )}
        {(writes || meeting.minutes) && (
          <Button
            size="large"
            onClick={() => {
              go({ page: 'minutes', reference: view.reference });
            }}
          >
            {meeting.minutes?.state === 'final' ? 'Read the minutes' : writes ? 'Write the minutes' : 'See the minutes'}
          </Button>
        )}
      </div>
      <ByHand />
      <StartMeeting />
      {meeting.attendance.length > 0 && <Attendance attendance={meeting.attendance} assessment={view.assessment} />}
    </Section>
  );
}
