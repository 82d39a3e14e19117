import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDrafts } from '../../src/graph/drafts.ts';
import type { Drafts } from '../../src/usecases/ports.ts';
import { sam, startLocal, tess, type Local } from './local.ts';

let local: Local;
let drafts: Drafts;
beforeAll(async () => {
  local = await startLocal();
  drafts = createDrafts(local.lists);
});
afterAll(() => local.close());

const typed = (text: string, form = 'minutes:1') => ({ form, value: { sections: { reason: text } }, savedAt: '2026-12-04T15:00:00Z' });
const revisionOf = (kept: Awaited<ReturnType<Drafts['keep']>>): string => (kept === 'changedMeanwhile' ? 'none' : kept.revision);
const rows = (reference: string) => local.lists.where('Drafts', 'Reference', reference, ['RowKey', 'Typed']);

describe('drafts in the list of the site', () => {
  it('come back as they were typed, to their person alone, one row for each case, person and form', async () => {
    const words = ' Zebedee’s “home”\r\n\n\tis 🙂 <b>tired</b> & \\u0000 ';
    const first = await drafts.keep('SM-DR2A', sam.id, typed('Begun'), undefined);
    const second = await drafts.keep('SM-DR2A', sam.id, typed(words), revisionOf(first));
    await drafts.keep('SM-DR2A', sam.id, typed('x', 'act:consult'), undefined);
    await drafts.keep('SM-DR2A', tess.id, typed('Of Tess'), undefined);
    expect(await drafts.of('SM-DR2A', sam.id)).toEqual([
      { ...typed(words), revision: revisionOf(second) },
      { ...typed('x', 'act:consult'), revision: expect.any(String) },
    ]);
    expect(await rows('SM-DR2A')).toHaveLength(3);
    expect(await drafts.of('SM-DR2B', sam.id)).toEqual([]);
  });

  it('are not written over by somebody who has not seen the last of them', async () => {
    const first = revisionOf(await drafts.keep('SM-DR3A', sam.id, typed('One'), undefined));
    const second = revisionOf(await drafts.keep('SM-DR3A', sam.id, typed('Two'), first));
    expect(await drafts.keep('SM-DR3A', sam.id, typed('Late'), first)).toBe('changedMeanwhile');
    expect(await drafts.keep('SM-DR3A', sam.id, typed('Blind'), undefined)).toBe('changedMeanwhile');
    expect(await drafts.remove('SM-DR3A', sam.id, 'minutes:1', first)).toBe('changedMeanwhile');
    expect(await drafts.of('SM-DR3A', sam.id)).toEqual([{ ...typed('Two'), revision: second }]);
  });

  it('of two browsers at the same instant one is kept, and the other learns it', async () => {
    const answers = await Promise.all(['One', 'Two', 'Three'].map((text) => drafts.keep('SM-DR4A', sam.id, typed(text), undefined)));
    expect(answers.filter((answer) => answer !== 'changedMeanwhile')).toHaveLength(1);
    const [kept] = await drafts.of('SM-DR4A', sam.id);
    expect(answers).toContainEqual({ revision: kept?.revision });
    const next = await Promise.all(['Four', 'Five'].map((text) => drafts.keep('SM-DR4A', sam.id, typed(text), kept?.revision)));
    expect(next.filter((answer) => answer !== 'changedMeanwhile')).toHaveLength(1);
    expect(await rows('SM-DR4A')).toHaveLength(1);
  });

  it('fill several columns when they are long, and lose them again when they are not', async () => {
    const long = 'é '.repeat(75_000);
    const first = revisionOf(await drafts.keep('SM-DR5A', sam.id, typed(long), undefined));
    expect((await drafts.of('SM-DR5A', sam.id))[0]?.value).toEqual(typed(long).value);
    await drafts.keep('SM-DR5A', sam.id, typed('Short'), first);
    expect((await drafts.of('SM-DR5A', sam.id))[0]?.value).toEqual(typed('Short').value);
  });

  it('go for good, and going twice is no failure', async () => {
    const first = revisionOf(await drafts.keep('SM-DR6A', sam.id, typed('One'), undefined));
    for (const revision of [first, first, undefined]) expect(await drafts.remove('SM-DR6A', sam.id, 'minutes:1', revision)).toBe('removed');
    expect(await rows('SM-DR6A')).toEqual([]);
    expect(revisionOf(await drafts.keep('SM-DR6A', sam.id, typed('Again'), undefined))).not.toBe('none');
  });

  it.each([
    ['SM-DR71', { reset: 'after' }],
    ['SM-DR72', { after: 'commit', status: 504 }],
    ['SM-DR73', { after: 'commit', status: 500 }],
  ])('are kept once when the answer is lost: %s %j', async (reference, fault) => {
    await local.fault({ method: 'POST', path: '/items$' }, fault);
    const first = await drafts.keep(reference, sam.id, typed('One'), undefined);
    expect(await drafts.of(reference, sam.id)).toEqual([{ ...typed('One'), revision: revisionOf(first) }]);
    await local.fault({ method: 'PATCH', path: '/fields$' }, fault);
    const second = await drafts.keep(reference, sam.id, typed('Two'), revisionOf(first));
    expect(await drafts.of(reference, sam.id)).toEqual([{ ...typed('Two'), revision: revisionOf(second) }]);
    await local.fault({ method: 'DELETE', path: '/items/' }, fault);
    expect(await drafts.remove(reference, sam.id, 'minutes:1', revisionOf(second))).toBe('removed');
    expect(await rows(reference)).toEqual([]);
  });

  it('pass over an item somebody spoiled by hand, and name nobody when they fail', async () => {
    await drafts.keep('SM-DR8A', sam.id, typed('Fine', 'act:consult'), undefined);
    await local.lists.add('Drafts', { Title: 'x', RowKey: 'SM-DR8A:by-hand', Holder: `SM-DR8A:${sam.id}`, Typed: 'not JSON' });
    expect((await drafts.of('SM-DR8A', sam.id)).map(({ form }) => form)).toEqual(['act:consult']);
    await local.fault({ method: 'POST', path: '/items$' }, { status: 403, message: 'Zebedee may not' });
    const failure: unknown = await drafts.keep('SM-DR8A', sam.id, typed('Zebedee'), undefined).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'denied' });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toContain('Zebedee');
  });
});
