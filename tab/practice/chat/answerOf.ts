import type { InvokeAnswer } from '../standin/shapes.ts';

/** What the bot answered to a card button: a card in place of the old one, a line of words, or a line saying it failed. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'nothing' };

const wordsIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string') return value.message;
  return undefined;
};

/** Reads an invoke response as Teams does (Universal Actions, response format). */
export function answerOf(answer: InvokeAnswer): CardAnswer {
  if (answer.statusCode >= 400) return { kind: 'failed', text: wordsIn(answer.value) ?? 'Something went wrong. Please try again.' };
  if (answer.type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', card: answer.value };
  const said = wordsIn(answer.value);
  return said === undefined || said === '' ? { kind: 'nothing' } : { kind: 'said', text: said };
}
