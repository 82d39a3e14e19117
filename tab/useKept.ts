import { use, useCallback, useEffect, useRef, useState } from 'react';
import { keep, keptOr } from './kept.ts';
import { TabContext } from './tabContext.ts';

type Setter<T> = (value: T | ((before: T) => T)) => void;

/**
 * What a person is typing, kept in this browser as it is typed and on the server once they pause, so that a reload, a closed tab, an outage or another
 * browser loses nothing. `key` must name the person, the case and the form, with colons between. Returns the value, a setter, and `forget`,
 * to be called once the server has done what it was for, with what was sent: where more was typed since, the form stays as it is, and `forget` says so.
 */
export function useKept<T>(key: string, initial: T): readonly [T, Setter<T>, (sent?: T) => boolean] {
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
  const shown = useRef(current.value);
  useEffect(() => {
    shown.current = current.value;
  });
  const blank = current.initial;
  const forget = useCallback(
    (sent?: T) => {
      const since = sent !== undefined && JSON.stringify(sent) !== JSON.stringify(shown.current);
      if (since) return true;
      keep(key, undefined);
      drafts?.forgotten(key);
      if (sent !== undefined) setHeld({ key, initial: blank, value: blank });
      return false;
    },
    [key, drafts, blank],
  );
  return [current.value, set, forget];
}
