import type { Instant } from '../case/fact.ts';
import { endOf, startOf } from './grid.ts';
import { groundOf, type Ground } from './ground.ts';
import { obstacleSets, keyOf, obstaclesOf, type Obstacle } from './obstacles.ts';
import { ranked } from './ranked.ts';
import { rule } from './places.ts';
import { sayObstacle, sayOpening, sayWhyNot } from './sayObstacle.ts';
import { sayStretch } from './sayStretch.ts';
import { inclusionMinimal, smallestCover } from './smallestCover.ts';
import type { SlotSearch } from './slotSearch.ts';

/** A way to get a time after all: what has to give, and the first time it opens. */
type Opening = {
  /** What gives: `person`, `seats`, `place` (online instead), `hours`, `unready`, `late`, `shorter`. */
  readonly ways: readonly (Obstacle['kind'] | 'shorter')[];
  /** The very obstacles, by their keys: nothing less than these opens a time. */
  readonly gives: readonly string[];
  readonly says: string;
  /** Who would have to be free, or have somebody stand in, by name. */
  readonly people: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly label: string;
  readonly minutes: number;
};

/**
 * Why there is no time. `inTheWay` leaves none between them, and would leave one if any of them were missing from it; `smallest` says that no
 * smaller set does. `openings` are the least that has to give, smallest first: giving less than one of them opens nothing.
 */
export type WhyNot = {
  readonly says: string;
  readonly inTheWay: readonly { readonly key: string; readonly kind: Obstacle['kind']; readonly says: string; readonly clause?: string }[];
  readonly smallest: boolean;
  readonly openings: readonly Opening[];
};

const most = 4;
const shortest = 30;
/** What is asked for sooner, where as many things would have to give. */
const effort: Readonly<Record<Obstacle['kind'], number>> = { place: 1, person: 2, seats: 2, hours: 3, unready: 4, late: 5, early: 9 };

/** Why no time inside the limits can be offered, and what would open one. Undefined where the grid has no time at all by day. */
export const whyNot = (ground: Ground): WhyNot | undefined => {
  const obstacles = obstaclesOf(ground);
  const sets = obstacleSets(ground, obstacles);
  const cover = smallestCover(sets.map(({ set }) => set));
  if (sets.length === 0 || cover === undefined) return undefined;
  const at = (nth: number): Obstacle[] => obstacles.slice(nth, nth + 1);
  const inTheWay = cover.of.flatMap(at);
  return {
    says: sayWhyNot(inTheWay),
    inTheWay: inTheWay.map((obstacle) => ({
      key: keyOf(obstacle),
      kind: obstacle.kind,
      says: sayObstacle(obstacle),
      ...('limit' in obstacle && { clause: obstacle.limit.clause }),
    })),
    smallest: cover.smallest,
    openings: [...openingsOf(ground, obstacles, sets), ...shorterOpening(ground.search)],
  };
};

const openingsOf = (ground: Ground, obstacles: readonly Obstacle[], sets: ReturnType<typeof obstacleSets>): readonly Opening[] => {
  const first = new Map(sets.map(({ set, at }) => [set.join(), at]));
  return inclusionMinimal(sets.map(({ set }) => set))
    .map((set) => ({ set, give: set.flatMap((nth) => obstacles.slice(nth, nth + 1)), at: first.get(set.join()) ?? 0 }))
    .filter(({ give }) => give.every(({ forbids }) => forbids !== true))
    .map((opening) => ({ ...opening, effort: opening.give.reduce((sum, { kind }) => sum + effort[kind], 0) }))
    .toSorted((a, b) => a.set.length - b.set.length || a.effort - b.effort || a.at - b.at)
    .slice(0, most)
    .map(({ give, at }) => ({
      ways: [...new Set(give.map(({ kind }) => kind))],
      gives: give.map(keyOf),
      people: peopleIn(give, ground),
      ...timeAt(ground, at, sayOpening(give, ground)),
    }));
};

const peopleIn = (give: readonly Obstacle[], { search }: Ground): readonly string[] =>
  give.flatMap((obstacle) => {
    if (obstacle.kind === 'person') return [obstacle.who.name];
    return obstacle.kind === 'seats' ? obstacle.seating.of.flatMap((place) => search.attendees[place]?.name ?? []) : [];
  });

/** The longest shorter meeting that would fit inside office hours and limits with everybody required. */
const shorterOpening = (search: SlotSearch): readonly Opening[] => {
  for (let minutes = search.minutes - 15; minutes >= shortest; minutes -= 15) {
    const ground = groundOf({ ...search, minutes });
    const outside = rule.forbidden | rule.night | rule.outOfHours | rule.late | rule.unready;
    const inside = Array.from(ground.places.keys()).filter((at) => ((ground.places[at] ?? 0) & outside) === 0);
    const [at] = ranked(ground, inside);
    if (at !== undefined)
      return [{ ways: ['shorter'], gives: [], people: [], ...timeAt(ground, at, `A meeting of ${String(minutes)} minutes would fit`) }];
  }
  return [];
};

const timeAt = ({ grid }: Ground, at: number, opens: string) => {
  const [start, end] = [startOf(grid, at), endOf(grid, at)];
  const label = sayStretch(start, end);
  return { says: `${opens}: ${label}.`, start, end, label, minutes: grid.length };
};
