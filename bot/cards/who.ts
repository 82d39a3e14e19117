import type { Assessment } from '../../src/domain/assess/assessment.ts';
import type { Person } from '../../src/domain/case/fact.ts';

type Known = Pick<Assessment, 'people' | 'roleLabels'>;

const ofTheCouncil = (person: Person): boolean =>
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(person.id) && !person.roles.includes('child');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A role in the council's own word, with a capital: "Foster carer". */
export const sayRole = ({ roleLabels }: Pick<Known, 'roleLabels'>, role: string): string =>
  capital(roleLabels[role] ?? role.replaceAll('-', ' '));

/** What a chat may call a person: a colleague by name, anybody else by their part in the case, since carers and family point to the child. */
export function whoIs(known: Known, person: Person): string {
  if (ofTheCouncil(person)) return person.name ?? 'A colleague';
  const role = person.roles[0];
  if (role === undefined) return 'Somebody outside the council';
  const alike = known.people.filter((one) => !ofTheCouncil(one) && one.roles[0] === role);
  const label = sayRole(known, role);
  return alike.length < 2 ? label : `${label} ${String(alike.findIndex((one) => one.id === person.id) + 1)} of ${String(alike.length)}`;
}

/** The person with this id as a chat may call them; "Holdfast" for the program itself. */
export function whoDid(known: Known, id: string): string {
  const person = known.people.find((one) => one.id === id);
  if (person) return whoIs(known, person);
  return id === 'system' ? 'Holdfast' : 'A colleague';
}

/** A sentence with the names of everybody outside the council taken out: the engine may name people, a chat may not. */
export function unnamed(known: Known, sentence: string): string {
  return known.people
    .filter((person) => !ofTheCouncil(person) && (person.name ?? '').trim() !== '')
    .flatMap((person) => namesOf(person.name ?? '').map((name) => ({ name, label: whoIs(known, person) })))
    .reduce(
      (text, { name, label }) =>
        text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), label.toLowerCase()),
      sentence,
    );
}

/** The whole name first, then each part of it that is a name by itself. */
const namesOf = (name: string): readonly string[] => [name.trim(), ...name.split(/\s+/).filter((part) => part.length > 2)];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
