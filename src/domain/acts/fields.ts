import { z } from 'zod';
import { isInstant } from '../time/instant.ts';
import { isDay } from '../time/london.ts';
import { dayPattern, instantPattern, saysSomething } from './patterns.ts';

/** A text as it was typed, of at most so many characters; an emoji is one, as in JSON Schema. */
const typed = (most: number, tooLong: string, missing?: string) =>
  z
    .string(missing === undefined ? {} : { error: missing })
    .refine((value) => value.length <= most || (value.length <= 2 * most && Array.from(value).length <= most), { error: tooLong });

/** Some words: blanks around them do not count, and only blanks are no words. */
const words = (most: number, missing: string, tooLong: string) =>
  typed(most, tooLong, missing).trim().min(1, { error: missing }).meta({ minLength: 1, maxLength: most, pattern: saysSomething });

/** Shapes the acts' data are made of, each with the sentence people read when it is wrong. */
export const text = words(4000, 'needs some words', 'is longer than 4,000 characters');
export const name = words(200, 'needs a name', 'is longer than 200 characters');
export const longText = typed(60_000, 'is longer than 60,000 characters', 'needs some words').meta({ maxLength: 60_000 });
/** An answer to a question of the procedure. */
export const answerText = words(2000, 'needs an answer', 'is longer than 2,000 characters');
/** A name that may be left empty. */
export const nameOrNone = typed(200, 'is longer than 200 characters', 'needs a name').trim().meta({ maxLength: 200 });
export const key = words(200, 'has to be chosen', 'is longer than 200 characters');
export const instant = z
  .string({ error: 'needs a date and time' })
  .refine((value) => isInstant(value) && value >= '1900', { error: 'is not a date and time with its offset, such as 2026-12-03T09:12:00Z' })
  .meta({ format: 'date-time', pattern: instantPattern });
export const day = z
  .string({ error: 'needs a date' })
  .refine((value) => isDay(value) && value >= '1900', { error: 'is not a date that exists, such as 2026-12-03' })
  .meta({ format: 'date', pattern: dayPattern });
export const answers = z.record(key, z.boolean({ error: 'is answered with yes or no' }));
export const acceptance = { reason: text.optional(), acceptedBy: key.optional() };
/** Which meeting an act is about, by its number in the case; the one it waits for where none is given. */
export const aboutMeeting = {
  number: z
    .int({ error: 'is a whole number from 1' })
    .min(1, { error: 'is a whole number from 1' })
    .max(999, { error: 'is at most 999' })
    .optional(),
};
/** The kind of meeting an act is about, when that is not the one the case has come to. */
export const ofKind = { kind: key.optional() };
