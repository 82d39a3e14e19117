import type { CalendarEvent } from './eventShape.ts';

/** Whether the person whose calendar this is was asked, and has not answered. */
export function toAnswer(event: CalendarEvent): boolean {
  const response = event.responseStatus?.response ?? 'organizer';
  return (
    event.isOrganizer !== true &&
    event.isCancelled !== true &&
    (response === 'notResponded' || response === 'none') &&
    (event.attendees?.length ?? 0) > 0
  );
}
