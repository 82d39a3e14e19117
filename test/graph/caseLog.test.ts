import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Fact } from '../../src/domain/case/fact.ts';
import { createCaseLog } from '../../src/graph/caseLog.ts';
import { at } from '../../src/graph/path.ts';
import { createLists } from '../../src/graph/lists.ts';
import { column, identified, list } from '../../src/graph/wire.ts';
import type { CaseLog, Log } from '../../src/usecases/ports.ts';
import { site, startLocal, type Local } from './local.ts';

let local: Local;
let told: { readonly data: object; readonly message: string }[];
const log: Log = { info: () => undefined, warn: () => undefined, error: (data, message) => told.push({ data, message }) };
/** A program of its own: nothing remembered from another. */
const another = (): CaseLog => createCaseLog(createLists(local.graph, site), log);

beforeAll(async () => {
  local = await startLocal();
  told = [];
});
afterAll(() => local.close());

const fact = (event: string, more: object = {}): Fact => ({ event, at: '2026-11-23T10:00:00Z', by: 'p', ...more });
const opening = { placement: { type: 'foster' }, child: { age: 9 } };
const start = async (reference: string, entries = 1): Promise<CaseLog> => {
  const caseLog = another();
  expect(await caseLog.append(reference, 0, [fact('concern.raised')], opening, 'dorset')).toBe('appended');
  for (let length = 1; length < entries; length++) await caseLog.append(reference, length, [fact(`step.${String(length)}`)]);
  return caseLog;
};
const items = () => local.lists.where('Case log', 'Reference', 'SM-RACE', ['Position', 'Writer']);

