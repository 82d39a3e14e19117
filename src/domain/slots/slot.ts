import type { Interval } from './interval.ts';

/**
 * A time a meeting could take. `inside`: in the limits and office hours; `last`: in the limits, begins in the last quarter of an hour of an
 * office day and runs past its end; `unusual`: in the limits, outside office hours; `late`: in office hours, after the limits.
 */
export type Slot = Interval & { readonly kind: 'inside' | 'last' | 'unusual' | 'late' };
