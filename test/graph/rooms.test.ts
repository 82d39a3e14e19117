import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRooms } from '../../src/graph/rooms.ts';
import { startLocal, type Local } from './local.ts';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.close());

describe('the rooms of the council', () => {
  it('are read once in an hour, however often they are asked for', async () => {
    let now = 0;
    const rooms = createRooms(local.graph, () => now);
    const asked = await local.during(async () => {
      const [one, two] = await Promise.all([rooms.all(), rooms.all()]);
      expect(one).toEqual(two);
      expect(one).toContainEqual({ email: 'brook.room@council.example', name: 'Brook Room', building: 'Riverside House', seats: 14 });
      now = 59 * 60_000;
      await rooms.all();
    });
    expect(asked.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([['GET', '/v1.0/places/microsoft.graph.room']]);
    now = 60 * 60_000;
    expect(await local.during(() => rooms.all())).toHaveLength(1);
  });

  it('are asked for again when they could not be read', async () => {
    const rooms = createRooms(local.graph, () => 0);
    await local.fault({ path: '/places/', times: 1 }, { status: 403, code: 'Authorization_RequestDenied' });
    await expect(rooms.all()).rejects.toMatchObject({ kind: 'denied' });
    expect(await rooms.all()).toHaveLength(3);
  });
});
