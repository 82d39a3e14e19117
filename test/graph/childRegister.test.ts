import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createChildRegister } from '../../src/graph/childRegister.ts';
import type { ChildRegister } from '../../src/usecases/ports.ts';
import { startLocal, type Local } from './local.ts';

let local: Local;
const opened = { at: '2026-12-03T09:12:00Z', policy: 'Guidance for Stability Meetings' };

let children: ChildRegister;
beforeAll(async () => {
  local = await startLocal();
  children = createChildRegister(local.lists);
});
afterAll(() => local.close());

const child = { name: "Zebedee O'Canary", dateOfBirth: '2015-06-30', caseNumber: '000123' };

describe('who the child is', () => {
  it('is unknown until written, and comes back as written', async () => {
    expect(await children.read('SM-AAAA')).toBeUndefined();
    await children.write('SM-AAAA', child, opened);
    expect(await children.read('SM-AAAA')).toEqual(child);
    const [item] = await local.lists.where('Cases', 'Reference', 'SM-AAAA', ['Policy', 'OpenedAt']);
    expect(item?.fields).toMatchObject({ Policy: opened.policy, OpenedAt: opened.at });
  });

  it('can be corrected, and what is no longer known goes', async () => {
    await children.write('SM-BBBB', child, opened);
    await children.write('SM-BBBB', { name: 'Zeb Canary' }, opened);
    expect(await children.read('SM-BBBB')).toEqual({ name: 'Zeb Canary' });
  });

  it('writes nothing when nothing is new', async () => {
    await children.write('SM-CCCC', child, opened);
    expect((await local.during(() => children.write('SM-CCCC', child, opened))).map(({ method }) => method)).toEqual(['GET']);
  });

  it.each([
    ['SM-DDD1', { reset: 'after' }],
    ['SM-DDD2', { after: 'commit', status: 504 }],
    ['SM-DDD3', { after: 'commit', status: 500 }],
  ])('is written once when the answer is lost: %s %j', async (reference, fault) => {
    await local.fault({ method: 'POST', path: '/items$' }, fault);
    await children.write(reference, child, opened);
    expect(await local.lists.where('Cases', 'Reference', reference, ['Reference'])).toHaveLength(1);
    await local.fault({ method: 'PATCH', path: '/fields$' }, fault);
    await children.write(reference, { name: 'Corrected' }, opened);
    expect(await children.read(reference)).toEqual({ name: 'Corrected' });
  });

  /** The register of somebody whose write is always overtaken, after they have looked. */
  const overtaken = (reference: string): ChildRegister => {
    const first = () => children.write(reference, { name: 'One Canary' }, opened);
    return createChildRegister({
      ...local.lists,
      add: async (...asked) => {
        await first();
        return local.lists.add(...asked);
      },
      change: async (...asked) => {
        await first();
        return local.lists.change(...asked);
      },
    });
  };

  it.each(['SM-EEE1', 'SM-EEE2'])('never writes over what somebody else has just written: %s', async (reference) => {
    if (reference === 'SM-EEE2') await children.write(reference, child, opened);
    await expect(overtaken(reference).write(reference, { name: 'Two Canary' }, opened)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await children.read(reference)).toEqual({ name: 'One Canary' });
    expect(await local.lists.where('Cases', 'Reference', reference, ['Reference'])).toHaveLength(1);
  });

  it.each(['SM-FFF1', 'SM-FFF2'])('is content when somebody else has just written the same: %s', async (reference) => {
    if (reference === 'SM-FFF2') await children.write(reference, child, opened);
    await overtaken(reference).write(reference, { name: 'One Canary' }, opened);
    expect(await children.read(reference)).toEqual({ name: 'One Canary' });
  });

  it('says nothing of the child when it fails', async () => {
    await local.fault({ method: 'POST', path: '/items$' }, { status: 403, message: 'Zebedee may not' });
    const failure: unknown = await children.write('SM-GGGG', child, opened).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'denied' });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toMatch(/Zebedee|Canary|2015|000123/);
  });
});
