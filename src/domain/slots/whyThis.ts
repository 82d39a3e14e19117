import { sayList } from '../time/words.ts';
import type { Edges } from './edges.ts';
import type { Standings } from './standings.ts';
import type { Kind } from './tiers.ts';

const place = (kind: Kind, { latest, latestBy }: Edges): string => {
  const clause = latestBy === undefined ? '' : ` (${latestBy.clause})`;
  switch (kind) {
    case 'inside':
      return latest === Infinity ? 'The procedure sets no time limit.' : `Inside the time limit${clause}.`;
    case 'short':
      return latest === Infinity ? 'At short notice.' : `Inside the time limit${clause}, at short notice.`;
    case 'last':
      return `Inside the time limit${clause}; begins in office hours and runs past them.`;
    case 'unusual':
      return `Inside the time limit${clause}, but outside office hours: ask people first.`;
    case 'late':
      return `After the time limit${clause}: a reason, and the name of whoever accepts it, will be needed.`;
  }
};

const namesOf = (people: Standings['free']): string => sayList(people.map(({ name }) => name));

/** Why a time is offered, in sentences: where it lies and who is missing. Whose calendar is not known stands in a list of its own beside it. */
export const whyThis = (kind: Kind, { missing, pencilled, notKnown, free }: Standings, edges: Edges): string => {
  const said = [place(kind, edges)];
  if (missing.length > 0) said.push(`${namesOf(missing)} cannot come.`);
  if (pencilled.length > 0) said.push(`${namesOf(pencilled)} ${pencilled.length === 1 ? 'has' : 'have'} something pencilled in.`);
  if (missing.length + pencilled.length + notKnown.length === 0 && free.length > 0) said.push('Everyone is free.');
  return said.join(' ');
};
