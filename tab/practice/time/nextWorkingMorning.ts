import { bankHoliday } from './bankHoliday.ts';
import { addDays, instantOfLondon, londonTime } from './londonTime.ts';

const atWork = (day: string): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() % 6 !== 0 && !bankHoliday(day);

/** The instant (milliseconds) of the next 09:00 in London that is on a working day and still ahead. */
export function nextWorkingMorning(now: number): number {
  const today = londonTime(now).day;
  const ahead = Array.from({ length: 14 }, (_, count) => addDays(today, count));
  const day = ahead.find((one) => atWork(one) && instantOfLondon({ day: one, time: '09:00' }) > now) ?? addDays(today, 1);
  return instantOfLondon({ day, time: '09:00' });
}
