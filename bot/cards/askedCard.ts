import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { overline } from './caseLines.ts';
import { heading, say } from './parts.ts';

export type Asked = { readonly reference: string; readonly assessment: Assessment; readonly link: string };

/** What became of asking people outside which times suit: how many answered, until when the others may, and the times as they stand now. */
export function askedCard({ reference, assessment, link }: Asked): Card {
  const asked = assessment.timesAsked;
  const waits = asked !== undefined && asked.state !== 'settled';
  const answered = asked?.people.filter(({ said }) => said !== undefined).length ?? 0;
  const all = asked?.people.length ?? 0;
  const title = !waits
    ? 'The time is settled'
    : answered === all
      ? 'Everybody outside has answered which times suit'
      : 'Asking people outside has closed';
  return card(
    `${reference}: ${title}.`,
    [
      heading(title, overline(assessment, reference), waits ? 'emphasis' : 'good'),
      ...(waits
        ? [
            say(`${String(answered)} of ${String(all)} answered. Asking closes by itself on ${sayInstant(asked.closes)}.`),
            say(answered === all ? 'The times on offer go by their word now.' : 'Ring up those who did not answer, or ask again.'),
          ]
        : []),
    ],
    [waits ? press('See the times', 'offerCaseTimes', { reference }, 'positive', false) : undefined, openPage('Open the case', link)],
  );
}
