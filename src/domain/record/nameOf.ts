import { own } from '../policy/own.ts';
import type { Assessment } from '../assess/assessment.ts';

/** What people call somebody of the case: their name, else the role they hold or are named by; the id where nothing else is known. */
export const nameOf = ({ people, roleLabels }: Assessment, id: string): string => {
  const person = people.find((one) => one.id === id);
  const role = person?.roles[0];
  return person?.name ?? (role === undefined ? undefined : (own(roleLabels, role) ?? role)) ?? own(roleLabels, id) ?? id;
};
