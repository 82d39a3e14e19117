import { useEffect } from 'react';
import { practice } from '../standin/practice.ts';
import type { Person } from '../standin/shapes.ts';
import type { ReadMarks } from './useRead.ts';

/**
 * Holdfast is installed for everybody, as an administrator's app policy would do it: so the bot can write to somebody
 * who has not opened their chat yet. Its greeting counts as read.
 */
export function useInstalled(staff: readonly Person[], marks: ReadMarks): void {
  const { mark } = marks;
  const missing = staff.filter((person) => marks.upTo(person.id) === undefined);
  const first = missing[0]?.id;
  useEffect(() => {
    if (first === undefined) return;
    const stop = new AbortController();
    const install = async (): Promise<void> => {
      await practice.openChat(first);
      const said = await practice.chat(first, 0, 0, stop.signal);
      if (!stop.signal.aborted) mark(first, said.sequence);
    };
    install().catch(() => undefined);
    return () => {
      stop.abort();
    };
  }, [first, mark]);
}
