import { sayInstant } from '../time/words.ts';
import type { Effect } from './effect.ts';
import { partsOfKey } from './effectKey.ts';

/** What is still on its way out, in one sentence for the people of the case. */
export const effectWords = (effect: Effect): string => {
  switch (effect.kind) {
    case 'calendar':
      return `The invitation for ${sayInstant(effect.start)} is being sent.`;
    case 'restore':
      return `The calendar entry is being put back to ${sayInstant(effect.start)}.`;
    case 'cancel':
      return 'The old calendar entry is being taken away.';
    case 'mail':
      return effect.documents.length > 0
        ? `The documents are being sent to ${effect.to.name}.`
        : `A letter is being sent to ${effect.to.name}.`;
    case 'card':
      return partsOfKey(effect.key)[1] === 'approval'
        ? `The request is being put to ${effect.to.name} in Teams.`
        : `A card is being sent to ${effect.to.name} in Teams.`;
  }
};
