import { chairRoles } from '../../assess/people/chairRule.ts';
import type { Scene } from '../../scene/scene.ts';
import { applies } from '../../scene/applies.ts';
import { personOf } from '../../scene/holders.ts';
import { nameOf } from '../../scene/nameOf.ts';
import { consultsOwed } from './consultsOwed.ts';
import { documentWords } from '../../assess/papers/preparation.ts';
import { formsOf } from '../../form/formsOf.ts';
import { roleLabel } from '../../policy/cite.ts';
import { own } from '../../policy/own.ts';
import { asSentence, sayInstant } from '../../time/words.ts';
import type { ActField } from './actForm.ts';

type Choices = NonNullable<ActField['choices']>;

/** What may be chosen for a field in this case, by `act.field` or by the field's name; undefined where anything may be written. */
export const fieldChoices = (scene: Scene, act: string, field: string): Choices | undefined =>
  (listed[`${act}.${field}`] ?? listed[field])?.(scene);

const asRoles = (scene: Scene, roles: readonly string[]): Choices =>
  [...new Set(roles)].map((role) => ({ value: role, label: asSentence(roleLabel(scene.policy, role)) }));

/** Roles in the order of their words, those who are asked for by the procedure first. */
const roles = (scene: Scene, first: readonly string[]): Choices => {
  const asked = asRoles(scene, first);
  const rest = asRoles(
    scene,
    Object.keys(scene.policy.roles).filter((role) => !first.includes(role)),
  );
  return [...asked, ...rest.toSorted((one, other) => one.label.localeCompare(other.label, 'en-GB'))];
};

/** Everybody with a part in the case; with `among` only those in one of these roles. */
const people = (scene: Scene, among?: readonly string[]): Choices =>
  scene.state.people
    .filter((person) => among === undefined || person.roles.some((role) => among.includes(role)))
    .map((person) => ({ value: person.id, label: nameOf(scene, person) }));

/** Everybody who was at the last meeting. */
const wereThere = (scene: Scene): Choices =>
  (scene.meeting?.attendance ?? []).flatMap(({ person, present }) =>
    present ? [{ value: person, label: nameOf(scene, personOf(scene, person)) }] : [],
  );

const consulted = (scene: Scene): readonly string[] => {
  const other = scene.policy.triggers.other?.['after-consulting'];
  return [
    ...consultsOwed(scene).flatMap((rule) => rule.with ?? []),
    ...(scene.rules.approval?.consulted ?? [])
      .filter((rule) => applies(scene, rule.when).is !== 'false')
      .flatMap((rule) => [rule.role].flat()),
    ...(other === undefined ? [] : [other]),
    ...scene.rules.invite
      .filter((seat) => seat.mode === 'consult' || seat.mode === 'contribute')
      .flatMap((seat) => (typeof seat['filled-by'] === 'string' ? [seat['filled-by']] : [])),
  ];
};

const organisers = (scene: Scene): readonly string[] =>
  (scene.rules.organiser['agreed-among'] ?? [scene.rules.organiser.role]).flatMap((role) =>
    role === 'chair' ? chairRoles(scene) : [role],
  );

const reasonsToCease = (scene: Scene): Choices | undefined =>
  scene.rules.cease?.reasons?.any.map(({ code, label }) => ({ value: code, label }));

const listed: Readonly<Record<string, (scene: Scene) => Choices | undefined>> = {
  role: (scene) => roles(scene, []),
  person: (scene) => people(scene),
  'consult.role': (scene) => roles(scene, consulted(scene)),
  'notify.role': (scene) =>
    roles(
      scene,
      scene.rules.notify.map((rule) => rule.role),
    ),
  'agreeOrganiser.person': (scene) => people(scene, organisers(scene)),
  'acceptNotice.exception': (scene) =>
    scene.rules.gates.flatMap(({ step, excuse }) =>
      step === 'notice.accepted' && excuse ? [{ value: excuse.code, label: `There are ${excuse.what}` }] : [],
    ),
  'ceaseMeetings.because': reasonsToCease,
  'ceaseMeetings.agreed': wereThere,
  'ceaseMeetings.dissenting': wereThere,
  number: (scene) =>
    scene.state.meetings.flatMap(({ number, heldAt }) =>
      heldAt === undefined ? [] : [{ value: String(number), label: `The meeting on ${sayInstant(heldAt)}` }],
    ),
  'requestDisruption.ending': ({ policy }) => own(policy.facts, 'placement.ending')?.choices,
  'requestDisruption.chosenBy': (scene) =>
    people(
      scene,
      Object.values(scene.policy.meetings).flatMap(({ request }) => request.eligible?.choice ?? []),
    ),
  'recordStatutoryReview.ends.because': reasonsToCease,
  'shareReports.forms': (scene) => formsOf(scene).map(({ id, title }) => ({ value: id, label: title })),
  documents: (scene) => Object.keys(scene.policy.documents).map((document) => ({ value: document, label: documentWords(scene, document) })),
};
