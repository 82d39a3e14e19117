import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { GraphProblem } from './problem.ts';

/** Windows' names of the zones a council meets, and their IANA names (CLDR windowsZones). "Greenwich" has no summer time: it is Reykjavik. */
const windows: Readonly<Record<string, string>> = {
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  utc: 'UTC',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central european standard time': 'Europe/Warsaw',
  'central europe standard time': 'Europe/Budapest',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'newfoundland standard time': 'America/St_Johns',
  'india standard time': 'Asia/Calcutta',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
};

/** The IANA name of a zone given by its Windows or IANA name; anything else ("BST", "London") is refused as Graph does. */
export function ianaZone(name: string): string {
  const known = windows[name.toLowerCase()];
  if (known !== undefined) return known;
  if (name.includes('/')) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    } catch {
      // falls through to the refusal
    }
  }
  throw new GraphProblem(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}

export const dateTimeTimeZone = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
export type DateTimeTimeZone = z.infer<typeof dateTimeTimeZone>;

/** The instant (ms) of a wall time in a zone; a time inside the spring gap is read as the hour after it, as Exchange does. */
export function instantOf(value: DateTimeTimeZone): number {
  const zone = ianaZone(value.timeZone);
  try {
    if (/(Z|[+-]\d{2}:\d{2})$/.test(value.dateTime)) return Temporal.Instant.from(value.dateTime).epochMilliseconds;
    return Temporal.PlainDateTime.from(value.dateTime).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  } catch {
    throw new GraphProblem(400, 'ErrorInvalidRequest', `The value '${value.dateTime}' of dateTime cannot be read as a date and time.`);
  }
}

/** An instant (ms) as Graph writes it: wall time with seven decimals, in the zone asked for by name, else UTC. */
export function wallTime(instant: number, zoneName = 'UTC'): DateTimeTimeZone {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ianaZone(zoneName)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zoneName };
}
