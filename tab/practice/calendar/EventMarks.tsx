import { LockClosedRegular, VideoRegular } from '@fluentui/react-icons';
import type { CalendarEvent } from './eventShape.ts';
import { toAnswer } from './toAnswer.ts';

/** What is special about an entry, in short words: Teams, private, cancelled, to answer. */
export function EventMarks({ event }: { readonly event: CalendarEvent }) {
  return (
    <span className="event-marks">
      {event.isCancelled === true && <span>Cancelled</span>}
      {toAnswer(event) && <span className="event-ask">To answer</span>}
      {event.isOnlineMeeting === true && (
        <span>
          <VideoRegular aria-hidden /> Teams
        </span>
      )}
      {event.sensitivity === 'private' && (
        <span>
          <LockClosedRegular aria-hidden /> Private
        </span>
      )}
    </span>
  );
}
