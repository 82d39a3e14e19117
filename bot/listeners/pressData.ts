import { z } from 'zod';
import { asReference } from '../../src/usecases/reference.ts';

/** A case and a command, as every button of an act carries them. */
export const pressData = z.object({
  reference: z.string().transform((text, context) => {
    const reference = asReference(text);
    if (reference === undefined) context.addIssue({ code: 'custom', message: 'not a reference' });
    return reference ?? '';
  }),
  command: z.uuid(),
});

/** A reason typed into a card: blank is none. */
export const typedReason = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((text) => (text === '' ? undefined : text));

/** Said of a button whose data is not ours. */
export const forged = { says: 'I did not understand that button, so nothing was done. Type help to see what I know.' } as const;
