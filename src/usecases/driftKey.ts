import type { RowDrift } from './ports.ts';

/** Tells one change by hand from every other: the row, and when it was changed. */
export const driftKey = ({ key, at }: Pick<RowDrift, 'key' | 'at'>): string => `${key}/by-hand/${at}`;
