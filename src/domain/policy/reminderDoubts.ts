import type { Doubt } from './doubt.ts';
import { didYouMean } from './near.ts';
import type { Policy } from './policy.ts';

/** What every procedure makes people owe, and what is owed for a thing, a person or an action by itself. */
const always = ['request', 'decide', 'invite', 'book', 'hold', 'minutes', 'review', 'book-review', 'circulate', 'oversight'];
const families = /^(action|form|inform|instead|late|notify|prep|given|upload|escalate)-/;

/** Reminders of something nobody owes under that name: they would never go out. */
export const reminderDoubts = (policy: Policy): readonly Doubt[] => {
  const owed = [...always, ...Object.values(policy.meetings).flatMap(({ duties }) => duties.map(({ id }) => id))];
  const clocks = Object.values(policy.meetings).flatMap(({ clocks: all }) => all.map(({ id }) => id));
  const isOwed = (name: string): boolean =>
    name === 'any' || owed.includes(name) || families.test(name) || owed.some((each) => name.startsWith(`${each}-`));
  return policy.reminders.flatMap(({ of: name }, index) =>
    isOwed(name)
      ? []
      : [
          {
            path: ['reminders', index, 'of'],
            says: clocks.includes(name)
              ? `${name} is a limit, and reminders are of what somebody owes; the limit of a meeting is owed as book and hold, of a decision as decide`
              : `nobody owes ${name}, so nobody is ever reminded${didYouMean(name, owed)}; it may be any, or one of: ${[...new Set(owed)].join(', ')}`,
          },
        ],
  );
};
