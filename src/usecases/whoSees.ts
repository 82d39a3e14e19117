import type { Person } from '../domain/case/fact.ts';
import type { HeldCase } from './heldCase.ts';

/*
 * Who sees what, in one place:
 * - a case is seen by those who hold a role in it now, and by nobody else (standing.ts);
 * - who the child is, is read by every colleague with a role in the case: each of them must know whom the meeting is about; whoever sees of
 *   a case only what is shared (the worker of another child) reads the name alone;
 * - words typed under no heading are read by everybody except those who read less of the case (readsLess.ts), who read their own;
 * - people outside the council have no account here and never read it, whatever their role;
 * - who the child is, is written by the child's social worker, their team manager and whoever raised the concern.
 */

const outside = 'outside:';
const childWriters: readonly string[] = ['child-social-worker', 'child-team-manager'];

/** Whether the id is one we gave to somebody without an account of the council. */
export const isOutside = (personId: string): boolean => personId.startsWith(outside);

/** Whether the person may read who the child is. */
export const readsChild = (person: Person): boolean => person.roles.length > 0 && !isOutside(person.id);

/** Whether the person may record or correct who the child is. */
export const writesChild = (person: Person, held: HeldCase): boolean =>
  readsChild(person) && (person.roles.some((role) => childWriters.includes(role)) || requesterOf(held) === person.id);

/** Person id of whoever raised the concern. */
export const requesterOf = (held: HeldCase): string | undefined => held.file.log.find((fact) => fact.event === 'concern.raised')?.by;
