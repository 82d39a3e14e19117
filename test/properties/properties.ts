import { actsHold } from './actsHold.ts';
import { anyOrder } from './anyOrder.ts';
import { neverThrows } from './neverThrows.ts';
import { policyFuzz } from './policyFuzz.ts';
import type { Property } from './property.ts';
import { reproducible } from './reproducible.ts';
import { times } from './times.ts';
import { unknownNeverFalse } from './unknownNeverFalse.ts';

/** Everything that has to hold whatever the dice say. */
export const properties: readonly Property[] = [neverThrows, anyOrder, reproducible, actsHold, unknownNeverFalse, policyFuzz, times];
