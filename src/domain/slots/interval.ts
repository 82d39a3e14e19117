/** A stretch of time in epoch milliseconds, half-open: `start` belongs to it, `end` does not. Empty when `end` is not after `start`. */
export type Interval = { readonly start: number; readonly end: number };
