import { describe, expect, it } from '@jest/globals';
import { findColleagues } from '../../src/usecases/findColleagues.ts';
import { perform } from '../../src/usecases/perform.ts';
import { procedure } from '../../src/usecases/procedure.ts';
import { readCase } from '../../src/usecases/readCase.ts';
import { isRefusal } from '../../src/usecases/refusal.ts';
import { tryAct } from '../../src/usecases/tryAct.ts';
import { canary, commandOf, referenceOf, travelled } from '../support/journey.ts';
import { memoryWorld } from '../support/memoryWorld.ts';
import { people } from '../support/people.ts';

const { sam, tess, nia, quinn, owen } = people;

describe('readCase', () => {
  it('shows somebody the case, the child, their roles and what they may do now', async () => {
    const world = await travelled('submitRequest');
    const view = await readCase(world, tess.id, referenceOf(world));
    expect(view).toMatchObject({ reference: referenceOf(world), child: canary, me: { id: tess.id, roles: ['child-team-manager'] } });
    if (isRefusal(view)) throw new Error(view.says);
    expect(view.mayAct).toContain('decideRequest');
    expect(view.assessment.openActs.map(({ act }) => act)).toEqual(expect.arrayContaining([...view.mayAct]));
    const quinns = await readCase(world, quinn.id, referenceOf(world));
    if (isRefusal(quinns)) throw new Error(quinns.says);
    expect(quinns.mayAct).not.toContain('decideRequest');
  });

  it('shows colleagues what was typed beside an act, and keeps it out of the assessment', async () => {
    const world = await travelled('submitRequest');
    const reference = referenceOf(world);
    await perform(
      world,
      tess.id,
      reference,
      'decideRequest',
      { decision: 'refuse', reason: 'A planning meeting is on Friday.' },
      commandOf('r'),
    );
    const view = await readCase(world, sam.id, reference);
    if (isRefusal(view)) throw new Error(view.says);
    expect(view.words?.at(-1)).toMatchObject({
      label: 'Why it was refused',
      by: 'Tess Lindqvist',
      text: 'A planning meeting is on Friday.',
    });
    expect(JSON.stringify(view.assessment)).not.toContain('planning meeting is on Friday');
  });

  it('has no child before one is recorded', async () => {
    const world = await travelled('raiseConcern');
    expect(await readCase(world, sam.id, referenceOf(world))).not.toHaveProperty('child');
  });

  it('tells a stranger the same as of a case that never was', async () => {
    const world = await travelled('submitRequest');
    const there = await readCase(world, nia.id, referenceOf(world));
    const nowhere = await readCase(world, nia.id, 'SM-2222');
    expect(there).toMatchObject({ refused: 'not-found', wayOn: expect.any(String) });
    expect(JSON.stringify(there)).toBe(JSON.stringify(nowhere).replace('SM-2222', referenceOf(world)));
  });

  it.each(["' or 1 eq 1 or '", 'SM-', '', 'sm-7k2q', `SM-${'7'.repeat(5000)}`, '../SM-7K2Q'])(
    'asks the record for nothing but references (%#)',
    async (text) => {
      const world = memoryWorld();
      expect(await readCase(world, sam.id, text)).toMatchObject({ refused: 'not-found' });
      expect(world.board.count).toBe(0);
    },
  );

  it('does not guess when a case is held under a procedure nobody has', async () => {
    const world = memoryWorld();
    const opening = { people: [{ id: sam.id, roles: ['child-social-worker'] }] };
    world.outside.log.set('SM-2222', { policy: 'atlantis', opening, appends: [[]] });
    expect(await readCase(world, sam.id, 'SM-2222')).toMatchObject({ refused: 'procedure-missing' });
    expect(await readCase(world, 'a-stranger', 'SM-2222')).toMatchObject({ refused: 'not-found' });
  });
});

describe('tryAct', () => {
  it('judges as perform would, and writes nothing', async () => {
    const world = await travelled('submitRequest');
    const before = JSON.stringify([[...world.outside.log], [...world.outside.jobs], world.outside.emitted]);
    const data = { decision: 'approve', exclusions: { 'quality-of-care': false, allegation: false } };
    const tried = await tryAct(world, tess.id, referenceOf(world), 'decideRequest', data);
    expect(JSON.stringify([[...world.outside.log], [...world.outside.jobs], world.outside.emitted])).toBe(before);
    expect(tried).toMatchObject({ outcome: 'ok', assessment: { stage: 'requested' } });
    const done = await perform(world, tess.id, referenceOf(world), 'decideRequest', data, commandOf('now'));
    expect({ ...done, assessment: undefined }).toEqual({ ...tried, assessment: undefined });
  });

  it('refuses strangers and unknown acts', async () => {
    const world = await travelled('submitRequest');
    expect(await tryAct(world, nia.id, referenceOf(world), 'decideRequest', {})).toMatchObject({ refused: 'not-found' });
    expect(await tryAct(world, sam.id, referenceOf(world), 'hasOwnProperty', {})).toMatchObject({ refused: 'not-understood' });
  });
});

describe('findColleagues', () => {
  it('finds by the beginning of a name or address, and nobody for one letter', async () => {
    const world = memoryWorld();
    expect(await findColleagues(world, ' owen ')).toEqual({ people: [owen] });
    expect(await findColleagues(world, 'sam.ok')).toEqual({ people: [sam] });
    for (const words of ['', 's', '  x ']) expect(await findColleagues(world, words)).toEqual({ people: [] });
  });
});

describe('procedure', () => {
  it('reads Dorset out clause by clause, with what a request asks', () => {
    const dorset = procedure(memoryWorld());
    expect(dorset).toMatchObject({ id: 'dorset', meetingName: 'Stability Meeting' });
    expect(dorset.triggers.map(({ code }) => code)).toEqual(expect.arrayContaining(['child-dissatisfied', 'missing-episode', 'other']));
    expect(dorset.exclusions.map(({ code }) => code)).toEqual(['quality-of-care', 'allegation']);
    expect(dorset.placementTypes).toContainEqual({ value: 'foster', label: 'Foster care' });
    expect(dorset.requesters).toContainEqual({ role: 'child-social-worker', label: "Child's social worker", clause: 'DOR-2.3-i' });
    expect(dorset.clauses.length).toBeGreaterThanOrEqual(57);
    for (const asked of [...dorset.triggers, ...dorset.exclusions, ...dorset.requesters])
      expect(dorset.clauses.map(({ id }) => id)).toContain(asked.clause);
  });
});
