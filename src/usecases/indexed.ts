import type { Assessment } from '../domain/assess/assessment.ts';
import type { Instant } from '../domain/case/fact.ts';
import type { HeldCase } from './heldCase.ts';
import { wakesAt } from '../domain/remind/wakesAt.ts';
import { calendarsOf } from './calendarsOf.ts';
import { remindersIn } from './remindersIn.ts';
import type { IndexEntry } from './ports.ts';
import type { World } from './world.ts';

/** What the index holds of a case: dates and ids, no names. */
export function indexEntryOf(world: Pick<World, 'workCalendar'>, held: HeldCase, assessment: Assessment): IndexEntry {
  const wakes = wakesAt(remindersIn(world, held, assessment), assessment);
  const nextDue = earliest([
    ...assessment.duties.filter((duty) => duty.state === 'open' || duty.state === 'late').map((duty) => duty.due),
    ...assessment.clocks.filter((clock) => clock.state === 'running' || clock.state === 'late').map((clock) => clock.latest),
  ]);
  return {
    reference: held.reference,
    stage: assessment.stage,
    ...(nextDue === undefined ? {} : { nextDue }),
    ...(wakes === undefined ? {} : { wakesAt: wakes }),
    people: assessment.people.filter((person) => person.roles.length > 0).map((person) => person.id),
    length: held.length,
    ...calendarsOf(held, assessment),
  };
}

/** Instants may differ in precision (`…:00Z`, `…:00.000Z`), so they are compared as points in time. */
const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
