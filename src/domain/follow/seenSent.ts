import type { Fact } from '../case/fact.ts';

/** The last word on each invitation that somebody sent from Outlook and the procedure did not let stand; those taken back, or booked since, are left out. */
export const seenSent = (log: readonly Fact[]): readonly Fact[] => {
  if (!log.some(({ event }) => event === 'invitation.seen-outside')) return [];
  const booked = new Set(log.filter(({ event }) => event === 'meeting.convened').map((fact) => fact['eventId']));
  const last = new Map<unknown, Fact>();
  for (const fact of log) if (fact.event === 'invitation.seen-outside') last.set(fact['eventId'], fact);
  return [...last.values()].filter((fact) => fact['gone'] !== true && !booked.has(fact['eventId']));
};
