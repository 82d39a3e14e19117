import type { Instant } from '../case/fact.ts';
import { edgesOf, type Edges } from './edges.ts';
import { findChair, type ChairCandidate, type ChairStanding } from './findChair.ts';
import { endOf, startOf, touching } from './grid.ts';
import { groundOf, type Ground } from './ground.ts';
import { minuteDown, minuteUp } from './minutes.ts';
import { notesOn } from './notesOn.ts';
import { apartFrom, areApart, bestOfEachDay } from './pick.ts';
import { ranked } from './ranked.ts';
import { risksOf } from './risksOf.ts';
import { sayStretch } from './sayStretch.ts';
import { byTheirWord } from './byTheirWord.ts';
import type { Attendee, RoomCalendar, SlotSearch } from './slotSearch.ts';
import { sayRooms } from './sayRooms.ts';
import { standingsAt, type Standings } from './standings.ts';
import { tiersOf, type Kind } from './tiers.ts';
import { whyNot, type WhyNot } from './whyNot.ts';
import { whyThis } from './whyThis.ts';

/** A time people can choose, and who could come, by name. Nobody whose calendar could not be read is among the free. */
export type Offer = {
  readonly start: Instant;
  readonly end: Instant;
  readonly label: string;
  readonly insideWindow: boolean;
  readonly kind: Kind;
  /** `best`: nobody required is missing, and the fewest others. `earliest`: nobody required is missing, as soon as can be. */
  readonly is: readonly ('best' | 'earliest')[];
  readonly free: readonly string[];
  readonly busy: readonly string[];
  readonly notKnown: readonly string[];
  readonly why: string;
  /** What could still go wrong, each a sentence. */
  readonly risks: readonly string[];
  /** The first room that is free, and its mailbox. */
  readonly room?: string;
  readonly roomEmail?: string;
  /** Who could chair then, the one to propose first, and why the others were passed over. */
  readonly chairs: readonly ChairStanding[];
};
export type Offers = {
  readonly offers: readonly Offer[];
  readonly notes: readonly string[];
  /** Set when no time inside the limits can be offered. */
  readonly whyNot?: WhyNot;
};

const choices = 5;
const enough = 3;

/**
 * The times worth offering: the best and the earliest inside the limits, then others apart from them, best first; when these are fewer than
 * three, the best of each day after the limits, marked so, to make up three. Words are written for what is offered and nothing else.
 */
export const offerTimes = (search: SlotSearch, candidates: readonly ChairCandidate[] = []): Offers => {
  const ground = groundOf(search);
  const { grid } = ground;
  const { early, late } = tiersOf(ground);
  const kindOf = new Map<number, Kind>();
  const inside: number[] = [];
  const open = early.map(({ kind, starts }) => ({ kind, ranking: ranked(ground, starts) }));
  const [first] = open.flatMap(({ ranking }) => (ranking.length > 0 ? [ranking] : []));
  const best = first?.[0];
  const earliest = first?.reduce((one, other) => Math.min(one, other)) ?? Infinity;
  for (const at of best === undefined ? [] : [...new Set([best, earliest])]) inside.push(at);
  for (const { kind, ranking } of open) {
    inside.push(...apartFrom(grid, inside, ranking, choices - inside.length));
    const mine = new Set(ranking);
    for (const at of inside) if (!kindOf.has(at) && mine.has(at)) kindOf.set(at, kind);
  }
  const behind =
    inside.length < enough ? ranked(ground, late.starts).filter((at) => inside.every((other) => areApart(grid, at, other))) : [];
  const after = bestOfEachDay(grid, behind, enough - inside.length);
  const edges = edgesOf(search.limits);
  const why = inside.length === 0 ? whyNot(ground) : undefined;
  return {
    offers: [...inside, ...after].map((at) => {
      const is = [...(at === best ? (['best'] as const) : []), ...(at === earliest ? (['earliest'] as const) : [])];
      return offerAt(ground, at, kindOf.get(at) ?? 'late', is, edges, candidates);
    }),
    notes: notesOn(
      search,
      edges,
      early.map(({ kind }) => kind),
      inside.length,
      after.length,
    ),
    ...(why && { whyNot: why }),
  };
};

const offerAt = (ground: Ground, at: number, kind: Kind, is: Offer['is'], edges: Edges, candidates: readonly ChairCandidate[]): Offer => {
  const [start, end] = [startOf(ground.grid, at), endOf(ground.grid, at)];
  const standings = standingsAt(ground, at);
  const rooms = freeRooms(ground, at);
  const [room] = rooms;
  return {
    start,
    end,
    label: sayStretch(start, end),
    insideWindow: kind !== 'late',
    kind,
    is,
    free: standings.free.map(asSaid),
    busy: [...standings.missing, ...standings.pencilled].map(asSaid),
    notKnown: names(standings.notKnown),
    why: [whyThis(kind, standings, edges), ...(room === undefined ? [] : [sayRooms(rooms)])].join(' '),
    risks: risksOf(ground, at, standings),
    ...(room !== undefined && { room: room.name, ...(room.email !== undefined && { roomEmail: room.email }) }),
    chairs: findChair(candidates, ground, at),
  };
};

/** Whoever answered for the times themself is known by that alone. */
const asSaid = (one: Attendee): string => (one.suits === undefined ? one.name : byTheirWord(one.name));

const names = (people: Standings['free']): readonly string[] => people.map(({ name }) => name);

const freeRooms = ({ search, grid }: Ground, at: number): readonly RoomCalendar[] =>
  (search.rooms ?? []).filter(
    ({ known, busy }) =>
      known &&
      busy.every(({ start, end }) => {
        const [low, high] = touching(grid, minuteDown(start), minuteUp(end));
        return at < low || at >= high;
      }),
  );
