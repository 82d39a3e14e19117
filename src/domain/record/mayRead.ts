import type { RecordSection } from '../assess/assessment.ts';

/** Whether somebody with these roles may read what stands under a heading of the record. A heading without an audience is for everybody who gets it. */
export const mayRead = ({ audience }: Pick<RecordSection, 'audience'>, roles: readonly string[]): boolean =>
  audience === undefined || audience.some((role) => roles.includes(role));
