import type { Ground } from './ground.ts';
import { standing } from './standing.ts';

/** Somebody looked at as chair: `may` by the procedure, and if not, why not. The order is the procedure’s own. */
export type ChairCandidate = { readonly id: string; readonly name: string; readonly may: boolean; readonly says: string };

/** A candidate at one time. `taken`: the one to propose. */
export type ChairStanding = {
  readonly id: string;
  readonly name: string;
  readonly state: 'free' | 'pencilled' | 'not-known' | 'not-free' | 'not-allowed';
  readonly taken: boolean;
  /** Why this one, or why they were passed over. */
  readonly says: string;
};

const states = ['free', 'pencilled', 'not-known', 'not-free', 'not-allowed'] as const;

/**
 * Who could chair at a time: the first whom the procedure allows and who is free, or failing that pencilled in, or not known; behind them
 * everybody else who was looked at, with why they were passed over.
 */
export const findChair = (candidates: readonly ChairCandidate[], ground: Ground, at: number): readonly ChairStanding[] => {
  const found = candidates
    .map((candidate) => ({ candidate, state: stateAt(candidate, ground, at) }))
    .toSorted((one, other) => states.indexOf(one.state) - states.indexOf(other.state));
  return found.map(({ candidate, state }, nth) => ({
    id: candidate.id,
    name: candidate.name,
    state,
    taken: nth === 0 && state !== 'not-free' && state !== 'not-allowed',
    says: state === 'not-allowed' ? candidate.says : `${candidate.says}${words[state]}`,
  }));
};

const words = {
  free: ' Free then.',
  pencilled: ' Has something pencilled in then.',
  'not-known': ' Their calendar is not known: ask.',
  'not-free': ' Not free then.',
} as const;

const stateAt = ({ id, may }: ChairCandidate, { search, rows }: Ground, at: number): ChairStanding['state'] => {
  if (!may) return 'not-allowed';
  const place = search.attendees.findIndex((one) => one.id === id);
  const stands = rows[place]?.[at] ?? standing.unknown;
  if (stands >= standing.off) return 'not-free';
  if (stands === standing.pencilled) return 'pencilled';
  return stands === standing.unknown ? 'not-known' : 'free';
};
