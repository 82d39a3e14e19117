import type { Assessment } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { caseFacts, overline } from './caseLines.ts';
import { deadlineLine } from './deadline.ts';
import { decidedOn } from './decided.ts';
import { dutyLines } from './dutyLines.ts';
import { heading, say } from './parts.ts';
import { unnamed } from './who.ts';

export type Decision = {
  readonly reference: string;
  readonly assessment: Assessment;
  readonly home: string | undefined;
  readonly link: string;
  readonly live: boolean;
};

/** What was decided, by whom and when, and what comes next. `live` is false where a spent card is replaced: then it only opens the case. */
export function decisionCard({ reference, assessment, home, link, live }: Decision): Card {
  const decided = decidedOn(assessment);
  const approved = decided?.word === 'Approved';
  const says = decided?.says ?? unnamed(assessment, assessment.stageText);
  return card(
    `${reference}: ${says.replace(/\.$/, '')}.`,
    [
      heading(decided?.word ?? 'Nothing to decide', overline(assessment, reference), decided?.tone ?? 'emphasis'),
      say(`**${says}**`),
      decided && !approved && decided.word === 'Refused' ? say('The reason, when one was given, is on the case page.') : undefined,
      deadlineLine(assessment),
      caseFacts(assessment, home),
      ...(approved ? dutyLines(assessment) : []),
    ],
    [
      approved && live ? press('Who to invite', 'invitees', { reference }, 'positive') : undefined,
      approved && live ? press('Offer times', 'offerCaseTimes', { reference }) : undefined,
      openPage('Open the case', link),
    ],
  );
}
