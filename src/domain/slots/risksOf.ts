import { sayInstant, sayList } from '../time/words.ts';
import { startOf } from './grid.ts';
import type { Ground } from './ground.ts';
import { minuteUp } from './minutes.ts';
import { rule } from './places.ts';
import { canSit } from './seating.ts';
import type { Standings } from './standings.ts';
import { standing } from './standing.ts';

/** What could still go wrong with a time that is offered, each a sentence. */
export const risksOf = (ground: Ground, at: number, { pencilled, notKnown }: Standings): readonly string[] => {
  const { search, rows, seatings, places, grid } = ground;
  const needed = (people: Standings['free']): string => sayList(people.flatMap(({ need, name }) => (need === 'required' ? [name] : [])));
  const [unsure, unseen] = [needed(pencilled), needed(notKnown)];
  const shaky = seatings.filter(({ seats }) => !canSit(seats, (place) => rows[place]?.[at] === standing.free));
  const begins = minuteUp(startOf(grid, at));
  return [
    ...(unsure ? [`The meeting cannot do without ${unsure}, who may be taken: ask to keep the time free.`] : []),
    ...(unseen ? [`The meeting cannot do without ${unseen}, whose calendar is not known: ask before booking.`] : []),
    ...shaky.map(
      ({ labels, of, clause }) =>
        `The meeting needs ${sayList(labels.map(lower))} (${clause}), and that hangs on ${sayList(
          of.filter((place) => (rows[place]?.[at] ?? standing.busy) < standing.off).flatMap((place) => search.attendees[place]?.name ?? []),
          'or',
        )}.`,
    ),
    ...search.limits.flatMap(({ early, earliest, ready, clause }) =>
      early === 'reason' && earliest !== undefined && begins < minuteUp(earliest)
        ? [`${upper(ready ?? 'What has to be ready first')} would come later than asked: in time from ${sayInstant(earliest)} (${clause}).`]
        : [],
    ),
    ...(((places[at] ?? 0) & rule.school) === 0 ? [] : ['The child would miss school, unless it is a holiday.']),
  ];
};

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
