import { neverThrows } from './neverThrows.ts';
import { anyOrder } from './anyOrder.ts';
import { reproducible } from './reproducible.ts';
import type { Property } from './property.ts';

/** Everything that has to hold whatever the dice say. */
export const properties: readonly Property[] = [neverThrows, anyOrder, reproducible];
