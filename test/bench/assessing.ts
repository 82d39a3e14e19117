import { assess } from '../../src/domain/assess/assess.ts';
import { act } from '../../src/domain/acts/judge.ts';
import type { Packs } from '../../src/policies/packs.ts';
import { readWorkCalendar } from '../../src/policies/workCalendar.ts';
import type { Measured } from './benches.ts';
import { longCase } from './longCase.ts';

const now = '2026-12-03T10:00:00Z';

/** One assessment, and one act judged, of a case of 100 facts under each procedure, the case read anew each time; and the same case looked at again. */
export const assessing = (packs: Packs): readonly Measured[] => {
  const calendar = readWorkCalendar();
  return packs.ids.map((id) => {
    const policy = packs.get(id);
    if (!policy) throw new Error(`there is no pack ${id}`);
    const file = longCase(policy, 100);
    const by = { id: 'child-social-worker', roles: ['child-social-worker'] };
    return {
      what: `${id}, a case of 100 facts`,
      ...(id === 'lancashire' && { target: 150 }),
      tasks: (bench) =>
        bench
          .add('assess', () => void assess(policy, { ...file }, calendar, now))
          .add('assess it again', () => void assess(policy, file, calendar, now))
          .add(
            'judge an act',
            () => void act(policy, { ...file }, calendar, now, { act: 'updateAction', by, data: { action: 'a1', status: 'done' } }),
          ),
    };
  });
};
