import type { DueLine } from '../../src/usecases/world.ts';
import { openPage, press } from './actions.ts';
import { card, type Card } from './card.ts';
import { dutyLine } from './dutyLines.ts';
import { heading, say } from './parts.ts';

export type Reminding = { readonly personId: string; readonly due: readonly DueLine[]; readonly link: string };

/** As many lines as a chat shows without scrolling; the rest is in the tab. */
const most = 8;

/** What has fallen due, in one message: of each case what is owed, by when and under which clause, and first what the person owes themself. */
export function reminderCard({ personId, due, link }: Reminding): Card {
  const owes = ({ duty }: DueLine): boolean => duty.owners.some(({ id }) => id === personId);
  const own = due.filter(owes).slice(0, most);
  const others = due.filter((one) => !owes(one)).slice(0, most - own.length);
  const late = due.some(({ duty }) => duty.state === 'late');
  const more = due.length - own.length - others.length;
  const title = `Reminder: ${String(due.length)} ${due.length === 1 ? 'thing is' : 'things are'} due`;
  const lines = (some: readonly DueLine[]) => some.map(({ reference, assessment, duty }) => dutyLine(assessment, duty, `${reference}: `));
  return card(
    title,
    [
      heading(title, 'Holdfast', late ? 'attention' : 'warning'),
      ...lines(own),
      others.length > 0 ? say('Waiting for somebody else; you are told so that it does not stand still:') : undefined,
      ...lines(others),
      more > 0 ? say(`And ${String(more)} more: they are in the tab.`) : undefined,
    ],
    [
      ...[...new Set(due.map(({ reference }) => reference))]
        .slice(0, 3)
        .map((reference) => press(`Open ${reference}`, 'readCase', { reference }, undefined, false)),
      openPage('Open Today', link),
    ],
  );
}