describe('the case log', () => {
  it('gives back what was written, in order, with opening and procedure', async () => {
    const caseLog = await start('SM-AAAA');
    expect(await caseLog.append('SM-AAAA', 1, [fact('request.submitted'), fact('approval.granted')])).toBe('appended');
    expect(await another().read('SM-AAAA')).toEqual({
      reference: 'SM-AAAA',
      policy: 'dorset',
      opening,
      log: [fact('concern.raised'), fact('request.submitted'), fact('approval.granted')],
      length: 2,
    });
  });

  it('knows nothing of a reference nobody opened, however it is written', async () => {
    await start('SM-BBBB');
    expect(await another().read('SM-ZZZZ')).toBeUndefined();
    expect(await another().read('sm-bbbb')).toBeUndefined();
    expect(await another().read("SM-BBBB' or fields/Sequence eq 1 or fields/Reference eq '")).toBeUndefined();
  });

  it('reads an ordinary case in one round trip, and appends to it in one', async () => {
    const caseLog = await start('SM-CCCC', 5);
    expect((await local.during(() => caseLog.read('SM-CCCC'))).map(({ method }) => method)).toEqual(['GET']);
    expect((await local.during(() => caseLog.append('SM-CCCC', 5, [fact('x')]))).map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1.0/$batch',
    ]);
    const stranger = another();
    await stranger.references();
    expect((await local.during(() => stranger.append('SM-CCCC', 6, [fact('y')]))).map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('reads a case of more than one page whole', async () => {
    const caseLog = await start('SM-DDDD', 205);
    const stored = await caseLog.read('SM-DDDD');
    expect(stored?.length).toBe(205);
    expect(stored?.log.map(({ event }) => event)).toEqual([
      'concern.raised',
      ...Array.from({ length: 204 }, (_, index) => `step.${String(index + 1)}`),
    ]);
    expect(told).toEqual([]);
  }, 60_000);

  it('tells a writer who is late that the case has changed, and writes nothing', async () => {
    const caseLog = await start('SM-EEEE', 2);
    const late = another();
    expect(await late.append('SM-EEEE', 1, [fact('late')])).toBe('changedMeanwhile');
    expect(await late.append('SM-EEEE', 7, [fact('too early')])).toBe('changedMeanwhile');
    expect(await late.append('SM-EEEE', 0, [fact('again')], opening, 'dorset')).toBe('changedMeanwhile');
    expect((await caseLog.read('SM-EEEE'))?.log).toHaveLength(2);
  });

  it.each([
    ['SM-FFF1', { after: 'commit', status: 504 }],
    ['SM-FFF2', { reset: 'after' }],
    ['SM-FFF3', { reset: 'before' }],
    ['SM-FFF4', { status: 503, retryAfter: 1 }],
    ['SM-FFF5', { status: 429, retryAfter: 1 }],
    ['SM-FFF6', { after: 'commit', status: 500 }],
  ])('keeps an append once, whatever becomes of the answer: %s %j', async (reference, fault) => {
    const caseLog = await start(reference);
    await local.fault({ method: 'POST', path: 'batch$' }, fault);
    expect(await caseLog.append(reference, 1, [fact('request.submitted')])).toBe('appended');
    expect((await another().read(reference))?.log.map(({ event }) => event)).toEqual(['concern.raised', 'request.submitted']);
  });

  it('says so when the record cannot be written', async () => {
    const caseLog = await start('SM-GGGG');
    await local.fault({ method: 'POST', path: 'batch$' }, { status: 403 });
    await expect(caseLog.append('SM-GGGG', 1, [fact('x')])).rejects.toMatchObject({ kind: 'denied' });
    await local.fault({ method: 'POST', path: 'batch$', times: 5 }, { status: 503 });
    await expect(caseLog.append('SM-GGGG', 1, [fact('x')])).rejects.toMatchObject({ kind: 'unavailable' });
    expect((await caseLog.read('SM-GGGG'))?.length).toBe(1);
  });

  it('keeps a long entry whole, and refuses one that is longer than the record takes', async () => {
    const caseLog = await start('SM-HHHH');
    const words = `${'Ŵyr 👪 "said" \n '.repeat(10_000)}.`;
    expect(await caseLog.append('SM-HHHH', 1, [fact('minutes.drafted', { sections: { views: words } })])).toBe('appended');
    expect((await another().read('SM-HHHH'))?.log[1]).toEqual(fact('minutes.drafted', { sections: { views: words } }));
    await expect(caseLog.append('SM-HHHH', 2, [fact('minutes.drafted', { sections: { views: words + words } })])).rejects.toThrow(
      'too long for the record',
    );
    expect(told).toEqual([]);
  });

  it('lists every case, newest first', async () => {
    for (const reference of ['SM-JJJ1', 'SM-JJJ2', 'SM-JJJ3']) await start(reference, 2);
    const references = await another().references();
    expect(references.slice(0, 3)).toEqual(['SM-JJJ3', 'SM-JJJ2', 'SM-JJJ1']);
    expect(references).toContain('SM-AAAA');
    expect(new Set(references).size).toBe(references.length);
  });
});

/** Many programs add a fact each, re-reading whenever they are late. */
async function race(reference: string, programs: number): Promise<readonly number[]> {
  const wins: number[] = [];
  await Promise.all(
    Array.from({ length: programs }, async (_, writer) => {
      const caseLog = another();
      for (;;) {
        const length = (await caseLog.read(reference))?.length ?? 0;
        if ((await caseLog.append(reference, length, [fact('race', { writer })])) !== 'appended') continue;
        wins.push(length + 1);
        return;
      }
    }),
  );
  return wins.sort((a, b) => a - b);
}

describe('many writers at once', () => {
  const writers = (facts: readonly Fact[] | undefined): unknown[] =>
    (facts ?? []).flatMap(({ writer }) => (writer === undefined ? [] : [writer])).sort((a, b) => Number(a) - Number(b));
  const everybody = (programs: number): number[] => Array.from({ length: programs }, (_, writer) => writer);

  it('each position has one winner, and every winner is kept', async () => {
    await start('SM-RACE');
    expect(await race('SM-RACE', 20)).toEqual(everybody(20).map((writer) => writer + 2));
    const stored = await another().read('SM-RACE');
    expect(writers(stored?.log)).toEqual(everybody(20));
    expect(await items()).toHaveLength(21);
  }, 60_000);

  it('the same where the list does not hold positions unique', async () => {
    const { id } = await local.graph.ask('GET', `/sites/${site}`, identified);
    const listId = (await local.graph.all(at`/sites/${id}/lists`, list)).find((one) => one.displayName === 'Case log')?.id ?? '';
    const columns = at`/sites/${id}/lists/${listId}/columns`;
    const position = (await local.graph.all(columns, column)).find((one) => one.name === 'Position')?.id ?? '';
    const unique = (enforceUniqueValues: boolean) =>
      local.graph.ask('PATCH', `${columns}/${position}`, z.unknown(), { body: { enforceUniqueValues } });
    await start('SM-SLOW');
    await unique(false);
    expect(await race('SM-SLOW', 8)).toEqual(everybody(8).map((writer) => writer + 2));
    const stored = await another().read('SM-SLOW');
    expect(writers(stored?.log)).toEqual(everybody(8));
    expect(stored?.length).toBe(9);
    expect(told).toEqual([]);
  }, 60_000);
});

describe('a record somebody tampered with', () => {
  it('is told in the log, by reference and position alone', async () => {
    const caseLog = await start('SM-KKKK', 4);
    const [, second] = await local.lists.where('Case log', 'Reference', 'SM-KKKK', ['Position', 'Facts']);
    await local.lists.change('Case log', second?.id ?? '', { Facts: JSON.stringify({ facts: [fact('forged by Zebedee')] }) });
    told.length = 0;
    await caseLog.read('SM-KKKK');
    expect(told).toEqual([
      { data: { reference: 'SM-KKKK', position: 'SM-KKKK:000002' }, message: 'the record of a case is not what was written' },
    ]);
  });

  it('cannot be read where an entry is no entry any more, and says which', async () => {
    const caseLog = await start('SM-LLLL', 2);
    const [first] = await local.lists.where('Case log', 'Reference', 'SM-LLLL', ['Position']);
    await local.lists.change('Case log', first?.id ?? '', { Facts: 'Zebedee was here' });
    await expect(caseLog.read('SM-LLLL')).rejects.toMatchObject({ name: 'GatewayFailure', kind: 'unexpected' });
    await expect(caseLog.read('SM-LLLL')).rejects.not.toThrow(/Zebedee/);
  });

  it('is not disturbed by an item somebody added by hand', async () => {
    const caseLog = await start('SM-MMMM', 2);
    const before = await caseLog.read('SM-MMMM');
    await local.lists.add('Case log', { Title: 'A note', Reference: 'SM-MMMM', Sequence: 1 });
    expect(await another().read('SM-MMMM')).toEqual(before);
    expect(await another().references()).toContain('SM-MMMM');
  });

  it('finds every case also where more have been opened than a list gives to one filter', async () => {
    const crowded = await startLocal({ threshold: 6 });
    try {
      const caseLog = createCaseLog(createLists(crowded.graph, site), log);
      const opened = Array.from({ length: 9 }, (_, nth) => `SM-222${String(nth + 2)}`);
      for (const reference of opened) {
        await caseLog.append(reference, 0, [fact('concern.raised')], opening, 'dorset');
        await caseLog.append(reference, 1, [fact('request.submitted')]);
      }
      expect(await caseLog.references()).toEqual(opened.toReversed());
    } finally {
      await crowded.close();
    }
  });
});
