import type { Person } from '../../case/fact.ts';
import { factsOf } from '../../case/factsOf.ts';
import { folkOf } from '../../case/folk.ts';
import { keeperOf } from '../../case/keeper.ts';
import type { Scene } from '../../scene/scene.ts';
import { holders, personOf } from '../../scene/holders.ts';
import { occurrencesNow } from '../../scene/occurrences.ts';

/** Who organises the meeting: whoever was agreed on, by name or by role, where the procedure has that agreed, or else who holds the role. */
export const organisersOf = (scene: Scene): readonly Person[] => {
  const { organiser } = scene.rules;
  const agreed = scene.state.organiser;
  if (agreed !== undefined) {
    const inRole = agreed === 'chair' ? withId(scene, scene.meeting?.chair) : holders(scene, agreed);
    return inRole.length ? inRole.slice(0, 1) : [personOf(scene, agreed)];
  }
  return organiser['agreed-among'] ? [] : holders(scene, organiser.role);
};

/** Who was settled on to take the notes of this meeting. */
const noteTaker = (scene: Scene): unknown =>
  occurrencesNow(scene, 'fact.recorded').findLast((fact) => fact['fact'] === 'duty.note-taker')?.['value'];

/** Whether a person has this part in the meeting now: its organiser, its chair, who takes its notes, who keeps its reviews and actions, or who asked for it. */
export const hasPart = (scene: Scene, part: string, person: string): boolean => inPart(scene, part).includes(person);

/** The ids of those who have this part in the meeting now. */
export const inPart = (scene: Scene, part: string): readonly unknown[] =>
  part === 'organiser'
    ? organisersOf(scene).map(({ id }) => id)
    : part === 'chair'
      ? [scene.meeting?.chair]
      : part === 'note-taker'
        ? [noteTaker(scene)]
        : part === 'first-chair'
          ? [keeperOf(scene.state, scene.meeting)]
          : part === 'requester'
            ? [(scene.state.submitted ?? factsOf(scene.state.log, 'concern.raised')[0])?.by]
            : [];

/** Who owes a duty: the organiser or the chair of this meeting, or whoever holds the role. */
export const dutyOwners = (scene: Scene, owner: string): readonly Person[] =>
  owner === 'organiser'
    ? organisersOf(scene)
    : owner === 'chair'
      ? withId(scene, scene.meeting?.chair)
      : owner === 'first-chair'
        ? keepers(scene)
        : owner === 'requester'
          ? withId(scene, inPart(scene, owner)[0])
          : holders(scene, owner);

/** Whoever keeps reviews and actions in hand; once they have no part in the case any more, the chair of this meeting sees to it. */
const keepers = (scene: Scene): readonly Person[] => {
  const still = scene.state.people.filter((person) => person.roles.length > 0);
  const kept = still.filter((person) => person.id === keeperOf(scene.state, scene.meeting));
  return kept.length ? kept : still.filter((person) => person.id === scene.meeting?.chair);
};

/** The person of the case under an id, in a list: empty where there is none. */
export const withId = (scene: Scene, id: unknown): readonly Person[] => {
  const found = typeof id === 'string' ? folkOf(scene.state.people).byId.get(id) : undefined;
  return found ? [found] : [];
};
