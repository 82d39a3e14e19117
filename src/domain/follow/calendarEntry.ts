import type { Instant } from '../case/fact.ts';

export type InvitationAnswer = 'accepted' | 'declined' | 'tentative' | 'none';

/** A meeting as it stands in the organiser's calendar: when, and what each of those invited answered, by address. */
export type CalendarEntry = {
  readonly start: Instant;
  readonly end: Instant;
  readonly answers: readonly { readonly email: string; readonly answer: InvitationAnswer }[];
};
