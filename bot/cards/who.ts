import { inText } from '../../src/domain/policy/inText.ts';
import { own } from '../../src/domain/policy/own.ts';
import type { Assessment } from '../../src/domain/assess/assessment.ts';
import type { Person } from '../../src/domain/case/fact.ts';
import { sayList } from '../../src/domain/time/words.ts';

type Known = Pick<Assessment, 'people' | 'roleLabels'> & Partial<Pick<Assessment, 'meeting' | 'earlierMeetings' | 'seats'>>;

const ofTheCouncil = (person: Person): boolean =>
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(person.id) && !person.roles.includes('child');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A role in the council's own word, with a capital: "Foster carer". */
export const sayRole = ({ roleLabels }: Pick<Known, 'roleLabels'>, role: string): string =>
  capital(own(roleLabels, role) ?? role.replaceAll('-', ' '));

/** Any of some roles, as a line begins: “Foster carer or key worker”. */
export const anyRole = (known: Pick<Known, 'roleLabels'>, roles: readonly string[]): string =>
  sayList(
    roles.map((role, nth) => (nth === 0 ? sayRole(known, role) : inText(sayRole(known, role)))),
    'or',
  );

/** Those who decide on the request, by name, as a sentence goes on with them; undefined while the case has nobody who may. */
export function whoDecides(assessment: Assessment): string | undefined {
  const { decision, people } = assessment;
  const able = people.filter((person) => person.roles.some((role) => decision?.roles.includes(role)));
  if (decision === undefined || able.length === 0) return undefined;
  return sayList(
    able.map((person) => whoIs(assessment, person)),
    decision.kind === 'dual' ? 'and' : 'or',
  );
}

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

/**
 * A sentence as a chat may say it: the engine may name people outside the council or repeat what somebody typed, a chat may not.
 * Names become the person's part in the case, typed words a pointer to the case page.
 */
export function unnamed(known: Known, sentence: string): string {
  const untyped = typedIn(known).reduce((text, words) => text.replaceAll(words, 'what is on the case page'), sentence);
  return known.people
    .filter((person) => !ofTheCouncil(person) && (person.name ?? '').trim() !== '')
    .flatMap((person) => namesOf(person.name ?? '').map((name) => ({ name, label: whoIs(known, person) })))
    .reduce(
      (text, { name, label }) =>
        text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), (_found, at: number) =>
          /(^|[.!?:]\s+)$/.test(text.slice(0, at)) ? label : inSentence(label, text.slice(0, at)),
        ),
      untyped,
    );
}

/** A part in the case inside a sentence: “the foster carer”, and “foster carer 1 of 2” as it is. */
const inSentence = (label: string, before: string): string =>
  `${/\bthe\s+$/i.test(before) || / of \d+$/.test(label) ? '' : 'the '}${inText(label)}`;

/** Whatever somebody typed about the case and the assessment hands on, the longest first. */
const typedIn = ({ meeting, earlierMeetings = [], seats = [] }: Known): readonly string[] =>
  [
    ...[...earlierMeetings, ...(meeting ? [meeting] : [])].flatMap(({ minutes, review }) => [
      ...Object.values(minutes?.sections ?? {}),
      ...(minutes?.actions ?? []).flatMap(({ id: _id, owner: _owner, due: _due, status: _status, ...typed }) => Object.values(typed)),
      review?.reason,
    ]),
    ...seats.flatMap(({ people }) => people.flatMap(({ reason, reasonShared }) => [reason, reasonShared])),
  ]
    .filter((value): value is string => typeof value === 'string' && value.trim().length > 2)
    .toSorted((a, b) => b.length - a.length);

/** The whole name first, then each part of it that is a name by itself. */
const namesOf = (name: string): readonly string[] => [name.trim(), ...name.split(/\s+/).filter((part) => part.length > 2)];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
