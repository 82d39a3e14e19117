import type { DutyRule } from '../../policy/dutyRules.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { remembered } from '../../remembered.ts';

/** The duty that filing the record in the council's own system settles, where the procedure has one. */
export const filing = remembered((rules: MeetingRules): DutyRule | undefined => rules.duties.find(isFiling));

/** Whether a duty is settled once the record is filed. */
export const isFiling = (rule: DutyRule): boolean =>
  rule['done-by'] === 'filed.in-system-of-record' || rule['done-by'] === 'minutes.uploaded';
