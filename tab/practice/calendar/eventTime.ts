import { instantOfLondon, londonTime, type LondonTime } from '../time/londonTime.ts';
import type { CalendarEvent } from './eventShape.ts';

/** Start or end of an event in London. Graph writes local time without offset beside the name of its zone: UTC, or London as we ask. */
export function eventTime(time: CalendarEvent['start']): LondonTime {
  if ((time.timeZone ?? 'UTC') === 'UTC') return londonTime(`${time.dateTime.slice(0, 19).replace(/Z$/, '')}Z`);
  return { day: time.dateTime.slice(0, 10), time: time.dateTime.slice(11, 16) };
}

/** The instant (milliseconds) at which an event begins. */
export const startOf = (event: CalendarEvent): number => instantOfLondon(eventTime(event.start));
