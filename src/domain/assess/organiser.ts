import type { Person } from '../case/fact.ts';
import type { Scene } from './scene.ts';
import { holders, occurrencesNow, personOf } from './scene.ts';

/** Who organises the meeting: whoever was agreed on, where the procedure has that agreed, or else who holds the role. */
export const organisersOf = (scene: Scene): readonly Person[] => {
  const { organiser } = scene.rules;
  if (scene.state.organiser !== undefined) return [personOf(scene, scene.state.organiser)];
  return organiser['agreed-among'] ? [] : holders(scene, organiser.role);
};

/** Who was settled on to take the notes of this meeting. */
const noteTaker = (scene: Scene): unknown =>
  occurrencesNow(scene, 'fact.recorded').findLast((fact) => fact['fact'] === 'duty.note-taker')?.['value'];

/** Whether a person has this part in the meeting now: its organiser, its chair, or who takes its notes. */
export const hasPart = (scene: Scene, part: string, person: string): boolean =>
  part === 'organiser'
    ? organisersOf(scene).some((each) => each.id === person)
    : part === 'chair'
      ? scene.meeting?.chair === person
      : part === 'note-taker' && noteTaker(scene) === person;

/** Who owes a duty: the organiser or the chair of this meeting, or whoever holds the role. */
export const dutyOwners = (scene: Scene, owner: string): readonly Person[] =>
  owner === 'organiser'
    ? organisersOf(scene)
    : owner === 'chair'
      ? scene.state.people.filter((person) => person.id === scene.meeting?.chair)
      : holders(scene, owner);
