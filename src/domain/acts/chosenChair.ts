import { z } from 'zod';
import type { Chosen } from '../assess/people/chairChoice.ts';
import { key, text } from './fields.ts';

/** What may be said of how the chair was chosen. */
export const chosenChair = {
  chairAgreedBy: z.array(key).max(10).optional(),
  whyThisChair: text.optional(),
  chairStatement: text.optional(),
};

/** How the chair was chosen, as an act says it; undefined when it says nothing, so that what the meeting already has stands. */
export const chosenBy = (data: Chosen): Chosen | undefined =>
  data.chairAgreedBy === undefined && data.whyThisChair === undefined && data.chairStatement === undefined ? undefined : data;

/** How the chair was chosen, as the fact of it tells. */
export const chosenFact = (chosen: Chosen | undefined): Readonly<Record<string, unknown>> => ({
  ...(chosen?.chairAgreedBy && { agreedBy: chosen.chairAgreedBy }),
  ...(chosen?.whyThisChair !== undefined && { whyThisChair: chosen.whyThisChair }),
  ...(chosen?.chairStatement !== undefined && { chairStatement: chosen.chairStatement }),
});
