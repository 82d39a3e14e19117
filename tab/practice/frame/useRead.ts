import { useCallback, useMemo, useState } from 'react';

const kept = 'holdfast.practice.read';

/** Up to which sequence each person's chat has been looked at in this browser. */
export type ReadMarks = {
  readonly upTo: (personId: string) => number | undefined;
  readonly mark: (personId: string, sequence: number) => void;
};

function remembered(): Readonly<Record<string, number>> {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/** Keeps the marks across reloads. */
export function useRead(): ReadMarks {
  const [marks, setMarks] = useState(remembered);
  const mark = useCallback((personId: string, sequence: number) => {
    setMarks((before) => {
      if (before[personId] === sequence) return before;
      const after = { ...before, [personId]: sequence };
      localStorage.setItem(kept, JSON.stringify(after));
      return after;
    });
  }, []);
  return useMemo(() => ({ upTo: (personId: string) => marks[personId], mark }), [marks, mark]);
}

/** Nothing has been read: for a desk that starts again. */
export function forgetRead(): void {
  localStorage.removeItem(kept);
}
