import type { ReactNode } from 'react';

/** What could still go wrong with a time. */
export function Risks({ of }: { readonly of: readonly string[] | undefined }): ReactNode {
  if (of === undefined || of.length === 0) return null;
  return (
    <ul className="notes" aria-label="At risk">
      {of.map((risk) => (
        <li key={risk}>{risk}</li>
      ))}
    </ul>
  );
}
