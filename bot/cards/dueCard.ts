import type { Assessment, Duty } from '../../src/domain/assess/assessment.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { dutyLine } from './dutyLines.ts';
import { heading, say } from './parts.ts';

export type Due = {
  readonly duties: readonly { readonly reference: string; readonly assessment: Assessment; readonly duty: Duty }[];
  readonly more: number;
  readonly link: string;
};

/** Everything this person owes, most urgent first, each with its case, its limit and its clause. */
export function dueCard({ duties, more, link }: Due): Card {
  const late = duties.filter(({ duty }) => duty.state === 'late').length;
  const title =
    duties.length === 0
      ? 'Nothing is due from you'
      : `${String(duties.length + more)} due from you${late > 0 ? `, ${String(late)} late` : ''}`;
  const references = [...new Set(duties.map(({ reference }) => reference))].slice(0, 3);
  return card(
    title,
    [
      heading(title, 'Today', late > 0 ? 'attention' : 'emphasis'),
      ...duties.map(({ reference, assessment, duty }) => dutyLine(assessment, duty, `${reference}: `)),
      more > 0 ? say(`And ${String(more)} more: they are in the tab.`) : undefined,
      duties.length === 0 ? say('When a procedure asks something of you, it stands here with its time limit and its clause.') : undefined,
    ],
    [
      ...references.map((reference) => press(`Open ${reference}`, 'readCase', { reference }, undefined, false)),
      openPage('Open Today', link),
    ],
  );
}
