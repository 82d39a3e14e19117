import { Temporal } from 'temporal-polyfill';
import { eventDoc, eventsOf } from '../graph/eventDoc.ts';
import type { PersonDoc } from '../graph/people.ts';
import { roomsOf } from '../graph/rooms.ts';
import { officeHours } from '../graph/workingHours.ts';
import { outsideOf, peopleOf } from '../graph/people.ts';
import { driveOf } from '../graph/driveDoc.ts';
import { groupsOf } from '../graph/groups.ts';
import { siteDoc, sitesOf } from '../graph/siteDoc.ts';
import { ianaZone, instantOf } from '../graph/zones.ts';
import type { Tenant } from '../tenant.ts';
import type { Seed } from './seed.ts';
import type { Change } from './store.ts';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Fills an empty stand-in, in one commit; one that was filled before gets the people and groups it does not know yet. Calendars run from the
 * Monday of the week in which somebody came.
 */
export function plant(tenant: Tenant): void {
  const { seed } = tenant.settings;
  const fresh = peopleOf(tenant).size === 0;
  const newcomers = seed.people.filter((one) => peopleOf(tenant).get(one.id) === undefined);
  const people = newcomers.map((one): PersonDoc => {
    const [givenName = one.displayName, ...rest] = one.displayName.split(' ');
    const { week: _habits, hours, ...person } = one;
    return { ...person, givenName, surname: rest.join(' '), zone: seed.zone, hours: hours ?? officeHours };
  });
  const rooms = seed.rooms.filter((one) => roomsOf(tenant).get(one.id) === undefined);
  const site = siteDoc(seed.site.host, seed.site.path, seed.site.name);
  const changes: Change[] = [
    ...people.map((person) => peopleOf(tenant).put(person.id, person)),
    ...seed.outside.filter((one) => outsideOf(tenant).get(one.mail) === undefined).map((one) => outsideOf(tenant).put(one.mail, one)),
    ...(newcomers.length === 0 ? [] : seed.groups.map((group) => groupsOf(tenant).put(group.id, group))),
    ...(fresh ? [sitesOf(tenant).put(site.id, site), ...driveOf(tenant, site.id, 'Documents').changes] : []),
    ...rooms.map(({ week: _bookings, ...room }) => roomsOf(tenant).put(room.id, room)),
    ...[...newcomers, ...rooms].flatMap((mailbox) => calendarOf(tenant, seed, mailbox)),
  ];
  if (changes.length > 0) tenant.store.commit(changes);
}

type Mailbox = Pick<Seed['people'][number], 'mail' | 'displayName' | 'week'>;

function calendarOf(tenant: Tenant, seed: Seed, { mail, displayName, week: habits }: Mailbox): Change[] {
  const today = Temporal.Instant.fromEpochMilliseconds(tenant.clock.now()).toZonedDateTimeISO(ianaZone(seed.zone)).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const changes: Change[] = [];
  for (let offset = 0; offset < seed.weeks * 7; offset++) {
    const day = monday.add({ days: offset });
    for (const habit of habits.filter((one) => (one.days as string[]).includes(week[day.dayOfWeek - 1] ?? ''))) {
      const at = (time: string) => instantOf({ dateTime: `${day.toString()}T${time}:00`, timeZone: seed.zone });
      const doc = eventDoc(tenant, {
        mailbox: mail,
        organizer: { name: displayName, address: mail },
        isOrganizer: true,
        subject: habit.subject,
        start: at(habit.from),
        end: at(habit.to),
        showAs: habit.showAs ?? 'busy',
        sensitivity: habit.private ? 'private' : 'normal',
        seeded: true,
      });
      changes.push(eventsOf(tenant, mail).put(doc.id, doc));
    }
  }
  return changes;
}
