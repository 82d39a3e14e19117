import type { SeatRule } from '../../policy/inviteRules.ts';

/** What the procedure asks when somebody in this role is left out of the seat. */
export const leftOutRule = (rule: SeatRule, role: string): SeatRule['if-left-out'][number] | undefined =>
  rule['if-left-out'].find((each) => (typeof each.for === 'string' ? each.for === role : each.for.includes(role)));
