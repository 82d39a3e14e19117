import type { Refusal } from './refusal.ts';

/** The one answer for a reference nobody opened and for a case the person has no part in, so that neither can be told from the other. */
export const notFound = (reference: string): Refusal => ({
  refused: 'not-found',
  says: `I can't find ${reference} among your cases.`,
  wayOn: 'Check the reference. If you should have a part in this case, ask the child’s social worker or their team manager to add you.',
});
