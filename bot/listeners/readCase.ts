import type { Listener } from './listener.ts';
import { summary } from './summary.ts';
import { theirCase } from './theirCase.ts';

/** Where a case stands. */
export const readCase: Listener = async (world, personId, asked) => {
  const view = await theirCase(world, personId, asked, 'case');
  return 'assessment' in view ? summary(world, view) : view;
};
