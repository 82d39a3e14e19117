/** How much time is left until a limit, in words, and how pressing that is. */
export type TimeLeft = { readonly words: string; readonly mood: 'calm' | 'soon' | 'late' };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "17 hours left", "2 days late". Elapsed time, rounded down when there is some left, so that it never promises more than there is. */
export function timeLeft(now: number, due: number): TimeLeft {
  const left = due - now;
  if (left < 0) return { words: left > -minute ? 'Less than a minute late' : `${span(-left)} late`, mood: 'late' };
  return { words: left < minute ? 'Less than a minute left' : `${span(left)} left`, mood: left < day ? 'soon' : 'calm' };
}

function span(length: number): string {
  if (length < hour) return count(Math.floor(length / minute), 'minute');
  if (length < 2 * day) return count(Math.floor(length / hour), 'hour');
  return count(Math.floor(length / day), 'day');
}

const count = (n: number, unit: string): string => `${String(n)} ${unit}${n === 1 ? '' : 's'}`;
