import { z } from 'zod';
import type { Person } from '../domain/case/fact.ts';
import type { Refusal } from './refusal.ts';
import { isRefusal } from './refusal.ts';
import { resolvePerson } from './resolvePerson.ts';
import type { World } from './world.ts';

const namesSomebody = z.looseObject({
  role: z.string(),
  person: z.strictObject({
    id: z.string().optional(),
    name: z.string().trim().optional(),
    email: z.string().trim().optional(),
    organisation: z.string().trim().optional(),
  }),
  end: z.boolean().optional(),
});

/** Data of an act with what only the directory knows filled in; `note` is a sentence to add to the answer. */
export type Complete = { readonly data: unknown; readonly note?: string };

/**
 * Looks up the person an `assignRole` names, so that the log holds a colleague as the directory knows them, and the room a booking names,
 * which is one of the council’s. Other acts pass unchanged.
 */
export async function completeData(
  world: World,
  people: readonly Person[],
  reference: string,
  act: string,
  data: unknown,
  commandId: string,
): Promise<Complete | Refusal> {
  if (act === 'scheduleMeeting' || act === 'rescheduleMeeting') return withRoom(world, data);
  const named = act === 'assignRole' ? namesSomebody.safeParse(data) : undefined;
  // The child has no account, and is known by the role alone.
  if (named?.success !== true || named.data.end === true || named.data.role === 'child') return { data };
  const resolved = await resolvePerson(world, people, named.data.person, `${reference}:${commandId}`);
  if (isRefusal(resolved)) return resolved;
  const { note, ...person } = resolved;
  return { data: { ...named.data, person }, ...(note === undefined ? {} : { note }) };
}

const namesRoom = z.looseObject({ room: z.looseObject({ email: z.string() }) });

/** Somebody could type any address as that of a room: only the council’s own are asked to a meeting. */
async function withRoom(world: World, data: unknown): Promise<Complete | Refusal> {
  const named = namesRoom.safeParse(data);
  if (!named.success) return { data };
  const { email } = named.data.room;
  const room = (await world.rooms.all()).find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (room === undefined) return noRoom;
  const { name, building } = room;
  return { data: { ...named.data, room: { email: room.email, name, ...(building !== undefined && { building }) } } };
}

const noRoom: Refusal = {
  refused: 'not-understood',
  says: 'This is none of the council’s rooms.',
  wayOn: 'Choose a room from the list, or hold the meeting online.',
};
