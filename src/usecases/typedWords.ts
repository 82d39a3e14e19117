import type { CaseView } from '../api/contract.ts';
import type { HeldCase } from './heldCase.ts';

/** What people typed beside an act, by the fact it stands in. */
const labels: Readonly<Record<string, string>> = {
  'concern.raised': 'About the worry',
  'request.submitted': 'With the request',
  'approval.granted': 'With the approval',
  'approval.refused': 'Why it was refused',
  'request.withdrawn': 'Why it was taken back',
  'meeting.scheduled': 'About the time booked',
  'meeting.cancelled': 'Why it was cancelled',
  'review.agreed': 'About the review date',
};

/**
 * Notes and reasons as typed, oldest first. They may name the child, so they are in no assessment and on no card: only people who may read
 * the child's name get them, in the signed-in tab. `only` keeps them to those of one person.
 */
export function typedWords({ file }: HeldCase, only?: string): NonNullable<CaseView['words']> {
  const nameOf = new Map((file.case.people ?? []).map((person) => [person.id, person.name]));
  for (const { event, person } of file.log) if (event === 'role.assigned' && isNamed(person)) nameOf.set(person.id, person.name);
  return file.log.flatMap((fact) => {
    const label = labels[fact.event];
    const text = fact['note'] ?? fact['reason'];
    if (only !== undefined && fact.by !== only) return [];
    return label === undefined || typeof text !== 'string' ? [] : [{ at: fact.at, by: nameOf.get(fact.by) ?? 'Somebody', label, text }];
  });
}

const isNamed = (person: unknown): person is { id: string; name: string } =>
  typeof person === 'object' && person !== null && 'id' in person && 'name' in person && typeof person.name === 'string';
