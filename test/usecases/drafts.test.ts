import { describe, expect, it } from '@jest/globals';
import { mostDraftLetters } from '../../src/api/contract.ts';
import { keepDraft } from '../../src/usecases/keepDraft.ts';
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
    expect(await keep(world, sam, 'act:consult', 'x'.repeat(mostDraftLetters - 2))).toHaveProperty('revision');
    const answer = await keep(world, sam, 'act:notify', 'x'.repeat(mostDraftLetters));
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
    expect(await read(world, sam)).toEqual([
      {
        form: 'decide',
        value,
        savedAt: expect.any(String),
        revision: 'revision-1',
        overtaken: 'Tess Lindqvist already approved this on Thu 3 Dec 2026, 09:27.',
      },
    ]);
    advance(world, 5);
    await keep(world, tess, 'decide', { reason: 'On second thoughts' });
    const [, later] = (await read(world, tess)) as readonly { overtaken?: string }[];
    expect(later).toMatchObject({ form: 'decide', overtaken: expect.stringContaining('already approved this') });
  });

  it('say who did what they were for, whether typed before or after, and say nothing while it can still be done', async () => {
    const world = await travelled('submitRequest');
    await keep(world, tess, 'withdrawRequest', 'The carers changed their minds.');
    expect(await read(world, tess)).toEqual([expect.not.objectContaining({ overtaken: expect.anything() })]);
    advance(world, 5);
    await perform(world, sam.id, referenceOf(world), 'withdrawRequest', { reason: 'All is well again.' }, commandOf('withdrawn'));
    const overtaken: unknown = expect.stringMatching(/^Sam Okafor already withdrew this request on /);
    expect(await read(world, tess)).toMatchObject([{ overtaken }]);
    advance(world, 5);
    await keep(world, tess, 'withdrawRequest', 'Typed on, since the page still showed the form.', 'revision-1');
    expect(await read(world, tess)).toMatchObject([{ overtaken }]);
  });

  it('of minutes that somebody else finalised say so; of an earlier meeting they are told apart', async () => {
    const world = await travelled('agreeReview');
    await keep(world, tess, 'minutes:1', { sections: { discussion: 'More of it.' } });
    await keep(world, tess, 'minutes:2', { sections: { discussion: 'Not yet.' } });
    expect(JSON.stringify(await read(world, tess))).not.toContain('overtaken');
    advance(world, 5);
    expect(await perform(world, sam.id, referenceOf(world), 'finaliseMinutes', {}, commandOf('final'))).toMatchObject({
      outcome: expect.stringMatching(/^ok/),
    });
    const [first, second] = (await read(world, tess)) as readonly object[];
    expect(first).toMatchObject({ form: 'minutes:1', overtaken: expect.stringContaining('Sam Okafor already finalised the minutes') });
    expect(second).not.toHaveProperty('overtaken');
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
    await keep(world, tess, 'decide', 'x'.repeat(mostDraftLetters), 'revision-1');
    const { emitted, log, index, cards } = world.outside;
    expect(JSON.stringify([emitted, [...log], [...index], [...cards]])).not.toContain('is afraid');
  });
});
