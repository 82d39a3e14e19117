import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkKey } from '../../src/database/linkKey.ts';
import { readLink, sealLink } from '../../src/usecases/outsideLink.ts';
import { openForTest, type TestDb } from './openForTest.ts';

let test: TestDb;
beforeAll(async () => {
  test = await openForTest();
}, 60_000);
afterAll(() => test.remove());

const link = { reference: 'SM-7K2Q', ask: 1, person: 'outside:1', closes: '2026-12-04T12:00:00Z' } as const;

describe('the key of the links given to people outside', () => {
  it('is long, made once, and the same for programs that start at the same moment and for every later one', async () => {
    const keys = await Promise.all([linkKey(test.db), linkKey(test.db), linkKey(test.db)]);
    expect(new Set([...keys, await linkKey(test.db)]).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
  });

  it('reads a link sealed before the app’s own secret was changed, since that has no part in it', async () => {
    const sealed = sealLink(await linkKey(test.db), link);
    expect(readLink(await linkKey(test.db), sealed)).toEqual(link);
    expect(readLink('another key', sealed)).toBeUndefined();
  });
});
