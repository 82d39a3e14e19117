import { z } from 'zod';
import { isInstant } from '../time/instant.ts';
import { isDay } from '../time/london.ts';

/** Shapes the acts' data are made of, each with the sentence people read when it is wrong. */
export const text = z
  .string({ error: 'needs some words' })
  .trim()
  .min(1, { error: 'needs some words' })
  .max(4000, { error: 'is longer than 4,000 characters' });
export const longText = z.string().max(60_000, { error: 'is longer than 60,000 characters' });
export const key = z.string({ error: 'has to be chosen' }).trim().min(1, { error: 'has to be chosen' }).max(200);
export const instant = z
  .string({ error: 'needs a date and time' })
  .refine(isInstant, { error: 'is not a date and time with its offset, such as 2026-12-03T09:12:00Z' })
  .meta({ format: 'date-time' });
export const day = z
  .string({ error: 'needs a date' })
  .refine(isDay, { error: 'is not a date that exists, such as 2026-12-03' })
  .meta({ format: 'date' });
export const answers = z.record(key, z.boolean({ error: 'is answered with yes or no' }));
export const acceptance = { reason: text.optional(), acceptedBy: key.optional() };
/** Which meeting an act is about, by its number in the case; the one it waits for where none is given. */
export const aboutMeeting = { number: z.int().min(1).max(999).optional() };
