import type { Procedure } from '../../src/api/contract.ts';
import { openPage } from './actions.ts';
import { card, type Card } from './card.ts';
import { heading, line, say, small } from './parts.ts';

export type Answer = {
  readonly procedure: Pick<Procedure, 'title' | 'meetingName'>;
  readonly clauses: Procedure['clauses'];
  readonly more: number;
  /** Words that would find something, when these did not. */
  readonly topics: readonly string[];
  readonly link: string;
};

/** What the procedure says about a topic, clause by clause; silence is said to be silence. */
export const policyCard = ({ procedure, clauses, more, topics, link }: Answer): Card => {
  const title = clauses.length > 0 ? 'What our procedure says' : 'The procedure says nothing I can find on that';
  return card(
    title,
    [
      heading(title, procedure.title, clauses.length > 0 ? 'emphasis' : 'warning'),
      ...clauses.map(({ cited, strength, text }) => line(text, strength, cited)),
      more > 0 ? say(`And ${String(more)} more clauses: they are in the tab.`) : undefined,
      clauses.length === 0 ? say('I look for your words in its clauses and fill no gap with another council’s rule.') : undefined,
      topics.length > 0 ? small(`Try: ${topics.map((topic) => `policy ${topic}`).join(', ')}`) : undefined,
    ],
    [openPage('Open the tab', link)],
  );
};
