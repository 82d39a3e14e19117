import { describe, expect, it } from '@jest/globals';
import { keepDraft, mostLetters } from '../../src/usecases/keepDraft.ts';
import { readDrafts } from '../../src/usecases/readDrafts.ts';
import { perform } from '../../src/usecases/perform.ts';
import { advance, type MemoryWorld } from '../support/memoryWorld.ts';
import { canary, commandOf, referenceOf, travelled } from '../support/journey.ts';
import { people } from '../support/people.ts';

const { sam, tess, nia } = people;
const value = { reason: `${canary.name} is afraid.` };
const read = async (world: MemoryWorld, who: { id: string }) => {
  const answer = await readDrafts(world, who.id, referenceOf(world));
  return 'drafts' in answer ? answer.drafts : answer;
};
const keep = (world: MemoryWorld, who: { id: string }, form: string, typed: unknown = value, replaces?: string) =>
  keepDraft(world, who.id, referenceOf(world), form, typed, replaces);

describe('drafts', () => {
  it('are kept for the person who types, are given to them again, and go with null', async () => {
    const world = await travelled('submitRequest');
    expect(await keep(world, tess, 'decide')).toEqual({ revision: 'revision-1' });
    expect(await read(world, tess)).toEqual([{ form: 'decide', value, savedAt: world.outside.now, revision: 'revision-1' }]);
    expect(await read(world, sam)).toEqual([]);
    expect(await keep(world, tess, 'decide', null, 'revision-1')).toEqual({});
    expect(await read(world, tess)).toEqual([]);
  });

  it('typed in another browser meanwhile are neither written over nor removed', async () => {
    const world = await travelled('submitRequest');
    await keep(world, tess, 'decide');
    for (const typed of [{ reason: 'Blind' }, null])
      expect(await keep(world, tess, 'decide', typed)).toMatchObject({ refused: 'changed-meanwhile' });
    expect(await read(world, tess)).toMatchObject([{ value }]);
  });

  it('are for people with a part in the case; others learn nothing, and no more of a case that does not exist', async () => {
    const world = await travelled('submitRequest');
    const reference = referenceOf(world);
    for (const [who, of] of [
      [nia, reference],
      [sam, 'SM-2222'],
      [sam, '../SM-2222'],
      [sam, 'nonsense'],
    ] as const) {
      // prettier-ignore
      expect(await readDrafts(world, who.id, of)).toMatchObject({ refused: 'not-found', says: `I can't find ${of} among your cases.` });
      expect(await keepDraft(world, who.id, of, 'decide', value, undefined)).toMatchObject({ refused: 'not-found' });
    }
    expect(world.outside.drafts.size).toBe(0);
  });

  it.each(['', 'a b', '../minutes', 'x'.repeat(151), 'decide\n', "o'clock"])('are of a form: %j is none', async (form) => {
    const world = await travelled('submitRequest');
    expect(await keep(world, tess, form)).toMatchObject({ refused: 'not-understood' });
    expect(world.outside.drafts.size).toBe(0);
  });

  it('may be long, and beyond what is kept stay in the browser with a sentence that says so', async () => {
    const world = await travelled('submitRequest');
    expect(await keep(world, sam, 'act:consult', 'x'.repeat(mostLetters - 2))).toHaveProperty('revision');
    const answer = await keep(world, sam, 'act:notify', 'x'.repeat(mostLetters));
    expect(answer).toMatchObject({ refused: 'not-understood', says: expect.stringContaining('stays in this browser') });
    const nested: unknown = JSON.parse('['.repeat(90_000) + ']'.repeat(90_000));
    expect(await keep(world, sam, 'act:notify', nested)).toMatchObject({ refused: 'not-understood' });
    expect(world.outside.drafts.size).toBe(1);
  });

  it('go once the person has done the act elsewhere; typed after it, or for what somebody else did, they stay', async () => {
    const world = await travelled('submitRequest');
    await keep(world, tess, 'decide');
    await keep(world, tess, 'act:consult');
    await keep(world, sam, 'decide');
    advance(world, 5);
    const exclusions = { 'quality-of-care': false, allegation: false };
    await perform(world, tess.id, referenceOf(world), 'decideRequest', { decision: 'approve', exclusions }, commandOf('decided'));
    expect(await read(world, tess)).toMatchObject([{ form: 'act:consult' }]);
    expect([...world.outside.drafts.values()].map(({ form }) => form)).toEqual(['act:consult', 'decide']);
    expect(await read(world, sam)).toMatchObject([{ form: 'decide' }]);
    advance(world, 5);
    await keep(world, tess, 'decide', { reason: 'On second thoughts' });
    expect(await read(world, tess)).toHaveLength(2);
  });

  it('are shown all the same when the one that is over cannot be removed', async () => {
    const world = await travelled('identifyChild');
    await keep(world, sam, 'act:consult');
    world.board.fail = ({ name }) => (name === 'drafts.remove' ? { when: 'before', error: new Error('x') } : undefined);
    expect(await read(world, sam)).toMatchObject([{ form: 'act:consult' }]);
  });

  it('are in SharePoint alone: not in the log, the index, a job, a card, nor a log line', async () => {
    const world = await travelled('submitRequest');
    await keep(world, tess, 'decide');
    await keep(world, tess, 'decide', 'x'.repeat(mostLetters), 'revision-1');
    const { emitted, log, index, cards } = world.outside;
    expect(JSON.stringify([emitted, [...log], [...index], [...cards]])).not.toContain('is afraid');
  });
});
