import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeTyped } from '../../../src/domain/merge/mergeTyped.ts';

describe('two versions of what was typed', () => {
  it('are put together field by field', () => {
    const base = { sections: { reason: 'A', discussion: 'B' }, day: '2026-12-04' };
    const mine = { sections: { reason: 'A and mine', discussion: 'B' }, day: '2026-12-04', review: '2026-12-18' };
    const theirs = { sections: { reason: 'A', discussion: 'B and theirs', strengths: 'C' }, day: '2026-12-05' };
    expect(mergeTyped<unknown>(base, mine, theirs)).toEqual({
      value: {
        sections: { reason: 'A and mine', discussion: 'B and theirs', strengths: 'C' },
        day: '2026-12-05',
        review: '2026-12-18',
      },
      touching: [],
    });
  });

  it('say where both changed the same, and keep mine', () => {
    expect(mergeTyped<unknown>({ how: 'phone', why: 'x' }, { how: 'letter', why: 'mine' }, { how: 'visit', why: 'x' })).toEqual({
      value: { how: 'letter', why: 'mine' },
      touching: [{ field: 'how', mine: 'letter', theirs: 'visit' }],
    });
  });

  it('have the members of lists told apart by their ids, in the order they were saved', () => {
    const call = { id: '9', task: 'Call', owner: 'sam' };
    const visit = { id: '2', task: 'Visit', owner: 'sam' };
    expect(
      mergeTyped<unknown>(
        [call],
        [
          { ...call, task: 'Call the aunt' },
          { id: 'm', task: 'Mine', owner: '' },
        ],
        [{ ...call, owner: 'tess' }, visit],
      ),
    ).toEqual({
      value: [{ id: '9', task: 'Call the aunt', owner: 'tess' }, visit, { id: 'm', task: 'Mine', owner: '' }],
      touching: [],
    });
    expect(mergeTyped<unknown>([call], [{ ...call, owner: 'farida' }], [{ ...call, owner: 'tess' }]).touching).toEqual([
      { field: '9.owner', mine: 'farida', theirs: 'tess' },
    ]);
  });

  it('lose nothing that one took away and the other changed; what nobody changed goes', () => {
    expect(mergeTyped<unknown>([{ id: 'a', task: 'x' }], [], [{ id: 'a', task: 'y' }]).value).toEqual([{ id: 'a', task: 'y' }]);
    expect(mergeTyped<unknown>([{ id: 'a', task: 'x' }], [], [{ id: 'a', task: 'x' }]).value).toEqual([]);
  });

  it('are mine where the other changed nothing, theirs where I changed nothing, and never throw', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(anything, anything, (base, other) => {
        expect(mergeTyped<unknown>(base, other, base)).toEqual({ value: other, touching: [] });
        expect(mergeTyped<unknown>(base, base, other)).toEqual({ value: other, touching: [] });
      }),
    );
    fc.assert(
      fc.property(anything, anything, anything, (base, mine, theirs) => {
        const { touching, value } = mergeTyped<unknown>(base, mine, theirs);
        if (touching.length === 0) expect(mergeTyped<unknown>(base, theirs, mine).touching).toEqual([]);
        expect(value).not.toBeUndefined();
      }),
    );
  });
});
