import { card, type Card } from './card.ts';
import { heading, say, small } from './parts.ts';

/** Something broke on our side. `reference` finds the line in the log; nothing of the error itself is shown. */
export const sorryCard = (
  reference: string,
  says = 'Something went wrong on our side. Nothing you did is lost that was already confirmed; please try again in a minute.',
): Card =>
  card('Sorry, that did not work.', [
    heading('Sorry, that did not work', 'Holdfast', 'attention'),
    say(says),
    small(`If it happens again, tell support this reference: ${reference}`),
  ]);
