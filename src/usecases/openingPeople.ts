import type { Person } from '../domain/case/fact.ts';
import type { Colleague } from './ports.ts';
import type { Raised } from './raisedWith.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const worker = 'child-social-worker';
const manager = 'child-team-manager';

/** Who is in a case from its first moment, and what to tell the requester when somebody is missing. */
export type OpeningPeople = { readonly requester: Person; readonly people: readonly Person[]; readonly note?: string };

/** The requester in their role, the child's social worker, and that one's manager in Entra as team manager. */
export async function openingPeople(world: World, personId: string, raised: Raised): Promise<OpeningPeople | Refusal> {
  const me = await world.directory.colleague(personId);
  if (me === undefined) return notInDirectory;
  const ownWorker = raised.requesterRole === worker;
  const socialWorker = ownWorker
    ? me
    : raised.childSocialWorker === undefined
      ? undefined
      : await world.directory.colleague(raised.childSocialWorker);
  if (socialWorker === undefined && raised.childSocialWorker !== undefined) return workerUnknown;
  const teamManager = socialWorker === undefined ? undefined : await world.directory.managerOf(socialWorker.id);
  const people = together([
    [me, raised.requesterRole],
    [socialWorker, worker],
    [teamManager, manager],
  ]);
  const requester = people.find((person) => person.id === me.id) ?? asPerson(me, raised.requesterRole);
  const note = noteFor(socialWorker, teamManager);
  return { requester, people, ...(note === undefined ? {} : { note }) };
}

function together(held: readonly (readonly [Colleague | undefined, string])[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const [colleague, role] of held) {
    if (colleague === undefined) continue;
    const roles = people.get(colleague.id)?.roles ?? [];
    people.set(colleague.id, { ...asPerson(colleague, role), roles: [...new Set([...roles, role])] });
  }
  return [...people.values()];
}

const asPerson = ({ id, name, email }: Colleague, role: string): Person => ({ id, name, email, roles: [role] });

function noteFor(socialWorker: Colleague | undefined, teamManager: Colleague | undefined): string | undefined {
  if (socialWorker === undefined)
    return "The child's social worker is not named yet, so nobody has been asked for approval. Name the social worker and the team manager under People in the case.";
  if (teamManager === undefined)
    return `The directory has no manager for ${socialWorker.name}, so nobody has been asked for approval yet. Name the team manager under People in the case; the request then goes to them.`;
  return undefined;
}

const notInDirectory: Refusal = {
  refused: 'not-understood',
  says: "I can't find you in the council's directory, so no case was opened.",
  wayOn: 'Sign in with your council account, or ask whoever looks after accounts to check yours.',
};
const workerUnknown: Refusal = {
  refused: 'not-understood',
  says: "I can't find the child's social worker you named in the council's directory, so no case was opened.",
  wayOn: 'Pick the colleague from the list and send it again.',
};
