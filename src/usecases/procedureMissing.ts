import type { Refusal } from './refusal.ts';

/** The answer for a case whose version of the procedure has been taken away: nothing about it can be said until the file is back. */
export const procedureMissing = (reference: string): Refusal => ({
  refused: 'procedure-missing',
  says: `${reference} cannot be shown: the written procedure held to there is missing here. Nothing in the case is lost.`,
  wayOn: 'Ask whoever looks after Holdfast to put the procedure’s file back.',
});
