import { useCallback, useState } from 'react';
import { keep, keptOr } from './kept.ts';

type Setter<T> = (value: T | ((before: T) => T)) => void;

/**
 * What a person is typing, kept in this browser until it is saved, so that a reload, a closed tab or an outage loses nothing.
 * `key` must name the person and the case. Returns the value, a setter, and `forget`, to be called once the server has it.
 */
export function useKept<T>(key: string, initial: T): readonly [T, Setter<T>, () => void] {
  const [held, setHeld] = useState(() => ({ key, value: keptOr(key, initial) }));
  const current = held.key === key ? held : { key, value: keptOr(key, initial) };
  if (current !== held) setHeld(current);

  const set = useCallback<Setter<T>>(
    (value) => {
      setHeld((before) => {
        const next = value instanceof Function ? value(before.value) : value;
        keep(key, next);
        return { key, value: next };
      });
    },
    [key],
  );
  const forget = useCallback(() => {
    keep(key, undefined);
  }, [key]);
  return [current.value, set, forget];
}
