import type { Policy } from './policy.ts';

/** That a kind of meeting is named which the procedure does not have. */
export const noKind = (policy: Policy, kind: string): string =>
  `there is no kind of meeting ${kind} in this file; there is ${Object.keys(policy.meetings).join(', ')}`;
