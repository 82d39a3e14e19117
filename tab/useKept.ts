import { use, useCallback, useEffect, useState } from 'react';
import { keep, keptOr } from './kept.ts';
import { TabContext } from './tabContext.ts';

type Setter<T> = (value: T | ((before: T) => T)) => void;

/**
 * What a person is typing, kept in this browser as it is typed and on the server once they pause, so that a reload, a closed tab, an outage or another
 * browser loses nothing. `key` must name the person, the case and the form, with colons between. Returns the value, a setter, and `forget`,
 * to be called once the server has done what it was for.
 */
export function useKept<T>(key: string, initial: T): readonly [T, Setter<T>, () => void] {
  const drafts = use(TabContext)?.drafts;
  const [held, setHeld] = useState(() => ({ key, initial, value: keptOr(key, initial) }));
  const current = held.key === key ? held : { key, initial, value: keptOr(key, initial) };
  if (current !== held) setHeld(current);

  useEffect(
    () =>
      drafts?.heard(key, () => {
        setHeld((before) => (before.key === key ? { ...before, value: keptOr(key, before.initial) } : before));
      }),
    [drafts, key],
  );

  const set = useCallback<Setter<T>>(
    (value) => {
      setHeld((before) => {
        const next = value instanceof Function ? value(before.value) : value;
        // What is as it was at the beginning is no draft.
        keep(key, JSON.stringify(next) === JSON.stringify(before.initial) ? undefined : next);
        drafts?.typed(key);
        return { key, initial: before.initial, value: next };
      });
    },
    [key, drafts],
  );
  const forget = useCallback(() => {
    keep(key, undefined);
    drafts?.forgotten(key);
  }, [key, drafts]);
  return [current.value, set, forget];
}
