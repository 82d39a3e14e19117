import { sayStretch } from '../slots/sayStretch.ts';
import type { Booking } from './bookings.ts';

/** When a meeting is, as its invitation has it: "Thu 3 Dec 2026, 14:00 to 15:00, London time". */
export const whenLine = ({ start, end }: Pick<Booking, 'start' | 'end'>): string => `${sayStretch(start, end)}, London time`;
