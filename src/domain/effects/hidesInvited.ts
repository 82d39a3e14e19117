import { fold } from '../case/fold.ts';
import type { CaseFile } from '../case/fact.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import type { Booking } from './bookings.ts';

type Rule = NonNullable<MeetingRules['hide-invited']>;

/** The rule of the procedure that keeps those invited from one another, where it applies; while nobody knows whether it does, it does. */
export const hidingRule = ({ 'hide-invited': rule }: MeetingRules, file: CaseFile): Rule | undefined => {
  if (rule === undefined) return undefined;
  const facts = fold(file).facts();
  return evaluate(rule.when, (fact) => facts.get(fact)).is === 'false' ? undefined : rule;
};

/** Whether nobody invited may see who else is: by the procedure, or because somebody said so when it was booked. */
export const hidesInvited = (rules: MeetingRules, file: CaseFile, booking: Pick<Booking, 'hidden'>): boolean =>
  booking.hidden === true || hidingRule(rules, file) !== undefined;
