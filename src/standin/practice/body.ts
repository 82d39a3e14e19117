import type { z } from 'zod';
import type { Call } from '../http/route.ts';
import { PracticeProblem } from './problem.ts';

/** The JSON body of a practice request by its shape; anything else is refused (400) with a sentence. */
export function practiceBody<T>(call: Call, schema: z.ZodType<T>): T {
  let given: unknown;
  try {
    given = call.body.length === 0 ? {} : JSON.parse(Buffer.from(call.body).toString('utf8'));
  } catch {
    throw new PracticeProblem(400, 'The body is not JSON.');
  }
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new PracticeProblem(400, `${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'cannot be read'}.`);
}
