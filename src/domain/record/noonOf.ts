import type { Day, Instant } from '../case/fact.ts';

/** An instant that sorts as the day does and lies in it wherever it is read in Europe: noon UTC. The day itself is what counts. */
export const noonOf = (day: Day): Instant => `${day}T12:00:00Z`;
