import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { outsiders, people } from '../support/people.ts';

/** A case as it was carried: every press that was answered with yes, by its command. */
export type Carried = { readonly reference: string; readonly worker: string; readonly commands: readonly string[] };

export type Desk = {
  /** The people's own sign-ins, by id. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly address: string;
  /** Counts what was pressed again because nobody answered. */
  readonly again: { times: number };
};

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Carries one case from the worry to the booking. Whoever presses and hears nothing presses again, with the same command. */
export async function carry(desk: Desk, worker: string, nth: number): Promise<Carried> {
  const commands: string[] = [];
  const press = async (person: string, path: string, data: object, both = false): Promise<Answer['body']> => {
    const commandId = randomUUID();
    const once = (): Promise<Answer['body']> => untilAnswered(desk, person, 'POST', path, { commandId, data });
    // Some presses are made twice at the same moment.
    const [body] = both ? await Promise.all([once(), once()]) : [await once()];
    commands.push(commandId);
    return body;
  };
  const { reference } = (await press(worker, '/acts/raiseConcern', worry, nth % 2 === 0)) as { reference: string };
  const act = (person: string, name: string, data: object, both = false): Promise<Answer['body']> =>
    press(person, `/cases/${reference}/acts/${name}`, data, both);
  await act(worker, 'assignRole', { role: 'reviewing-officer', person: { id: people.quinn.id } });
  await act(worker, 'assignRole', { role: 'foster-carer', person: outsiders.carla });
  await act(worker, 'submitRequest', {}, nth % 2 === 1);
  await act(people.tess.id, 'decideRequest', { decision: 'approve', exclusions }, true);
  const { assessment } = (await untilAnswered(desk, worker, 'GET', `/cases/${reference}`)) as { assessment: { seats: readonly Seat[] } };
  for (const { id, people: there } of assessment.seats)
    for (const { person } of there)
      await act(worker, 'decideInvitee', {
        seat: id,
        person: person.id,
        ...(id === 'child' ? { decision: 'leave-out', reason: 'asked not to come' } : { decision: 'invite' }),
      });
  await act(
    worker,
    'scheduleMeeting',
    { start: '2026-12-04T14:00:00Z', end: '2026-12-04T15:00:00Z', reason: 'not everybody is named yet' },
    true,
  );
  return { reference, worker, commands };
}

type Seat = { readonly id: string; readonly people: readonly { readonly person: { readonly id: string } }[] };
const exclusions = { 'quality-of-care': false, allegation: false };
const worry = {
  triggers: ['carer-cannot-continue'],
  notifiedAt: '2026-12-03T09:12:00Z',
  placement: { type: 'foster', provider: 'in-house' },
  exclusions,
};

/** Asks until it is answered with yes. A no that is none of waiting or of somebody writing at the same moment ends it. */
async function untilAnswered(desk: Desk, person: string, method: string, path: string, body?: object): Promise<Answer['body']> {
  for (;;) {
    const answer = await asked(desk, person, method, path, body).catch(() => undefined);
    const outcome = answer?.body['outcome'];
    if (answer?.status === 200 && (typeof outcome !== 'string' || outcome.startsWith('ok'))) return answer.body;
    const passing = answer === undefined || answer.status >= 500 || answer.status === 429 || answer.status === 409;
    if (!passing) throw new Error(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body['says'] ?? answer.body).slice(0, 300)}`);
    desk.again.times++;
    await sleep(300);
  }
}

async function asked({ tokens, address }: Desk, person: string, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(person) ?? ''}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
