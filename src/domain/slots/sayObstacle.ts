import { instantOf, msOf } from '../time/instant.ts';
import { asSentence, sayInstant, sayList } from '../time/words.ts';
import type { Ground } from './ground.ts';
import type { Obstacle } from './obstacles.ts';
import type { Seating } from './seating.ts';

/** Somebody or some rule in the way, as a part of a sentence: "Tess Lindqvist’s calendar", "the time limit, Sat 5 Dec 2026, 09:12 (Dorset 2.6)". */
export const sayObstacle = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'person':
      return `the calendar of ${obstacle.who.name}`;
    case 'seats':
      return `the calendars of those who could be there as ${seatsOf(obstacle.seating)} (${obstacle.seating.clause})`;
    case 'place':
      return sayList(obstacle.for.map((each) => ({ rooms: 'the rooms, of which none is free', ways: 'the way there' })[each]));
    case 'hours':
      return 'office hours';
    case 'unready':
      return `${obstacle.limit.ready ?? 'what has to be ready first'}, not before ${edge(obstacle.limit.earliest)} (${obstacle.limit.clause})`;
    case 'early':
      return `the earliest day, ${edge(obstacle.limit.earliest)} (${obstacle.limit.clause})`;
    case 'late':
      return `the time limit, ${edge(obstacle.limit.latest)} (${obstacle.limit.clause})`;
  }
};

/** Why there is no time, in a sentence. */
export const sayWhyNot = (inTheWay: readonly Obstacle[]): string =>
  `No time can be offered that keeps to everything: ${sayList(inTheWay.map(sayObstacle))} ${
    inTheWay.length === 1 ? 'alone leaves' : 'between them leave'
  } none.`;

const edge = (instant: string | undefined): string => (instant === undefined ? '' : sayInstant(instantOf(msOf(instant))));

const seatsOf = ({ labels }: Seating): string => sayList(labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)));

/** What has to give for a time, as the beginning of a sentence: "If Tess Lindqvist could make it free or somebody stood in". */
export const sayOpening = (give: readonly Obstacle[], { search }: Ground): string => {
  const people = give.flatMap((one) => (one.kind === 'person' ? [one.who.name] : []));
  const seats = give.flatMap((one) => (one.kind === 'seats' ? [one.seating] : []));
  const kinds = new Set(give.map(({ kind }) => kind));
  const clauses = (kind: 'unready' | 'late'): string =>
    sayList([...new Set(give.flatMap((one) => (one.kind === kind ? [one.limit.clause] : [])))]);
  const parts = [
    ...(people.length > 0 ? [`if ${sayList(people)} could make it free, or somebody stood in`] : []),
    ...seats.map((seating) => `if one of ${sayList(namesIn(seating, search), 'or')} could come as ${seatsOf(seating)}`),
    ...(kinds.has('place') ? ['if it were held online'] : []),
    ...(kinds.has('hours') ? ['outside office hours, if people agree'] : []),
    ...(kinds.has('unready') ? [`at short notice, with a reason and a name (${clauses('unready')})`] : []),
    ...(kinds.has('late') ? [`after the limit, with a reason and a name (${clauses('late')})`] : []),
  ];
  return asSentence(parts.join('; '));
};

const namesIn = ({ of }: Seating, { attendees }: Ground['search']): readonly string[] =>
  of.flatMap((place) => attendees[place]?.name ?? []);
