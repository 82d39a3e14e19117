import { z } from 'zod';
import type { Sessions } from '../standin/sessions.ts';
import type { Draft } from './draft.ts';

const listed = z.object({ value: z.array(z.object({ displayName: z.string(), emailAddress: z.string() })) });

/** The rooms Outlook itself knows. (Graph: list places) */
export async function readRooms(sessions: Sessions, personId: string): Promise<Draft['rooms']> {
  const { value } = await sessions.askGraph(personId, listed, '/places/microsoft.graph.room', {});
  return value.map(({ displayName, emailAddress }) => ({ name: displayName, email: emailAddress }));
}
