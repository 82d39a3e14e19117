import { describe, expect, it } from '@jest/globals';
import { mergeTyped } from '../../../src/domain/merge/mergeTyped.ts';
import { withAt } from '../../../src/domain/merge/withAt.ts';

describe('a field chosen', () => {
  it('is set where the merge found it, through fields and members of lists', () => {
    const [base, mine, theirs] = ['x', 'mine', 'theirs'].map((task) => ({
      plan: {
        actions: [
          { id: 'a', task },
          { id: 'b', task: 'B' },
        ],
      },
    }));
    const { value, touching } = mergeTyped<unknown>(base, mine, theirs);
    expect(touching.map(({ field }) => field)).toEqual(['plan.actions.a.task']);
    expect(withAt(value as never, 'plan.actions.a.task', 'theirs')).toEqual(theirs);
  });

  it('is the whole value where there are no fields, and nothing where the place is gone', () => {
    expect(withAt('mine', '', 'theirs')).toBe('theirs');
    expect(withAt([{ id: 'a', task: 'x' }], 'b.task', 'y')).toEqual([{ id: 'a', task: 'x' }]);
    expect(withAt('mine', 'a.b', 'theirs')).toBe('mine');
  });
});
