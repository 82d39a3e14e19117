import type { Assessment } from '../assess/assessment.ts';
import type { Part } from '../case/caseState.ts';
import type { Instant } from '../case/fact.ts';
import { instantOf, msOf } from '../time/instant.ts';

/** The part of a meeting’s time a person is asked for; undefined for the whole of it, as for whoever fills another seat from beginning to end. */
export const partOf = ({ seats }: Pick<Assessment, 'seats'>, person: string): Part | undefined => {
  const invited = seats.flatMap(({ people }) => people.filter((one) => one.person.id === person && one.decision === 'invite'));
  const parts = invited.flatMap(({ part }) => (part ? [part] : []));
  if (parts.length === 0 || parts.length < invited.length) return undefined;
  return { from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) };
};

/** When a part is, of a meeting from one instant to another; undefined where it would begin after the end. */
export const partOfTime = (
  start: Instant,
  end: Instant,
  { from, to }: Part,
): { readonly start: Instant; readonly end: Instant } | undefined => {
  const [begins, ends] = [msOf(start) + from * 60_000, Math.min(msOf(end), msOf(start) + to * 60_000)];
  return begins < ends ? { start: instantOf(begins), end: instantOf(ends) } : undefined;
};
