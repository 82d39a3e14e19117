const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as a clock in London shows it: `day` is YYYY-MM-DD, `time` HH:MM. */
export type LondonTime = { readonly day: string; readonly time: string };

/** What a clock in London shows at an instant (ISO 8601 text or milliseconds). */
export function londonTime(instant: string | number): LondonTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The instant (milliseconds) at which a clock in London shows this; in the hour that comes twice, the later one. */
export function instantOfLondon({ day, time }: LondonTime): number {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = londonTime(asIfUtc);
  const offset = Date.parse(`${shown.day}T${shown.time}:00Z`) - asIfUtc;
  const guess = asIfUtc - offset;
  const back = londonTime(guess);
  return back.day === day && back.time === time ? guess : asIfUtc;
}

/** "Thu 3 Dec 2026" for a day written YYYY-MM-DD. */
export function sayDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return `${days[date.getUTCDay()] ?? ''} ${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}

/** "Thu 3 Dec 2026, 09:12" for an instant. */
export function sayInstant(instant: string | number): string {
  const at = londonTime(instant);
  return `${sayDay(at.day)}, ${at.time}`;
}

/** The day so many days later (or earlier). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
}
