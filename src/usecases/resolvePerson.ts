import type { Person } from '../domain/case/fact.ts';
import type { Colleague } from './ports.ts';
import type { Refusal } from './refusal.ts';
import { steadyUuid } from './steadyUuid.ts';
import { isOutside } from './whoSees.ts';
import type { World } from './world.ts';

export type Named = {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly organisation?: string | undefined;
};
export type Resolved = {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly note?: string;
};

/**
 * Who is meant: a colleague by id or address as the directory knows them, somebody already in the case, or else a person outside,
 * who gets an id of ours made from `seed` so that the same command names the same person.
 */
export async function resolvePerson(world: World, people: readonly Person[], named: Named, seed: string): Promise<Resolved | Refusal> {
  const known = people.find((person) => (named.id === undefined ? sameAddress(person.email, named.email) : person.id === named.id));
  if (known !== undefined && isOutside(known.id))
    return asOutside(known.id, { ...known, ...given(named), ...(sameAddress(known.email, named.email) ? { email: known.email } : {}) });
  if (named.id !== undefined) {
    const colleague = isOutside(named.id) ? undefined : await world.directory.colleague(named.id);
    return colleague === undefined ? nobody : asColleague(colleague);
  }
  const colleague = named.email ? (await world.directory.find(named.email)).find((one) => sameAddress(one.email, named.email)) : undefined;
  if (colleague !== undefined) return asColleague(colleague);
  return named.name ? { ...asOutside(`outside:${steadyUuid(seed)}`, named), note: outsideNote(named) } : nameless;
}

const sameAddress = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();

const asColleague = ({ id, name, email }: Colleague): Resolved => ({ id, name, email });

const given = (named: Named): Partial<Named> =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''));

const asOutside = (id: string, { name, email, organisation }: Named): Resolved => ({
  id,
  name: name ?? '',
  ...(email ? { email } : {}),
  ...(organisation ? { organisation } : {}),
});

const outsideNote = (named: Named): string =>
  named.email
    ? `${named.email} is not a colleague in the council's directory, so this person is kept as somebody outside: invitations go by e-mail, and whether they are free is not known.`
    : 'This person is kept as somebody outside without an e-mail address: they have to be invited by hand, and whether they are free is not known.';

const nobody: Refusal = {
  refused: 'not-understood',
  says: "I can't find this person in the council's directory or in this case.",
  wayOn: 'Pick the colleague from the list, or give a name and an e-mail address for somebody outside the council.',
};
const nameless: Refusal = {
  refused: 'not-understood',
  says: 'Nobody with this address is in the council’s directory, and no name was given.',
  wayOn: 'Give the person’s name as well, or pick a colleague from the list.',
};
