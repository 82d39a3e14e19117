import { createContext, use } from 'react';
import type { Appearance } from '../look/deskThemes.ts';
import type { Room } from '../place/place.ts';
import type { Sessions } from '../standin/sessions.ts';
import type { Person, Settings } from '../standin/shapes.ts';

/** What every part of the desk may use. */
export type Desk = {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly sessions: Sessions;
  readonly appearance: Appearance;
  /** The practice time in milliseconds. */
  readonly now: () => number;
  /** Grows with every move of the clock: what was read before is read again. */
  readonly clockMoves: number;
  readonly addressOf: (person: Person, room: Room, inside?: string) => string;
  /** Says in one line what has just happened; read out by screen readers. */
  readonly tell: (says: string) => void;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk around this part. Throws when used outside it, which is a bug. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext around it.');
  return desk;
}
