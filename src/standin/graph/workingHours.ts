import type { PersonDoc } from './people.ts';

/** The hours of an office, and of whoever has said no others. */
export const officeHours: PersonDoc['hours'] = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:30',
};

/** A person's working hours as Graph writes them. */
export function workingHours(person: Pick<PersonDoc, 'hours' | 'zone'>): object {
  const { days, from, to } = person.hours;
  return { daysOfWeek: days, startTime: `${from}:00.0000000`, endTime: `${to}:00.0000000`, timeZone: { name: person.zone } };
}
