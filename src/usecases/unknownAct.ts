import { acts } from '../domain/acts/acts.ts';
import type { Refusal } from './refusal.ts';

/** A refusal for a name that is no act on an existing case; undefined when it is one. */
export function unknownAct(act: string): Refusal | undefined {
  if (act === 'raiseConcern')
    return { refused: 'not-understood', says: 'Raising a concern opens a case of its own.', wayOn: 'Start with a new request instead.' };
  return Object.hasOwn(acts, act)
    ? undefined
    : { refused: 'not-understood', says: 'I do not know how to do that.', wayOn: 'Reload the page, or type help for what I can do.' };
}
