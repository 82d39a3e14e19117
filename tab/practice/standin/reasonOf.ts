import { z } from 'zod';
import { StandinRefusal } from './standinRefusal.ts';

/** What went wrong, in words for the person at the desk. */
export function reasonOf(problem: unknown): string {
  if (problem instanceof StandinRefusal) return problem.message;
  if (problem instanceof z.ZodError) return 'The local Microsoft 365 answered in a way the desk does not understand.';
  if (problem instanceof TypeError) return 'The local Microsoft 365 does not answer. Is npm start still running?';
  return problem instanceof Error ? problem.message : String(problem);
}
