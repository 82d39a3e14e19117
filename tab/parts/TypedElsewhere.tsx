import { useEffect, useReducer, type ReactNode } from 'react';
import type { Typed } from '../../src/domain/merge/mergeTyped.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useTab } from '../tabContext.ts';
import { BothVersions } from './BothVersions.tsx';

/** Words a person typed differently in two browsers, to choose from. Nothing where there are none. */
export function TypedElsewhere({ reference }: { readonly reference: string }): ReactNode {
  const { drafts, me } = useTab();
  const [, again] = useReducer((round: number) => round + 1, 0);
  useEffect(() => drafts?.heard(`${me.id}:${reference}`, again), [drafts, me.id, reference]);
  return drafts?.elsewhere(reference).map((one) => (
    <BothVersions
      key={`${one.key} ${one.touching.field} ${one.savedAt}`}
      of="what you typed"
      from={`You typed something else here in another browser, on ${sayInstant(one.savedAt)}.`}
      mine={said(one.touching.mine)}
      theirs={said(one.touching.theirs)}
      choose={(which) => {
        drafts.choose(one, which === 'theirs' ? 'theirs' : 'mine');
      }}
    />
  ));
}

const said = (value: Typed): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? Object.values(value).map(said).join(', ') : String(value);
};
