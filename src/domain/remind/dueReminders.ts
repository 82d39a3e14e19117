import type { Fact, Instant } from '../case/fact.ts';
import { isAfter } from '../time/instant.ts';
import type { Reminder } from './reminder.ts';

/**
 * The reminders to be told now: of each thread the newest whose time has come, unless the log shows that one or a later one of the thread as
 * told. So a clock that jumps forwards tells one thing once, and one that goes back tells nothing twice.
 */
export const dueReminders = (reminders: readonly Reminder[], log: readonly Fact[], now: Instant): readonly Reminder[] => {
  const told = new Set(log.map((fact) => fact['effect']));
  return [...new Set(reminders.map(({ thread }) => thread))].flatMap((thread) => {
    const ordered = reminders.filter((reminder) => reminder.thread === thread);
    const newest = ordered.findLastIndex(({ at }) => !isAfter(at, now));
    const reminder = ordered[newest];
    return reminder === undefined || ordered.slice(newest).some(({ key }) => told.has(key)) ? [] : [reminder];
  });
};
