import type { ReactNode } from 'react';
import { timeLeft } from '../../src/domain/time/timeLeft.ts';

type Props = { readonly due: string; readonly now: number };

/** The time left until a limit, in words; colour only repeats what the words say. */
export function Left({ due, now }: Props): ReactNode {
  const left = timeLeft(now, Date.parse(due));
  return <span className={`left left-${left.mood}`}>{left.words}</span>;
}
