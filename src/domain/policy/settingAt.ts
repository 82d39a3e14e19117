import { pathAt } from './pathAt.ts';
import type { Policy } from './policy.ts';
import { valueAt } from './valueAt.ts';

/** The value a setting points at: `meetings.stability.clocks.window.latest`, where a list's item is found by its id and a key may hold dots. */
export const settingAt = (policy: Policy, address: string): unknown => {
  const path = pathAt(policy, address);
  return path && valueAt(policy, path);
};
