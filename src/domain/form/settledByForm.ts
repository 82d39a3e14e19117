import type { DutyRule } from '../policy/dutyRules.ts';
import type { FormRule } from '../policy/formRules.ts';

/** Whether completing the form is what settles the duty. */
export const settledByForm = (duty: DutyRule, form: FormRule): boolean =>
  duty.act === 'completeForm' && duty['done-by'] !== undefined && duty['done-by'] === form.event;
