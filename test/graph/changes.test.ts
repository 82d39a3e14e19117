import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createChanges } from '../../src/graph/changes.ts';
import { createLists } from '../../src/graph/lists.ts';
import { at } from '../../src/graph/path.ts';
import type { Changes } from '../../src/usecases/ports.ts';
import { sam, site, startLocal, type Local } from './local.ts';

let local: Local;
let changes: Changes;
const now = (): string => new Date().toISOString();
beforeAll(async () => {
  local = await startLocal();
  changes = createChanges(local.graph, local.lists);
});
afterAll(() => local.close());

const wall = (days: number) => ({ dateTime: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19), timeZone: 'UTC' });
const add = async (subject: string, days: number): Promise<string> => {
  const body = { subject, start: wall(days), end: wall(days + 0.01) };
  return (await local.graph.ask('POST', at`/users/${sam.id}/events`, z.object({ id: z.string() }), { body })).id;
};

describe('what changed in a calendar', () => {
  it('is everything without a mark, then what was made, changed, moved away or removed since', async () => {
    const first = await changes.calendar(sam.id, undefined, now());
    expect(first.changes).toBe('everything');
    expect((await changes.calendar(sam.id, first.mark, now())).changes).toEqual([]);
    const made = await add('SM-7K2Q', 3);
    const far = await add('SM-8K3R', 200);
    const second = await changes.calendar(sam.id, first.mark, now());
    // What lies beyond the stretch looked at has no subject: whoever knows its id looks at it.
    expect(second.changes).toEqual([{ eventId: made, subject: 'SM-7K2Q' }, { eventId: far }]);
    await local.graph.ask('DELETE', at`/users/${sam.id}/events/${made}`, z.undefined());
    expect((await changes.calendar(sam.id, second.mark, now())).changes).toEqual([{ eventId: made }]);
  });

  it.each([
    [410, 'SyncStateNotFound'],
    [400, 'SyncStateInvalid'],
    [404, 'ErrorItemNotFound'],
  ])('is everything again when the mark is answered with %d', async (status, code) => {
    const { mark } = await changes.calendar(sam.id, undefined, now());
    await local.fault({ path: 'deltatoken' }, { status, code });
    const again = await changes.calendar(sam.id, mark, now());
    expect(again.changes).toBe('everything');
    expect((await changes.calendar(sam.id, again.mark, now())).changes).toEqual([]);
  });

  it('is no less when Microsoft 365 is away: the mark stands', async () => {
    const { mark } = await changes.calendar(sam.id, undefined, now());
    await add('SM-9K4T', 4);
    await local.fault({ path: 'deltatoken', times: 9 }, { status: 503 });
    await expect(changes.calendar(sam.id, mark, now())).rejects.toMatchObject({ kind: 'unavailable' });
    await fetch(`${local.origin}/_practice/faults`, { method: 'DELETE' });
    expect((await changes.calendar(sam.id, mark, now())).changes).toHaveLength(1);
  });
});

describe('what people changed in a list', () => {
  const row = async (key: string) => (await local.lists.where('Actions', 'RowKey', key, ['RowKey']))[0]?.id ?? '';

  it('names the cases whose rows a person changed, and none for what we write ourselves', async () => {
    const first = await changes.list('Actions', undefined);
    expect(first.changes).toBe('everything');
    await local.lists.add('Actions', { RowKey: 'SM-AAAA/1/a1', Reference: 'SM-AAAA', ActionStatus: 'open' });
    const own = await changes.list('Actions', first.mark);
    expect(own.changes).toEqual([]);
    const theirs = createLists(await local.as(sam.id), site);
    await theirs.change('Actions', await row('SM-AAAA/1/a1'), { ActionStatus: 'done', Reference: 'SM-ZZZZ' });
    const second = await changes.list('Actions', own.mark);
    // The reference may have been typed over: the key of the row still says whose it is.
    expect(second.changes).toEqual(['SM-ZZZZ', 'SM-AAAA']);
    await theirs.remove('Actions', await row('SM-AAAA/1/a1'));
    const third = await changes.list('Actions', second.mark);
    expect(third.changes).toBe('everything');
    expect((await changes.list('Actions', third.mark)).changes).toEqual([]);
  });

  it('is everything again when the mark is not known any more', async () => {
    const { mark } = await changes.list('Minutes', undefined);
    await local.fault({ path: 'token=change' }, { status: 410, code: 'resyncRequired' });
    expect((await changes.list('Minutes', mark)).changes).toBe('everything');
    await expect(changes.list('Cases', mark)).rejects.toMatchObject({ kind: 'missing' });
  });
});
