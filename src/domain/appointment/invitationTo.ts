import type { Fact, Instant, Person } from '../case/fact.ts';

/** The people of a case whose addresses are on an invitation, whatever the letters' case; whoever sends it counts as on it. */
export const peopleOn = (people: readonly Person[], addresses: readonly string[]): readonly Person[] => {
  const there = new Set(addresses.map((address) => address.trim().toLowerCase()));
  return people.filter(({ email, roles }) => email !== undefined && roles.length > 0 && there.has(email.trim().toLowerCase()));
};

/** The fact that an invitation to these people makes: an invitation that goes out is the decision to invite. */
export const invitationTo = (people: readonly string[], by: string, now: Instant): Fact => ({
  event: 'invitation.sent',
  at: now,
  recorded: now,
  by,
  people,
  how: 'calendar',
});
