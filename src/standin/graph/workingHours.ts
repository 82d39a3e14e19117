import type { PersonDoc } from './people.ts';

/** A person's working hours as Graph writes them. */
export function workingHours(person: PersonDoc): object {
  const { days, from, to } = person.hours;
  return { daysOfWeek: days, startTime: `${from}:00.0000000`, endTime: `${to}:00.0000000`, timeZone: { name: person.zone } };
}
