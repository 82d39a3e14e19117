import { formatDuration, millisecondsToHours, millisecondsToMinutes } from 'date-fns';
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

/** How much time is left until a limit, in words, and how pressing that is. */
export type TimeLeft = { readonly words: string; readonly mood: 'calm' | 'soon' | 'late' };

/**
 * "17 hours left", "2 days late": elapsed time between two instants in milliseconds, in one unit. Rounded down when there is some left, so
 * that it never promises more than there is.
 */
export function timeLeft(now: number, due: number): TimeLeft {
  const left = due - now;
  if (left < 0) return { words: left > -millisecondsInMinute ? 'Less than a minute late' : `${span(-left)} late`, mood: 'late' };
  const words = left < millisecondsInMinute ? 'Less than a minute left' : `${span(left)} left`;
  return { words, mood: left < millisecondsInDay ? 'soon' : 'calm' };
}

function span(length: number): string {
  if (length < millisecondsInHour) return formatDuration({ minutes: millisecondsToMinutes(length) });
  if (length < 2 * millisecondsInDay) return formatDuration({ hours: millisecondsToHours(length) });
  return formatDuration({ days: Math.floor(length / millisecondsInDay) });
}
