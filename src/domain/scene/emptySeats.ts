import { onceEach } from '../onceEach.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Known } from '../policy/evaluate.ts';
import type { MeetingRules } from '../policy/meetingRules.ts';
import { own } from '../policy/own.ts';
import { presentIn } from './present.ts';
import type { Present } from './present.ts';

export type Folk = readonly { readonly id: string; readonly roles: readonly string[] }[];

type QuorumSeat = NonNullable<MeetingRules['quorum']>['seats'][number];

/**
 * The seats of the quorum that nobody present fills, by what is known. One person fills one seat only. A seat the procedure lets be
 * empty here is asked for all the same until the chair spares it.
 */
export const emptySeats = (
  rules: MeetingRules,
  people: Folk,
  known: Known,
  attendance: Present,
  spared: readonly string[] = [],
): readonly QuorumSeat[] => {
  const { quorum } = rules;
  return quorum && evaluate(quorum.when, known).is === 'true' ? unfilled(rules, quorum.seats, people, known, attendance, spared) : [];
};

/** Those of some seats of the quorum that nobody present fills. */
export const unfilled = (
  rules: MeetingRules,
  seats: readonly QuorumSeat[],
  people: Folk,
  known: Known,
  attendance: Present,
  spared: readonly string[],
): readonly QuorumSeat[] => {
  const here = presentIn(rules, attendance);
  const fits = (seat: QuorumSeat): readonly string[] => {
    const roles = seatRoles(seat, known);
    return here.filter((id) => roles.includes(id) || people.some((person) => person.id === id && person.roles.some((role) => roles.includes(role)))); // prettier-ignore
  };
  const asked = seats.filter((seat) => !(spared.includes(seat.id) && maySpare(seat, known)));
  const seated = onceEach(asked, fits);
  return asked.filter((seat) => !seated.has(seat));
};

/** The roles that fill a seat of the quorum: by the kind of home where the rule says so, any of them while nobody has said which it is. */
export const seatRoles = ({ role }: QuorumSeat, known: Known): readonly string[] => {
  if (typeof role === 'string') return [role];
  if (Array.isArray(role)) return role;
  const home = known('placement.type');
  return typeof home === 'string' ? [own(role, home) ?? []].flat() : Object.values(role).flat();
};

/** Whether the chair may go on without a seat in this case. */
export const maySpare = (seat: QuorumSeat, known: Known): boolean =>
  seat.sparing === 'chair' && seat['spared-when'] !== undefined && evaluate(seat['spared-when'], known).is === 'true';
