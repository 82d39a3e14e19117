import { useEffect, useState } from 'react';
import { unread } from '../chat/unread.ts';
import { practice } from '../standin/practice.ts';
import type { Person } from '../standin/shapes.ts';
import type { ReadMarks } from './useRead.ts';

const lookEveryMs = 4_000;

/** How many unread messages wait for each of these people, by id. */
export function useWaiting(people: readonly Person[], marks: ReadMarks): Readonly<Record<string, number>> {
  const [waiting, setWaiting] = useState<Readonly<Record<string, number>>>({});
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      for (const person of people) {
        const upTo = marks.upTo(person.id) ?? 0;
        const said = await practice.chat(person.id, 0, 0, stop.signal);
        if (said.sequence < upTo) marks.mark(person.id, 0);
        const count = unread(said.activities, upTo);
        setWaiting((before) => (before[person.id] === count ? before : { ...before, [person.id]: count }));
      }
    };
    const lookQuietly = (): void => {
      if (!document.hidden) look().catch(() => undefined);
    };
    lookQuietly();
    const timer = setInterval(lookQuietly, lookEveryMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [people, marks]);
  return waiting;
}
