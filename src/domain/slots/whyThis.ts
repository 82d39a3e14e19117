import { sayList } from '../time/words.ts';
import type { Narrowest } from './narrowest.ts';
import type { Standing } from './standingOf.ts';

const place = (kind: Standing['kind'], { latest, latestClause }: Narrowest): string => {
  const clause = latestClause === undefined ? '' : ` (${latestClause})`;
  switch (kind) {
    case 'inside':
      return latest === Infinity ? 'The procedure sets no time limit.' : `Inside the time limit${clause}.`;
    case 'last':
      return `Inside the time limit${clause}; begins in office hours and runs past them.`;
    case 'unusual':
      return `Inside the time limit${clause}, but outside office hours: ask people first.`;
    case 'late':
      return `After the time limit${clause}: a reason, and the name of whoever accepts it, will be needed.`;
  }
};

const is = (people: readonly unknown[]): string => (people.length === 1 ? 'is' : 'are');

/** Why a time is offered, in sentences: where it lies, who is missing, whose calendar is not known. */
export const whyThis = (time: Standing, limit: Narrowest): string => {
  const { missing, tentative, notKnown, free } = time;
  const said = [place(time.kind, limit)];
  if (missing.length > 0) said.push(`${sayList(missing.map(({ name }) => name))} ${is(missing)} busy.`);
  if (tentative.length > 0)
    said.push(`${sayList(tentative.map(({ name }) => name))} ${tentative.length === 1 ? 'has' : 'have'} something pencilled in.`);
  if (missing.length + tentative.length === 0 && free.length > 0)
    said.push(notKnown.length > 0 ? 'Everyone else is free.' : 'Everyone is free.');
  if (notKnown.length > 0) said.push(`Not known for ${sayList(notKnown.map(({ name }) => name))}.`);
  return said.join(' ');
};
